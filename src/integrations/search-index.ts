import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeSearchText } from './search-text.ts';

/** What pagefind would show its answers with; ours are shown by our own. */
const ownInterface = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/** Writes the search index over the built pages. */
export function searchIndex(): AstroIntegration {
	return {
		name: 'waymark-search-index',
		hooks: {
			'astro:build:done': async ({ dir }) => {
				const pagefind = await import('pagefind');
				const out = fileURLToPath(dir);
				const { index, errors } = await pagefind.createIndex({
					excludeSelectors: ['nav', '.eyebrow'],
				});
				if (!index) throw new Error(errors.join('\n'));
				const failed: string[] = [];
				for (const file of listPages(out)) {
					const content = findSearchablePart(readFileSync(path.join(out, file), 'utf8'));
					if (content === undefined) continue;
					const sourcePath = file.split(path.sep).join('/');
					failed.push(...(await index.addHTMLFile({ sourcePath, content })).errors);
				}
				const folder = path.join(out, 'pagefind');
				failed.push(...(await index.writeFiles({ outputPath: folder })).errors);
				const used = listEngines(folder);
				for (const file of readdirSync(folder)) {
					const engine = /^wasm\.(.+)\.pagefind$/.exec(file)?.[1];
					if (ownInterface.test(file) || (engine && !used.has(engine)))
						rmSync(path.join(folder, file));
				}
				await pagefind.close();
				if (failed.length > 0) throw new Error(failed.join('\n'));
			},
		},
	};
}

/** The languages whose engine the index asks for; “unknown” is that of languages without one of their own. */
function listEngines(folder: string): Set<string> {
	const entry = readFileSync(path.join(folder, 'pagefind-entry.json'), 'utf8');
	const { languages } = JSON.parse(entry) as {
		languages: Record<string, { wasm?: string | null }>;
	};
	return new Set(Object.values(languages).map(({ wasm }) => wasm ?? 'unknown'));
}

function listPages(out: string): string[] {
	return readdirSync(out, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
		.map((entry) => path.relative(out, path.join(entry.parentPath, entry.name)))
		.sort();
}

/** The part of a page that can be found, as a page of its own; undefined where it has none. */
function findSearchablePart(html: string): string | undefined {
	const root = /<html[^>]*>/.exec(html)?.[0];
	const main = /<main[^>]* data-pagefind-body[\s\S]*<\/main>/.exec(html)?.[0];
	if (!root || !main) return undefined;
	return `${root}<body>${writeSearchText(main)}</body></html>`;
}
