import { formatAddress } from './addresses.ts';
import type { CollectionName } from './collections.ts';
import { findEntry } from './find-entry.ts';
import type { Health } from './health.ts';
import type { Hole } from './holes.ts';
import type { Id, Journey } from './journey.ts';
import type { FieldPath } from './problem.ts';

/** A place in a file of the content folder; lines are counted from 1. */
interface SourcePlace {
	file: string;
	line: number;
	/** Where it is shown, if the program names its repository. */
	source: string | undefined;
}
export type FindPlace = (
	collection: CollectionName,
	id: Id,
	path: FieldPath,
) => SourcePlace | undefined;

/** Something that is missing or wrong, with the page and the line at which it can be mended. */
export interface Finding {
	rule: string;
	title: string;
	/** The page's address below the site's root. */
	address: string;
	/** What is wrong and what to write, as the check says it, in English; empty where the rule says it all. */
	message: string;
	types: readonly Id[];
	/** Days of its phase that it is about. */
	days?: Hole['days'];
	/** Who answers for it. */
	team: Id | undefined;
	file: string | undefined;
	line: number | undefined;
	/** Where the line is shown, if the program names its repository. */
	source: string | undefined;
}

/** The health with every finding led back to its page and its source. */
export interface HealthReport extends Omit<Health, 'holes' | 'findings' | 'accepted'> {
	holes: readonly Finding[];
	findings: readonly Finding[];
	/** Its message is the reason, in its author’s words. */
	accepted: readonly Finding[];
}

/** Words nothing: the page and health.json show the same figures. */
export function reportHealth(health: Health, journey: Journey, findPlace: FindPlace): HealthReport {
	const lead = (rule: string, collection: CollectionName, id: Id, path: FieldPath) => {
		const entry = findEntry(journey, collection, id);
		const place = findPlace(collection, id, path);
		return {
			rule,
			title: entry?.title ?? id,
			address: formatAddress(collection, id),
			team: collection === 'teams' ? id : entry?.team,
			file: place?.file,
			line: place?.line,
			source: place?.source,
		};
	};
	return {
		...health,
		holes: health.holes.map(({ kind, entry, types, days }) => ({
			...lead(kind, entry.collection, entry.id, kind === 'no-team' ? ['team'] : []),
			message: '',
			types,
			days,
		})),
		accepted: health.accepted.map(({ rule, because, entry: { collection, id }, index }) => ({
			...lead(rule, collection, id, ['accepted', index]),
			message: because,
			types: [],
		})),
		findings: [...health.findings].flatMap(([rule, problems]) =>
			problems.flatMap(({ collection, id, path, message }) =>
				collection === 'program'
					? []
					: [{ ...lead(rule, collection, id, path), message, types: [] }],
			),
		),
	};
}
