import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** What pagefind would show its answers with, and its worker: ours are shown by our own, and need none. */
const notAsked = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\./;

/**
 * Writes the search index over the built pages.
 * @param meanwhile is called while a program of others is at work, and nothing here; that is closed when both are over
 */
export function searchIndex(meanwhile: () => Promise<void>): AstroIntegration {
	return {
		name: 'waymark-search-index',
		hooks: {
			'astro:build:done': async ({ dir }) => {
				const pagefind = await import('pagefind');
				const { readSearchPages } = await import('./search-pages.ts');
				const out = fileURLToPath(dir);
				const { index, errors } = await pagefind.createIndex({
					excludeSelectors: ['nav', '.eyebrow'],
				});
				if (!index) throw new Error(errors.join('\n'));
				const failed: string[] = [];
				let besides: Promise<void> | undefined;
				for await (const pages of readSearchPages(out, listPages(out))) {
					const added = Promise.all(pages.map((page) => index.addHTMLFile(page)));
					besides ??= meanwhile();
					failed.push(...(await added).flatMap((one) => one.errors));
				}
				const folder = path.join(out, 'pagefind');
				failed.push(...(await index.writeFiles({ outputPath: folder })).errors);
				const used = listEngines(folder);
				for (const file of readdirSync(folder)) {
					const engine = /^wasm\.(.+)\.pagefind$/.exec(file)?.[1];
					if (notAsked.test(file) || (engine && !used.has(engine))) rmSync(path.join(folder, file));
				}
				await besides;
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
