import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { OwnProgram } from './own-program.ts';
import { configFiles } from './use-program.ts';

/** Folders in which a program’s own code may lie. */
const folders = ['components', 'pages', 'plugins', 'styles'];

/** The files of a program’s own code: what is written in them is no content. */
export function listOwnFiles({ folder, wraps, replaced, pages }: OwnProgram): string[] {
	if (folder === '') return [];
	const below = folders
		.map((name) => path.join(folder, name))
		.filter(existsSync)
		.flatMap((place) =>
			readdirSync(place, { recursive: true, encoding: 'utf8' }).map((file) =>
				path.join(place, file),
			),
		)
		.filter((file) => /\.(?:astro|[cm]?[jt]sx?|css|json|mdx)$/.test(file));
	const named = [...[...wraps.values()].flat(), ...replaced.values(), ...pages.values()];
	return [
		...new Set([
			...configFiles.map((name) => path.join(folder, name)),
			...below,
			...named.filter((file) => file !== false),
		]),
	];
}

/** What a program or its plugins have readers told besides the content: labels of fields, and words. */
export function listOwnWords({ fields, words }: OwnProgram): string[] {
	const labels = Object.values(fields)
		.flatMap((own) => Object.values(own))
		.flatMap(({ label }) => (typeof label === 'string' ? [label] : Object.values(label)));
	return [...labels, ...Object.values(words).flatMap((own) => Object.values(own))];
}
