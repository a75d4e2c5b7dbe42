import { defineCollection } from 'astro:content';
import { entryLoader, programLoader, wordsLoader } from './collections/loaders.ts';
import { programSchema } from './collections/schema/program.ts';
import { schemas } from './collections/schema/schemas.ts';
import { wordsSchema } from './collections/schema/words.ts';
import { mapCollections } from './domain/collections.ts';

export const collections = {
	program: defineCollection({ loader: programLoader(), schema: programSchema }),
	words: defineCollection({ loader: wordsLoader(), schema: wordsSchema }),
	...mapCollections((_, name) =>
		defineCollection({ loader: entryLoader(name), schema: schemas[name] }),
	),
};
