import { defineCollection } from 'astro:content';
import { entryLoader, programLoader } from './collections/loaders.ts';
import { programSchema } from './collections/schema/program.ts';
import { schemas } from './collections/schema/schemas.ts';

export const collections = {
	program: defineCollection({ loader: programLoader(), schema: programSchema }),
	phases: defineCollection({ loader: entryLoader('phases'), schema: schemas.phases }),
	milestones: defineCollection({ loader: entryLoader('milestones'), schema: schemas.milestones }),
	resources: defineCollection({ loader: entryLoader('resources'), schema: schemas.resources }),
	teams: defineCollection({ loader: entryLoader('teams'), schema: schemas.teams }),
	'partner-types': defineCollection({
		loader: entryLoader('partner-types'),
		schema: schemas['partner-types'],
	}),
	plays: defineCollection({ loader: entryLoader('plays'), schema: schemas.plays }),
	metrics: defineCollection({ loader: entryLoader('metrics'), schema: schemas.metrics }),
	glossary: defineCollection({ loader: entryLoader('glossary'), schema: schemas.glossary }),
	pages: defineCollection({ loader: entryLoader('pages'), schema: schemas.pages }),
	changes: defineCollection({ loader: entryLoader('changes'), schema: schemas.changes }),
};
