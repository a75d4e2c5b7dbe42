import {
	collectDeskPhrases,
	type MilestonePage,
	type PageProgram,
} from '../../desk/view/page-program.ts';
import { formatEntryAddress } from '../../domain/addresses.ts';
import type { DeskMapping } from '../../domain/desk/desk-data.ts';
import { makeDeskData } from '../../domain/desk/make-desk-data.ts';
import type { Journey } from '../../domain/journey.ts';
import { hostOf } from '../../host/find-host.ts';
import { listNext } from '../../plan/describe-item.ts';
import { href } from '../../site/href.ts';
import { findPlanData } from '../../site/plan-data.ts';
import type { Site } from '../../site/site.ts';
import { findSiteAddress } from '../../site/site-address.ts';
import { wordKeys } from '../../words/words.ts';
import { makeCardSource } from '../plan/make-card-source.ts';

/** What the page of the desk is given; `open` is the journey of the public edition, on whose paths partners are. */
export function makePageProgram(
	site: Site,
	open: Journey,
	mapping: DeskMapping | undefined,
): PageProgram {
	const { journey, words } = site;
	const data = makeDeskData(open, journey, mapping);
	const plays = Object.entries(data.plays).map(([id, { title, address }]) => [
		id,
		{ title, address: href(address) },
	]);
	return {
		data: { ...data, plays: Object.fromEntries(plays) },
		locale: words.locale,
		phrases: collectDeskPhrases(wordKeys, words.phrase),
		site: findSiteAddress(site, '/'),
		publicSite: withSlash(journey.program.url),
		milestones: Object.fromEntries(
			[...journey.milestones.values()].map((milestone) => [
				milestone.id,
				describePage(journey, milestone),
			]),
		),
		next: Object.fromEntries(
			[...site.paths.values()].flatMap((path) => {
				const type = path.partnerType?.id;
				if (type === undefined) return [];
				const plan = findPlanData(site, path);
				const source = makeCardSource(site, plan);
				const own = new Set(data.paths[type]?.milestones.map(({ id }) => id));
				const texts = plan.milestones
					.filter(({ id }) => own.has(id))
					.map((one) => [one.id, listNext(source, one).map(wordNext).join('; ')]);
				return [[type, Object.fromEntries(texts)]];
			}),
		),
	};
}

function wordNext({ text, note }: ReturnType<typeof listNext>[number]): string {
	return note ? `${text} (${note})` : text;
}

function describePage(
	{ program: { repository } }: Journey,
	milestone: Parameters<typeof formatEntryAddress>[0] & {
		file: string;
		ifMissed: string | undefined;
	},
): MilestonePage {
	const edit = repository && hostOf(repository)?.formatEditAddress(repository, milestone.file);
	return {
		address: href(formatEntryAddress(milestone)),
		...(edit && { edit }),
		...(milestone.ifMissed !== undefined && { ifLate: milestone.ifMissed }),
	};
}

function withSlash(address: string): string {
	return address.endsWith('/') ? address : `${address}/`;
}
