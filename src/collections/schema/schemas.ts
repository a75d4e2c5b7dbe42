import type { z } from 'zod';
import { type CollectionName, collectionNames, collections } from '../../domain/collections.ts';
import {
	changeSchema,
	metricSchema,
	pageSchema,
	playSchema,
	resourceSchema,
	termSchema,
} from './knowledge.ts';
import { benefitSchema, ladderSchema, levelSchema, measureSchema } from './levels.ts';
import { bodyMarks, internal, marks } from './marks.ts';
import { milestoneSchema } from './milestones.ts';
import { addOwnFields } from './own-fields.ts';
import { partnerTypeSchema, teamSchema } from './people.ts';
import { phaseSchema } from './phases.ts';

/** What front matter may say, collection by collection; with the fields of the program that is worked on. */
export const schemas = {
	phases: addOwnFields('phases', phaseSchema),
	milestones: addOwnFields('milestones', milestoneSchema),
	resources: addOwnFields('resources', resourceSchema),
	teams: addOwnFields('teams', teamSchema),
	'partner-types': addOwnFields('partner-types', partnerTypeSchema),
	levels: addOwnFields('levels', levelSchema),
	ladders: addOwnFields('ladders', ladderSchema),
	benefits: addOwnFields('benefits', benefitSchema),
	measures: addOwnFields('measures', measureSchema),
	plays: addOwnFields('plays', playSchema),
	metrics: addOwnFields('metrics', metricSchema),
	glossary: addOwnFields('glossary', termSchema),
	pages: addOwnFields('pages', pageSchema),
	changes: addOwnFields('changes', changeSchema),
} satisfies Record<CollectionName, z.ZodType>;

type Schemas = typeof schemas;
/** The front matter of an entry of a collection, as its author wrote it. */
export type FrontMatter<C extends CollectionName> = z.output<Schemas[C]>;

const typed: { readonly [C in CollectionName]: z.ZodType<FrontMatter<C>> } = schemas;

/** What the front matter of a collection may say, for whom the collection is a variable. */
export function findSchema<C extends CollectionName>(collection: C): z.ZodType<FrontMatter<C>> {
	return typed[collection];
}

// Of a collection that is internal as a whole the table says so, and no field of it has to.
for (const name of collectionNames) {
	if (!collections[name].isInternal) continue;
	marks.add(schemas[name], internal);
	bodyMarks.add(schemas[name], internal);
}
