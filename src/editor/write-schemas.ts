import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { findRoles } from '../collections/build-program.ts';
import { buildJsonSchemas, type KnownIds } from '../collections/json-schemas.ts';
import type { Model } from '../collections/model.ts';
import { collectionNames, mapCollections } from '../domain/collections.ts';

/** The schemas as they are kept with the project: without ids, so that no content change touches them. */
export const schemaFolder = '.vscode/schemas';
/** The same with the content’s ids, for completion; made on the author’s computer and kept by nobody. */
export const knownSchemaFolder = '.cache/schemas';

/** Where Astro’s extension looks for schemas of front matter; Astro’s own know no ids. */
const astroFolder = '.astro/collections';

/** Writes all schemas: the ones to keep, and those with the content’s ids. */
export function writeAllSchemas(model: Model): void {
	writeSchemas(schemaFolder, formatSchemas());
	writeKnownSchemas(model);
}

/** Writes the schemas with the content’s ids, for the YAML extension and for Astro’s. */
export function writeKnownSchemas(model: Model): void {
	const known = formatSchemas(listKnownIds(model));
	writeSchemas(knownSchemaFolder, known);
	writeSchemas(astroFolder, known);
	writeIfNew(path.join(astroFolder, 'collections.json'), formatManifest(model));
}

/** Which collection each file belongs to, as Astro’s language server reads it. */
export function formatManifest({ folder, entries }: Model): string {
	const files = collectionNames.flatMap((name) =>
		[...entries[name].values()].map((entry): [string, string] => [
			decodeURIComponent(pathToFileURL(path.join(folder, entry.file)).href).toLowerCase(),
			name,
		]),
	);
	const collections = collectionNames.map((name) => ({ hasSchema: true, name }));
	return `${JSON.stringify({ collections, entries: Object.fromEntries(files) }, null, '\t')}\n`;
}

/** The files of the schemas by name. */
export function formatSchemas(ids: KnownIds = {}): Readonly<Record<string, string>> {
	return Object.fromEntries(
		Object.entries(buildJsonSchemas(ids)).map(([name, schema]) => [
			`${name}.schema.json`,
			`${JSON.stringify(schema, null, '\t')}\n`,
		]),
	);
}

/** Writes files into a folder, those that differ only, and removes the schemas that are no more. */
function writeSchemas(folder: string, files: Readonly<Record<string, string>>): void {
	mkdirSync(folder, { recursive: true });
	for (const file of readdirSync(folder)) {
		if (file.endsWith('.schema.json') && !(file in files)) rmSync(path.join(folder, file));
	}
	for (const [name, text] of Object.entries(files)) writeIfNew(path.join(folder, name), text);
}

function writeIfNew(file: string, text: string): void {
	if (readIfThere(file) !== text) writeFileSync(file, text);
}

/** The ids of all entries and roles of the content. */
export function listKnownIds({ entries, program }: Model): KnownIds {
	const ids = mapCollections((_, name) => [...entries[name].keys()].sort());
	return {
		...ids,
		roles: [...findRoles(program).keys()],
		regions: (program.regions ?? []).map(({ id }) => id),
		'partner-or-team': ['partner', ...ids.teams],
	};
}

function readIfThere(file: string): string | undefined {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return undefined;
	}
}
