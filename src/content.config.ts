import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { entryLoader, homeLoader, programLoader } from './collections/loaders.ts';
import type { HomeText } from './collections/read-home.ts';
import { programSchema } from './collections/schema/program.ts';
import { schemas } from './collections/schema/schemas.ts';
import { mapCollections } from './domain/collections.ts';

export const collections = {
	program: defineCollection({ loader: programLoader(), schema: programSchema }),
	// What was read has been understood: nothing is to be said of it a second time.
	home: defineCollection({
		loader: homeLoader(),
		schema: z.object({ texts: z.array(z.custom<HomeText>()) }),
	}),
	...mapCollections((_, name) =>
		defineCollection({ loader: entryLoader(name), schema: schemas[name] }),
	),
};
