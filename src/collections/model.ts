import type { z } from 'zod';
import type { Body, CollectionName, Id } from '../domain/journey.ts';
import type { Locate } from './parse-entry.ts';
import type { programSchema } from './schema/program.ts';
import type { FrontMatter } from './schema/schemas.ts';

/** An entry as its author wrote it, understood. */
export interface Written<C extends CollectionName = CollectionName> {
	collection: C;
	id: Id;
	file: string;
	data: FrontMatter<C>;
	body: Body | undefined;
}

/** All that could be read of a content folder. */
export interface Model {
	/** The content folder, absolute. */
	folder: string;
	program: z.output<typeof programSchema>;
	entries: { [C in CollectionName]: Map<Id, Written<C>> };
	/** Finds the fields of each file, by the file's path. */
	locators: ReadonlyMap<string, Locate>;
	/** `collection/id` of what exists but could not be read. */
	unreadable: ReadonlySet<string>;
}
