import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { shareModule } from './load-once.ts';

/** What Astro and its packages publish as it is run. */
const published = /[\\/]node_modules[\\/](?:astro|@astrojs[\\/][\w-]+)[\\/]dist[\\/].*\.js$/;
/** A name that no file has, and one that is only known while it runs. */
const ofBundler = /^(?:virtual:|astro[:/]|[\0#])/;
const unknown = /(?<![.\w])import\(\s*(?!["'])/;
/** What the bundler gives a module; `?.` after it is of code that lives without it. */
const defined = /import\.meta\.(?:env(?!\?)|hot)/;
const quoted = /"[^"\n]*"|'[^'\n]*'|`[^`\n]*(?:`|$)/gm;
const imported =
	/^(?:import|export)\b[^"'`;]*["']([^"'\n]+)["']|^\} from ["']([^"'\n]+)["']|(?<![.\w])import\(\s*["']([^"'\n]+)["']/gm;

/**
 * Has the preview use what Astro is made of as Node loads it, and has mostly loaded for the server itself:
 * the bundler would take its 270 files one by one, for every page that is the first.
 */
export function loadAstroOnce(): Plugin {
	return {
		name: 'waymark-load-astro-once',
		enforce: 'pre',
		apply: 'serve',
		applyToEnvironment: ({ config }) => config.consumer === 'server',
		async load(id) {
			const file = path.normalize(id);
			if (!published.test(file) || !needsNoBundler(file)) return undefined;
			return shareModule(id, await import(pathToFileURL(file).href));
		},
	};
}

/** Whether a file, and all that it imports from beside it, can be loaded by Node. */
export function needsNoBundler(start: string): boolean {
	const seen = new Set([start]);
	for (const file of seen) {
		if (free.has(file)) continue;
		const beside = readFree(file);
		if (!beside) return false;
		for (const one of beside) seen.add(one);
	}
	for (const file of seen) free.add(file);
	return true;
}

/** Those of which it is known, with all that they import. */
const free = new Set<string>();
const read = new Map<string, readonly string[] | undefined>();

/** What a file imports from beside it; undefined where it has something that Node cannot give it. */
function readFree(file: string): readonly string[] | undefined {
	if (!read.has(file)) read.set(file, existsSync(file) ? listFree(file) : undefined);
	return read.get(file);
}

function listFree(file: string): readonly string[] | undefined {
	const text = readFileSync(file, 'utf8');
	const names = [...text.matchAll(imported)].map(([, ...found]) => found.join(''));
	const code = text.replace(quoted, '""');
	if (names.some((name) => ofBundler.test(name)) || defined.test(code) || unknown.test(code))
		return undefined;
	return names
		.filter((name) => name.startsWith('.'))
		.map((name) => path.resolve(path.dirname(file), name));
}
