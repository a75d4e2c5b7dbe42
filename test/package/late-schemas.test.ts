import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

/** What is loaded with a file at once, the file included: what it imports, but for types and what it loads later. */
function listLoaded(file: string, known = new Set<string>()): Set<string> {
	if (known.has(file) || !existsSync(file)) return known;
	known.add(file);
	const text = readFileSync(file, 'utf8');
	for (const [, kind, name = ''] of text.matchAll(
		/^(?:import|export) (type )?(?:[^;'"]*? from )?['"](\.[^'"]+)['"]/gm,
	))
		if (!kind) listLoaded(path.join(path.dirname(file), name), known);
	return known;
}

/** Schemas have the fields of the program: they may be made only after it is read. */
const schemas = 'src/collections/schema/schemas.ts';

it.each([
	'astro.config.mjs',
	'src/integrations/content-report/check-in-background.ts',
	...readdirSync('src/cli')
		.filter((file) => file.endsWith('.ts'))
		.map((file) => `src/cli/${file}`),
])('%s loads no schema before the program is read', (file) => {
	expect([...listLoaded(file)]).not.toContain(schemas);
});

it('finds one that is loaded by a way around', () => {
	expect([...listLoaded('src/integrations/configure.ts')]).toContain(schemas);
});

it('the form of the editor, which is checked in a browser, loads nothing of Node', () => {
	const loaded = [...listLoaded('src/editor/check-entry.ts')];
	expect(loaded).toContain('src/collections/schema/own-fields.ts');
	expect(loaded.filter((file) => /from 'node:/.test(readFileSync(file, 'utf8')))).toEqual([]);
});
