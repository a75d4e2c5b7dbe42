import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * The rooms of `src`, each of which may import the ones before it, in its own line as well. A file at
 * the top of `src` is a room.
 */
const order = [
	['domain'],
	['settings', 'headers', 'zip', 'styles', 'words', 'makers', 'kept', 'fonts', 'svg', 'pictures'],
	['host', 'facts', 'map', 'diagram', 'plan'],
	['body'],
	['collections', 'content.config'],
	['check', 'authoring'],
	['guard', 'history', 'exports'],
	['site'],
	['components', 'layouts'],
	['editor', 'guide', 'offline'],
	['pages', 'integrations'],
	['output', 'cli'],
].flat();

/** Packages that only these rooms may import. */
const kept: readonly { name: RegExp; by: readonly string[] }[] = [
	{ name: /^astro:content$/, by: ['site', 'content.config'] },
	{ name: /^zod$/, by: ['collections', 'check', 'guard', 'exports'] },
	{
		name: /^astro(?:[:/]|$)/,
		by: [
			'collections',
			'content.config',
			'site',
			'components',
			'layouts',
			'editor',
			'pages',
			'integrations',
			'output',
			'cli',
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
}

const imports = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.map((file) => path.posix.join('src', file.replaceAll(path.sep, '/')))
	.filter((file) => /\.(?:ts|astro|mjs)$/.test(file))
	.flatMap(readImports);

describe('a room imports only what stands before it:', () => {
	it.each(order)('%s', (room) => {
		const before = order.slice(0, order.indexOf(room) + 1);
		const found = imports
			.filter((one) => one.room === room && one.importedRoom !== undefined)
			.filter(({ importedRoom = '' }) => !before.includes(importedRoom))
			.map(({ file, imported }) => `${file} imports ${imported}, which stands behind ${room}.`);
		expect(found.join('\n')).toBe('');
	});

	it('every folder of src is a room, and every room is there', () => {
		const rooms = new Set(readdirSync('src').map((name) => name.replace(/\.[a-z]+$/, '')));
		expect([...rooms].sort()).toEqual([...order].sort());
	});
});

it('no file imports itself by a way around, types included', () => {
	expect(findCircles()).toEqual([]);
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
		/\b(?:import|export)\s+(?:type\s)?[^'"`;()]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g;
	return [...readFileSync(file, 'utf8').matchAll(statements)].map(([, from, plain]) => {
		const name = from ?? plain ?? '';
		const isFile = name.startsWith('.');
		const imported = isFile ? path.posix.join(path.posix.dirname(file), name) : name;
		return {
			file,
			room: findRoom(file),
			imported,
			importedRoom: isFile ? findRoom(imported) : undefined,
		};
	});
}

/** `src/domain/checks/x.ts` is in domain, `src/settings.ts` is settings; what lies outside has its folder’s name. */
function findRoom(file: string): string {
	const [top = '', second = ''] = file.split('/');
	return top === 'src' ? second.replace(/\.[a-z]+$/, '') : top;
}

/** Files that import one another, such as `a → b → a`; one way for each circle of files. */
function findCircles(): string[] {
	const next = Map.groupBy(
		imports.filter((one) => one.importedRoom !== undefined),
		(one) => one.file,
	);
	const circles: string[] = [];
	const done = new Set<string>();
	const follow = (file: string, way: readonly string[]): void => {
		const at = way.indexOf(file);
		if (at >= 0) circles.push([...way.slice(at), file].join(' → '));
		if (at >= 0 || done.has(file)) return;
		for (const { imported } of next.get(file) ?? []) follow(imported, [...way, file]);
		done.add(file);
	};
	for (const file of next.keys()) follow(file, []);
	return circles;
}
