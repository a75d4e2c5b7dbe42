import { createHash } from 'node:crypto';
import { formatEntryAddress, formatPlace, formatTwinAddress } from '../domain/addresses.ts';
import type { Entry, OwnLink, Phase, Team } from '../domain/journey.ts';
import { leadsSomewhere, resolveLink } from '../domain/own-links.ts';
import type { Path } from '../domain/path.ts';
import type { ExportSource } from './export-source.ts';
import { exportPlainEntries } from './journey-entries.ts';
import { exportLevels, exportRegions } from './journey-levels.ts';
import { exportMilestone, isForPath } from './journey-milestones.ts';
import type { JourneyExport } from './journey-schema.ts';
import { journeyVersion } from './journey-version.ts';

/** `journey.json`, or with a path that of its partner type, as text. */
export function exportJourney(source: ExportSource, path: Path = source.whole): string {
	// The texts are in the file of the whole program, and behind each address as Markdown.
	const own = path.partnerType ? { ...source, writeBody: () => undefined } : source;
	const content = collectContent(own, path);
	// Where it is served is not what it says.
	const plain = JSON.stringify(content).replaceAll(source.site, '');
	const contentHash = `sha256-${createHash('sha256').update(plain).digest('hex')}`;
	const exported: JourneyExport = {
		$schema: `${source.site}/journey.schema.json`,
		version: journeyVersion,
		edition: source.journey.edition,
		contentHash,
		contentDate: source.contentDate,
		...content,
	};
	return `${JSON.stringify(exported)}\n`;
}

type Content = Omit<
	JourneyExport,
	'$schema' | 'version' | 'edition' | 'contentHash' | 'contentDate'
>;

function collectContent(source: ExportSource, path: Path): Content {
	const { journey, site, paths } = source;
	const { program } = journey;
	const { partnerType } = path;
	const describeLink = (link: OwnLink) => resolveLink(journey, link, source.words.say, site);
	const isThere = (link: OwnLink) => leadsSomewhere(journey, link);
	const describe = <T extends Entry>(entry: T) => describeEntry(source, entry);
	const milestones = [...path.milestones.values()];
	const named = new Set(milestones.flatMap(({ steps }) => steps.map((step) => step.resource)));
	const resources = [...journey.resources.values()].filter(
		(resource) => isForPath(path, resource) || named.has(resource.id),
	);
	const types = partnerType ? [partnerType] : [...journey.partnerTypes.values()];
	return {
		url: partnerType ? site + formatEntryAddress(partnerType) : `${site}/`,
		program: {
			name: program.name,
			vendor: program.vendor,
			tagline: program.tagline,
			locale: program.locale,
			edition: program.map.edition,
			portal: program.portal,
			year: program.year,
			regions: exportRegions(journey),
			contact: program.contact,
			navigation: program.navigation?.filter(isThere).map(describeLink),
			footer: program.footer?.filter(isThere).map(describeLink),
			home: describeHome(source),
		},
		partnerType: partnerType?.id,
		roles: [...program.roles].map(([id, title]) => ({ id, title })),
		phases: path.phases.map(({ phase }) => ({
			...describe(phase),
			...describePhase(phase),
			differences: partnerType ? undefined : listDifferences(phase),
		})),
		partnerTypes: types.map((type) => ({
			...describe(type),
			motion: type.motion,
			example: type.example,
			phases: [...type.phases],
			path: [...(paths.get(type.id)?.milestones.keys() ?? [])],
		})),
		milestones: milestones.map((milestone) => ({
			...describe(milestone),
			...exportMilestone(source, path, milestone),
		})),
		resources: resources.map((resource) => ({
			...describe(resource),
			kind: resource.kind,
			link: resource.url,
			access: resource.access,
			roles: [...resource.roles],
			partnerTypes: [...resource.partnerTypes],
			minutes: resource.minutes,
			language: resource.language,
		})),
		teams: [...journey.teams.values()].map((team) => ({
			...describe(team),
			...describeTeam(team),
		})),
		...exportPlainEntries(journey, describe),
		...exportLevels(journey, partnerType?.id, describe),
	};
}

function describeHome({ journey: { home }, writeBody }: ExportSource) {
	const above = home?.above && writeBody(home.above);
	const below = home?.below && writeBody(home.below);
	return above === undefined && below === undefined ? undefined : { above, below };
}

function describeEntry(source: ExportSource, entry: Entry) {
	const { id, title, summary, reviewed, formerly, collection, extra } = entry;
	return {
		id,
		title,
		summary: summary || undefined,
		url: source.site + formatPlace(entry),
		markdown: source.site + formatTwinAddress(formatEntryAddress(entry)),
		reviewed,
		formerly: formerly.length > 0 ? [...formerly] : undefined,
		owner: collection === 'milestones' ? undefined : entry.team,
		body: source.writeBody(entry),
		extra: extra && copyExtra(extra),
	};
}

function describePhase({ number, goal, starts, days, entry, exit, tracks }: Phase) {
	return { number, goal, starts, days, entry: [...entry], exit: [...exit], tracks: [...tracks] };
}

function listDifferences({ byType }: Phase): JourneyExport['phases'][number]['differences'] {
	const found = [...byType].map(([partnerType, { entry, exit, ...own }]) => ({
		partnerType,
		...own,
		entry: entry && [...entry],
		exit: exit && [...exit],
	}));
	return found.length > 0 ? found : undefined;
}

function describeTeam({ contact, isExternal }: Team) {
	return { email: contact.email, link: contact.url, external: isExternal };
}

function copyExtra(extra: NonNullable<Entry['extra']>) {
	return Object.fromEntries(
		Object.entries(extra).map(([name, value]) => [
			name,
			typeof value === 'object' ? [...value] : value,
		]),
	);
}
