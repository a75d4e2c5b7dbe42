import { formatEntryAddress } from '../domain/addresses.ts';
import { findFollowing } from '../domain/find-following.ts';
import { findUses } from '../domain/resource-uses.ts';
import type { ExportSource } from './export-source.ts';
import { writeCsv } from './write-csv.ts';

/** A list in one cell. No id holds a space, and no spreadsheet takes one for the end of a cell. */
const join = (items: readonly string[]) => items.join(' ');

/** A row for each milestone of the whole program; the columns are named as in `journey.json`. */
export function exportMilestones({ journey, whole, site }: ExportSource): string {
	const head =
		'id,title,phase,phaseNumber,track,from,to,cadence,team,partnerTypes,optional,activation,after,afterAny,unlocks,exit,ifMissed,summary,url,of,on';
	const rows = [...whole.milestones.values()].map((milestone) => {
		const { id, timing } = milestone;
		const days = timing.kind === 'window' ? timing.window : undefined;
		const turns = timing.kind === 'cadence' ? timing : undefined;
		return [
			id,
			milestone.title,
			milestone.phase,
			String(journey.phases.get(milestone.phase)?.number ?? ''),
			milestone.track ?? '',
			String(days?.from ?? ''),
			String(days?.to ?? ''),
			turns?.cadence ?? '',
			milestone.team,
			join(milestone.partnerTypes),
			String(milestone.isOptional),
			String(milestone.isActivation),
			join(milestone.after),
			join(milestone.afterAny),
			join(findFollowing(whole, id).unlocks.map((one) => one.milestone.id)),
			milestone.exit.join('\n'),
			milestone.ifMissed ?? '',
			milestone.summary,
			site + formatEntryAddress(milestone),
			turns?.of ?? '',
			String(turns?.on ?? ''),
		];
	});
	return writeCsv([head.split(','), ...rows]);
}

/** A row for each resource; empty roles or partner types mean all of them. */
export function exportResources({ journey, site }: ExportSource): string {
	const head =
		'id,title,kind,access,minutes,language,roles,partnerTypes,milestones,link,summary,url';
	const uses = findUses(journey);
	const rows = [...journey.resources.values()].map((resource) => [
		resource.id,
		resource.title,
		resource.kind,
		resource.access,
		String(resource.minutes ?? ''),
		resource.language ?? '',
		join(resource.roles),
		join(resource.partnerTypes),
		join((uses.get(resource.id) ?? []).map(({ milestone }) => milestone.id)),
		resource.url ?? '',
		resource.summary,
		site + formatEntryAddress(resource),
	]);
	return writeCsv([head.split(','), ...rows]);
}
