import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A component of a vendor that says which default it wraps. */
export interface Wrap {
	/** Absolute. */
	file: string;
	component: string;
	/** The number that the default had then; undefined where the file says none. */
	version: number | undefined;
}

/** Folders of which nothing is written by a vendor, or nothing but texts. */
const others = /^(?:node_modules|dist|dist-internal|map|content|public|public-site|\..*)$/;
const sources = /\.(?:astro|[cm]?[jt]sx?)$/;
/** A sign stands at the top, where whoever opens the file reads it. */
const topLines = 20;

/** The components in a vendor’s folder that wrap a default: by the sign in their first lines, or by what they import. */
export function listWraps(root: string): Wrap[] {
	return listSources(root).flatMap((file) => {
		const text = readFileSync(file, 'utf8');
		const top = text.split('\n').slice(0, topLines).join('\n');
		const signs = [...top.matchAll(/@wraps\s+(\w+)(?:[ \t]+(\d+))?/g)].map(
			([, component = '', version]) => ({
				file,
				component,
				version: version === undefined ? undefined : Number(version),
			}),
		);
		const said = new Set(signs.map(({ component }) => component));
		const imported = [...text.matchAll(/['"]waymark\/components\/(\w+)\.astro['"]/g)]
			.map(([, component = '']) => ({ file, component, version: undefined }))
			// A page may show a component as it is; what wraps one stands among the components.
			.filter(({ component }) => !said.has(component) && isComponent(root, file));
		return [...signs, ...imported];
	});
}

function isComponent(root: string, file: string): boolean {
	return path.relative(root, file).split(path.sep)[0] === 'components';
}

function listSources(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true })
		.filter((entry) => !others.test(entry.name))
		.flatMap((entry) => {
			const file = path.join(folder, entry.name);
			if (entry.isDirectory()) return listSources(file);
			return entry.isFile() && sources.test(entry.name) ? [file] : [];
		})
		.sort();
}
