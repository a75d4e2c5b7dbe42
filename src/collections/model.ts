import type { z } from 'zod';
import type { CollectionName } from '../domain/collections.ts';
import type { DeskMapping } from '../domain/desk/desk-data.ts';
import type { Body, Id } from '../domain/journey.ts';
import type { Reality } from '../domain/reality.ts';
import type { Locate } from './parse-entry.ts';
import type { Salvaged } from './salvage-fields.ts';
import type { programSchema } from './schema/program.ts';
import type { FrontMatter } from './schema/schemas.ts';
import type { openWordsSchema } from './schema/words.ts';

/** An entry as its author wrote it, understood. */
export interface Written<C extends CollectionName = CollectionName> {
	collection: C;
	id: Id;
	file: string;
	data: FrontMatter<C>;
	body: Body | undefined;
}

/** A file with an error, as far as it can be read. */
export interface Attempt {
	collection: CollectionName | 'program';
	id: Id;
	file: string;
	/** Its fields, whatever is wrong with them. */
	data: unknown;
	body: Body | undefined;
	isDraft: boolean;
	/** Its fields without those that are wrong; undefined where too little is left. */
	salvaged?: Salvaged | undefined;
}

/** All that could be read of a content folder. */
export interface Model {
	/** The content folder, absolute. */
	folder: string;
	program: z.output<typeof programSchema>;
	/** Texts of its own in the place of words of the interface. */
	words: z.output<ReturnType<typeof openWordsSchema>>;
	entries: { [C in CollectionName]: Map<Id, Written<C>> };
	/** The texts of the first page, which are texts like those of pages. */
	home?: readonly Written<'pages'>[];
	/** What the columns of exports mean, from desk.yaml. */
	desk?: DeskMapping | undefined;
	/** How the journey is really walked, from reality.json. */
	reality?: Reality | undefined;
	/** What can be read of files that have an error: nothing is made of it, and all of it is checked. */
	attempts: readonly Attempt[];
	/** Finds the fields of each file, by the file's path. */
	locators: ReadonlyMap<string, Locate>;
	/** `collection/id` of what exists but could not be read; `collection/*` where nobody knows what exists. */
	unreadable: ReadonlySet<string>;
}
