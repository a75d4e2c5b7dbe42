import { type CollectionName, collectionNames, collections } from '../domain/collections.ts';
import type { AnyEntry, Entry, Journey } from '../domain/journey.ts';
import { type EditionFiles, type JourneyOptions, openEdition } from './build/edition-files.ts';
import { levelBuilders } from './build/levels.ts';
import { buildMilestones } from './build/milestones.ts';
import { buildPartnerTypes } from './build/partner-types.ts';
import { buildPhases } from './build/phases.ts';
import { buildPlainEntries, type PlainEntry } from './build/plain-entries.ts';
import { buildResources } from './build/resources.ts';
import { sortEntries } from './build/sort-entries.ts';
import { buildTeams } from './build/teams.ts';
import { dropUnnamed } from './drop-unnamed.ts';
import type { Model } from './model.ts';
import { findHomePart } from './read-home.ts';

type EntryOf<C extends CollectionName> = Extract<AnyEntry, { collection: C }>;
/** Those whose entries are not what their fields say, so that something has to build them. */
type Built = {
	[C in CollectionName]: PlainEntry<C> extends EntryOf<C> ? never : C;
}[CollectionName];

type Build<C extends CollectionName> = (files: EditionFiles) => EntryOf<C>[];

const builders: { readonly [C in Built]: Build<C> } & {
	readonly [C in CollectionName]?: Build<C>;
} = {
	phases: buildPhases,
	milestones: buildMilestones,
	resources: buildResources,
	teams: buildTeams,
	'partner-types': buildPartnerTypes,
	...levelBuilders,
};

/**
 * The journey of one edition: what that edition may not show is not in it. A reference to what is
 * not there is left out; where that is a mistake, `checkReferences` has said so.
 */
export function buildJourney(model: Model, options: JourneyOptions): Journey {
	const files = openEdition(model, options);
	const parts = collectionNames.map((name) => {
		const entries = buildEntries(files, name);
		return [collections[name].part, new Map(entries.map((entry) => [entry.id, entry]))];
	});
	// Each collection has its part, and `builders` what its entries need.
	const entries = Object.fromEntries(parts) as Omit<
		Journey,
		'edition' | 'program' | 'home' | 'reality'
	>;
	const home = Object.fromEntries(
		(model.home ?? []).map((text) => [findHomePart(text.id), files.makeEntry(text)]),
	);
	const journey = { edition: options.edition, program: files.program, home, ...entries };
	const { reality } = model;
	if (options.edition === 'public') return dropUnnamed(journey);
	return reality ? { ...journey, reality } : journey;
}

function buildEntries(files: EditionFiles, name: CollectionName): Entry[] {
	const entries: Entry[] = builders[name]?.(files) ?? buildPlainEntries(files, name);
	return sortEntries(files, collections[name].sort, entries);
}
