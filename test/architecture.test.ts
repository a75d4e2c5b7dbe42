import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** Which rooms each room of `src` may import, besides itself. A file at the top is a room as well. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
	domain: [],
	fonts: [],
	makers: [],
	svg: ['domain', 'fonts'],
	pictures: ['domain', 'svg'],
	settings: ['domain'],
	words: ['domain'],
	zip: [],
	host: ['type src/collections/report/format-json.ts'],
	headers: [],
	map: ['domain', 'fonts', 'words'],
	diagram: ['domain', 'fonts', 'makers', 'svg', 'words'],
	exports: ['domain', 'fonts', 'makers', 'svg', 'words', 'map', 'diagram', 'zip'],
	plan: ['domain', 'words'],
	body: [
		'domain',
		'makers',
		'pictures',
		'svg',
		'words',
		'diagram',
		'type src/collections/model.ts',
	],
	build: ['domain', 'settings', 'collections', 'headers'],
	guard: ['domain', 'collections', 'body', 'zip'],
	collections: ['domain', 'fonts', 'words', 'map', 'body', 'settings'],
	history: ['domain', 'words', 'fonts', 'collections', 'guard', 'settings'],
	site: [
		'domain',
		'fonts',
		'words',
		'pictures',
		'settings',
		'body',
		'exports',
		'collections',
		'history',
	],
	components: [
		'domain',
		'words',
		'map',
		'diagram',
		'exports',
		'plan',
		'body',
		'site',
		'guide',
		'styles',
		'headers',
	],
	layouts: ['domain', 'words', 'body', 'site', 'components', 'styles'],
	editor: ['domain', 'settings', 'collections', 'site'],
	offline: ['domain', 'headers', 'exports', 'site', 'components', 'layouts'],
	authoring: ['domain', 'words', 'body', 'collections', 'settings'],
	guide: ['domain', 'words', 'collections', 'body', 'site', 'editor'],
	styles: [],
	pages: ['every room'],
	integrations: ['every room'],
	'content.config': ['collections'],
	scripts: ['every room but pages and components'],
};

/** Packages and parts of Node that only these may import; a room or a file. */
const kept: readonly { name: RegExp; by: readonly string[] }[] = [
	{ name: /^astro:content$/, by: ['src/site/load-site.ts', 'src/content.config.ts'] },
	{ name: /^zod$/, by: ['collections', 'guard', 'src/exports/journey-schema.ts'] },
	{
		name: /^astro(?:[:/]|$)/,
		by: [
			'build',
			'collections',
			'site',
			'content.config',
			'layouts',
			'pages',
			'integrations',
			'components',
			'scripts',
			'editor',
		],
	},
];

interface Import {
	file: string;
	room: string;
	/** Path of a file of the project, or the name of a package. */
	imported: string;
	/** Undefined for a package. */
	importedRoom: string | undefined;
	isType: boolean;
}

const imports = ['src', 'scripts'].flatMap((folder) =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((file) => path.posix.join(folder, file.replaceAll(path.sep, '/')))
		.filter((file) => /\.(?:ts|astro|mjs)$/.test(file))
		.flatMap(readImports),
);

describe('a room imports only what lies below it:', () => {
	it.each(Object.keys(mayImport))('%s', (room) => {
		const allowed = mayImport[room] ?? [];
		const found = imports
			.filter((one) => one.room === room && !isAllowed(one, allowed))
			.map(
				({ file, imported }) =>
					`${file} imports ${imported}, and ${room} may import ${allowed.length > 0 ? `only ${allowed.join(', ')}` : 'no other room'}.`,
			);
		expect(found.join('\n')).toBe('');
	});

	it('every folder of src is a room with a rule', () => {
		const rooms = new Set(imports.map((one) => one.room));
		expect([...rooms].filter((room) => !(room in mayImport))).toEqual([]);
	});
});

describe('a package stays in its room:', () => {
	it('domain needs neither packages nor Node', () => {
		const found = imports
			.filter((one) => one.room === 'domain' && one.importedRoom === undefined)
			.map(({ file, imported }) => `${file} imports ${imported}, and domain is plain TypeScript.`);
		expect(found.join('\n')).toBe('');
	});

	it.each(kept)('$name', ({ name, by }) => {
		const found = imports
			.filter(
				(one) => name.test(one.imported) && ![one.room, one.file].some((it) => by.includes(it)),
			)
			.map(({ file, imported }) => `${file} imports ${imported}, which is for ${by.join(', ')}.`);
		expect(found.join('\n')).toBe('');
	});
});

function readImports(file: string): Import[] {
	const statements =
		/\b(?:import|export)\s+(type\s)?[^'"`;()]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g;
	return [...readFileSync(file, 'utf8').matchAll(statements)].map(([, type, from, plain]) => {
		const name = from ?? plain ?? '';
		const isFile = name.startsWith('.');
		const imported = isFile ? path.posix.join(path.posix.dirname(file), name) : name;
		return {
			file,
			room: findRoom(file),
			imported,
			importedRoom: isFile ? findRoom(imported) : undefined,
			isType: type !== undefined,
		};
	});
}

/** `src/domain/checks/x.ts` is in domain, `src/settings.ts` is settings, `scripts/x.ts` in scripts. */
function findRoom(file: string): string {
	const [top = '', second = ''] = file.split('/');
	return top === 'src' ? second.replace(/\.[a-z]+$/, '') : top;
}

function isAllowed({ room, imported, importedRoom, isType }: Import, allowed: readonly string[]) {
	if (importedRoom === undefined || importedRoom === room || allowed.includes(importedRoom))
		return true;
	if (isType && allowed.includes(`type ${imported}`)) return true;
	if (allowed.includes('every room')) return !['scripts', 'test'].includes(importedRoom);
	if (allowed.includes('every room but pages and components'))
		return !['pages', 'components'].includes(importedRoom);
	return false;
}
