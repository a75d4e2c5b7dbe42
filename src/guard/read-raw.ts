import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseDocument } from 'yaml';
import type { z } from 'zod';
import { type CollectionName, collectionNames } from '../domain/collections.ts';
import type { Id } from '../domain/journey.ts';
import { listSwitches, schemaOf } from './list-values.ts';

/** A file of the content as it lies there, read by nobody but the guard. */
export interface RawEntry {
	collection: CollectionName | 'program';
	id: Id;
	/** Path inside the content folder, with forward slashes. */
	file: string;
	data: Readonly<Record<string, unknown>>;
	body: { format: 'md' | 'mdx'; text: string };
}

/**
 * Every entry of a content folder, without the model that pages are built from: what the guard looks
 * for must not depend on the filter that it watches over. A file that cannot be read has no fields.
 */
export function readRaw(folder: string): RawEntry[] {
	const program = readOne('program', path.join(folder, 'program.yaml'), 'program.yaml');
	const entries = collectionNames.flatMap((collection) =>
		listFiles(folder, collection).flatMap((file) =>
			/\.(?:mdx?|yaml)$/.test(file)
				? (readOne(collection, path.join(folder, file), file) ?? [])
				: [],
		),
	);
	return program ? [program, ...entries] : entries;
}

/** The texts of words.yaml: they are published, as the words are in whose place they stand. */
export function readRawWords(folder: string): string[] {
	let yaml: string;
	try {
		yaml = readFileSync(path.join(folder, 'words.yaml'), 'utf8');
	} catch {
		return [];
	}
	return Object.values(readYaml(yaml) ?? {}).filter((one) => typeof one === 'string');
}

function listFiles(folder: string, below: string): string[] {
	let items: Dirent[];
	try {
		items = readdirSync(path.join(folder, below), { withFileTypes: true });
	} catch {
		return [];
	}
	return items.flatMap((item) => {
		const file = `${below}/${item.name}`;
		return item.isDirectory() ? listFiles(folder, file) : file;
	});
}

function readOne(
	collection: RawEntry['collection'],
	place: string,
	file: string,
): RawEntry | undefined {
	let text: string;
	try {
		text = readFileSync(place, 'utf8');
	} catch {
		return undefined;
	}
	return readRawText(collection, file, text);
}

/** The same for a text that lies in no folder. */
function readRawText(collection: RawEntry['collection'], file: string, text: string): RawEntry {
	const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
	const end = lines.findIndex((line, i) => i > 0 && /^---[ \t]*$/.test(line));
	const isYaml = file.endsWith('.yaml');
	const fields = isYaml ? lines : lines.slice(1, Math.max(end, 1));
	const id = path.posix.basename(file).replace(/\.[^.]*$/, '');
	const body = isYaml ? '' : lines.slice(end + 1).join('\n');
	return {
		collection,
		id,
		file,
		data: readFields(fields.join('\n'), schemaOf(collection)),
		body: { format: file.endsWith('.mdx') ? 'mdx' : 'md', text: body },
	};
}

function readFields(yaml: string, schema: z.ZodType): Record<string, unknown> {
	const data = readYaml(yaml);
	if (data) return data;
	// What hides it is looked for as text.
	return Object.fromEntries(
		[...listSwitches(schema), 'draft'].map((name) => [
			name,
			new RegExp(`^${name}:\\s*true\\b`, 'm').test(yaml),
		]),
	);
}

/** The values of a text in YAML; nothing where it cannot be read or its references are too many. */
function readYaml(yaml: string): Record<string, unknown> | undefined {
	try {
		const document = parseDocument(yaml.replace(/^---\n/, '\n'), {
			version: '1.2',
			uniqueKeys: false,
			logLevel: 'silent',
		});
		const data = document.toJS({ maxAliasCount: 50 }) as unknown;
		const isRead = document.errors.length === 0 && typeof data === 'object' && data !== null;
		return isRead ? (data as Record<string, unknown>) : undefined;
	} catch {
		return undefined;
	}
}
