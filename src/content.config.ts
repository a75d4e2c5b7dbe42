import { defineCollection } from 'astro:content';
import {
	entryLoader,
	homeLoader,
	isOf,
	programLoader,
	wordsLoader,
} from './collections/loaders.ts';
import { homeSchema } from './collections/schema/home.ts';
import { programSchema } from './collections/schema/program.ts';
import { schemas } from './collections/schema/schemas.ts';
import type { openWordsSchema } from './collections/schema/words.ts';
import { mapCollections } from './domain/collections.ts';

export const collections = {
	program: defineCollection({ loader: programLoader(), schema: isOf(programSchema) }),
	home: defineCollection({ loader: homeLoader(), schema: isOf(homeSchema) }),
	words: defineCollection({
		loader: wordsLoader(),
		schema: isOf<ReturnType<typeof openWordsSchema>>(),
	}),
	...mapCollections((_, name) =>
		defineCollection({ loader: entryLoader(name), schema: isOf(schemas[name]) }),
	),
};
