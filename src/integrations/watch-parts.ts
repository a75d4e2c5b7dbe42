import path from 'node:path';
import type { Plugin } from 'vite';
import { findProgramFile, nameImport, programFolder } from '../kept/program-folder.ts';
import { componentNames, components } from '../package/components.ts';
import type { OwnProgram } from '../package/own-program.ts';
import type { Watched } from '../package/watch-drawing.ts';

const layout = 'src/layouts/Page.astro';

/** Has a build know which of the program’s own components and pages was at work where a page fails. */
export function watchParts(program: OwnProgram): Plugin {
	const { folder, wraps, pages, replaced } = program;
	const files = [...[...wraps.values()].flat(), ...pages.values(), ...replaced.values()];
	const own = new Set(files.filter((file) => file !== false).map(nameImport));
	const named = (file: string) => path.relative(folder, file).replaceAll('\\', '/');
	const ours = new Map<string, Watched>([
		[
			nameImport(path.join(programFolder, layout)),
			{ name: 'Page', around: [], needs: ['site', 'title', 'description', 'address'] },
		],
		...componentNames.map((name): [string, Watched] => [
			nameImport(path.join(programFolder, components[name].file)),
			{ name, around: (wraps.get(name) ?? []).map(named) },
		]),
	]);
	const find = (id: string): Watched | undefined => {
		const file = nameImport(id);
		const known = ours.get(file);
		if (known) return known;
		const isBeside =
			file.startsWith(`${nameImport(folder)}/`) &&
			!file.includes('/node_modules/') &&
			!file.startsWith(`${nameImport(programFolder)}/src/`);
		return file.endsWith('.astro') && (own.has(file) || isBeside)
			? { name: named(file) }
			: undefined;
	};
	return {
		name: 'waymark-watch-parts',
		enforce: 'post',
		apply: 'build',
		transform(code, id) {
			const watched = own.size === 0 ? undefined : find(id);
			if (watched === undefined) return undefined;
			return { code: watch(code, watched), map: null };
		},
	};
}

/** The module of a component, whose export is watched. */
function watch(code: string, watched: Watched): string {
	const file = JSON.stringify(nameImport(findProgramFile('src/package/watch-drawing.ts')));
	const made = code.replace(
		/export default (\$\$[\w$]+);?/,
		(_, name: string) => `export default watchDrawing(${name}, ${JSON.stringify(watched)});`,
	);
	return made === code ? code : `import { watchDrawing } from ${file};\n${made}`;
}
