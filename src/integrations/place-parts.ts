import path from 'node:path';
import type { Plugin } from 'vite';
import { tell, tellAuthor } from '../domain/message.ts';
import { findProgramFile, nameImport, programFolder } from '../kept/program-folder.ts';
import { type ComponentName, componentNames, components } from '../package/components.ts';
import { chooseName } from '../package/faults.ts';
import { ourPages } from '../package/our-pages.ts';
import type { OwnProgram } from '../package/own-program.ts';

/** What a program’s code imports by the name of the package. */
const entries: Readonly<Record<string, string>> = {
	waymark: 'src/package/index.ts',
	'waymark/site': 'src/site/for-pages.ts',
	'waymark/layout': 'src/layouts/Page.astro',
};

/**
 * Finds components and pages for the bundler. `waymark:components/Footer`, which our own pages import, is
 * the outermost wrap, or the default where nothing wraps it; `waymark/components/Footer.astro`, imported by
 * a wrap, is what it is around.
 */
export function placeParts({ wraps, replaced }: Pick<OwnProgram, 'wraps' | 'replaced'>): Plugin {
	const pages = new Map(
		[...replaced].map(([address, file]) => [
			nameImport(path.join(programFolder, ourPages[address]?.file ?? '')),
			file,
		]),
	);
	return {
		name: 'waymark-place-parts',
		enforce: 'pre',
		async resolveId(source, importer = '') {
			// What is made of a program’s pages imports Astro, which may lie where only Waymark finds it.
			if (/^astro(?:\/|$)/.test(source) && !isOurs(importer))
				return this.resolve(source, path.join(programFolder, 'package.json'), { skipSelf: true });
			const entry = Object.hasOwn(entries, source) ? entries[source] : undefined;
			if (entry !== undefined) return nameImport(findProgramFile(entry));
			const [, kind, name = ''] = /^waymark([:/])components\/(\w+)(?:\.astro)?$/.exec(source) ?? [];
			if (kind === undefined) return undefined;
			const component: ComponentName = tellAuthor(() =>
				chooseName(
					name,
					componentNames,
					(hint) =>
						tell`${nameFile(importer)} imports “${source}”, and there is no component “${name}”. ${hint}`,
				),
			);
			const chain = wraps.get(component) ?? [];
			const at = kind === ':' ? -1 : chain.indexOf(nameImport(importer.replace(/\?.*$/, '')));
			// A part of a wrap that asks for it is given the default: anything else could be that wrap itself.
			const next = kind === '/' && at < 0 ? undefined : chain[at + 1];
			return next ?? nameImport(path.join(programFolder, components[component].file));
		},
		load(id) {
			const file = pages.get(nameImport(id));
			if (file === undefined) return undefined;
			return file === false
				? '---\nreturn new Response(null, { status: 404 });\n---\n'
				: `---\nimport Own from ${JSON.stringify(file)};\n---\n\n<Own {...Astro.props} />\n`;
		},
	};
}

/** A file as a sentence names it. */
function nameFile(importer: string): string {
	return path.relative('', importer.replace(/\?.*$/, '')).replaceAll('\\', '/');
}

/** A file of Waymark, which finds by itself what it imports. */
function isOurs(importer: string): boolean {
	return nameImport(importer).startsWith(`${nameImport(programFolder)}/`);
}
