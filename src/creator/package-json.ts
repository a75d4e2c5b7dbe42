import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Answers, Language } from './answers.ts';

/** The commands of a program by the names that every message and guide calls them by. */
export const programScripts: Readonly<Record<string, string>> = {
	dev: 'waymark dev',
	check: 'waymark check',
	new: 'waymark new',
	diff: 'waymark diff',
	explain: 'waymark explain',
	build: 'waymark build',
	'build:internal': 'waymark build --internal',
	preview: 'waymark preview',
	map: 'waymark map',
	levels: 'waymark levels',
	schemas: 'waymark schemas',
	codeowners: 'waymark codeowners',
	reviews: 'waymark reviews',
	desk: 'waymark desk',
	headers: 'waymark headers',
	upgrade: 'waymark upgrade',
	doctor: 'waymark doctor',
};

/** The Node that the program needs. */
export const neededNode = '>=22.22';

/** The packages whose fonts the words of a language are drawn with, where Waymark does not bring them. */
const fonts: Readonly<Partial<Record<Language, string>>> = { ja: '@fontsource/noto-sans-jp' };

interface Package {
	version: string;
	dependencies?: Record<string, string>;
	peerDependencies?: Record<string, string>;
	/** Of the package that creates: it needs none of them itself. */
	programFonts?: Record<string, string>;
}

/** The package that this is part of. */
export function readOwn(): Package {
	return JSON.parse(readFileSync(path.join(import.meta.dirname, '../../package.json'), 'utf8'));
}

/**
 * The package.json of a new program.
 * @param folder the name of its folder
 * @param waymark what to write for the version of Waymark; the version of this program if left out
 */
export function writePackage(answers: Answers, folder: string, waymark?: string): string {
	const own = readOwn();
	const font = fonts[answers.language];
	const known = { ...own.dependencies, ...own.peerDependencies, ...own.programFonts };
	const content = {
		name: makePackageName(folder),
		description: answers.name,
		private: true,
		type: 'module',
		engines: { node: neededNode },
		scripts: programScripts,
		dependencies: {
			...(font && { [font]: known[font] }),
			waymark: waymark ?? own.version,
		},
		// It checks its own file, and is whole without that.
		allowScripts: { esbuild: false },
	};
	return `${JSON.stringify(content, null, '\t')}\n`;
}

/** A folder’s name as that of a package: npm takes small Latin letters, digits and hyphens. */
export function makePackageName(folder: string): string {
	const name = folder
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9._-]+/g, '-')
		.slice(0, 200)
		.replace(/^[._-]+|[._-]+$/g, '');
	// A package cannot be installed into one of the same name.
	return /^(?:|waymark|node_modules|favicon\.ico)$/.test(name) ? 'partner-program' : name;
}
