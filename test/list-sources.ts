import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/**
 * The rooms and the packages that what is kept is made with, by whatever these files and those that they
 * import name. @param recipe the file that says so
 */
export function listSources(all: readonly string[], recipe: string) {
	const { dependencies, peerDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
	const files = new Set<string>();
	const packages = new Set<string>();
	const waiting = [...all];
	for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
		// Words are named by what they say.
		if (files.has(file) || file.endsWith('.json')) continue;
		files.add(file);
		const source = readFileSync(file, 'utf8');
		for (const { fileName } of ts.preProcessFile(source).importedFiles)
			if (fileName.startsWith('.'))
				waiting.push(path.posix.join(path.posix.dirname(file), fileName));
		if (/^src\/(?:domain|kept)\//.test(file) || file.endsWith(`/${recipe}`)) continue;
		for (const name of Object.keys({ ...dependencies, ...peerDependencies }))
			if (isNamed(name, dropTypes(source))) packages.add(name);
	}
	const rooms = [...files].map((file) => file.split('/')[1] ?? '');
	return { rooms: [...new Set(rooms)].sort(), packages: [...packages].sort() };
}

/** Types make nothing. */
const dropTypes = (source: string) => source.replace(/^import type [^;]*;$/gm, '');

/** Also where its scope and its name stand in two texts. */
function isNamed(name: string, source: string): boolean {
	const [bare = '', scope = ''] = name.split('/').reverse();
	return source.includes(scope) && new RegExp(`['"\`]${bare}['"\`/]`).test(source);
}
