import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { roomsLoadedOnce } from '../src/integrations/load-once.ts';

/**
 * The rooms of `src`, each of which may import the ones before it, in its own line as well. A file at
 * the top of `src` is a room.
 */
const order = [
	['domain'],
	[
		'settings',
		'headers',
		'zip',
		'styles',
		'words',
		'brand',
		'kept',
		'makers',
		'fonts',
		'svg',
		'pictures',
		'creator',
		'package',
	],
	['host', 'facts', 'map', 'diagram', 'plan'],
	['desk'],
	['body'],
	['collections', 'content.config'],
	['migrations'],
	['check', 'authoring'],
	['guard', 'history', 'exports'],
	['site'],
	['components', 'layouts'],
	['editor', 'guide', 'offline'],
	['pages', 'integrations'],
	['upgrade'],
	['output', 'cli'],
].flat();

/** Packages that only these rooms may import. */
const kept: readonly { name: RegExp; by: readonly string[] }[] = [
	{ name: /^astro:content$/, by: ['content.config'] },
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
	.filter((file) => /\.(?:[cm]?[jt]s|astro|css)$/.test(file))
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

describe('what pages use as Node has loaded it', () => {
	const own = imports.filter(({ room }) => roomsLoadedOnce.includes(room));

	const defined = /^declare const|^export (?:default|let) |import\.meta\.env/m;

	it('imports nothing that only a bundler finds', () => {
		const isPlain = ({ imported, importedRoom }: Import) =>
			importedRoom === undefined ||
			roomsLoadedOnce.includes(importedRoom) ||
			// Some of these ask what a build defines; the others may be there twice.
			(/^(?:plan|desk)$/.test(importedRoom) && !defined.test(readFileSync(imported, 'utf8')));
		const found = own
			.filter((one) => /^astro:|\.astro$|\.css$|\?/.test(one.imported) || !isPlain(one))
			.map(({ file, imported }) => `${file} imports ${imported}.`);
		expect(found.join('\n')).toBe('');
	});

	it('has no name that a build defines, but where the editor’s form needs the fields of a program', () => {
		const files = [...new Set(own.map(({ file }) => file))];
		const found = files.filter((file) => defined.test(readFileSync(file, 'utf8')));
		expect(found).toEqual(['src/package/own-program.ts']);
	});
});

it('no file imports itself by a way around, types included', () => {
	expect(findCircles()).toEqual([]);
});

describe('an import is seen, however it is written:', () => {
	const seen = (script: string) => listImported(script);

	it.each([
		"import { a } from '../cli/a.ts';",
		"import type { A } from '../cli/a.ts';",
		"export * from '../cli/a.ts';",
		"type A = import('../cli/a.ts').A;",
		"const a = await import(/* it’s late */ '../cli/a.ts');",
		'const a = await import(`../cli/a.ts`);',
		"const a = import.meta.glob(['../cli/a.ts']);",
		"const a = new URL('../cli/a.ts', import.meta.url);",
		"const a = createRequire(import.meta.url)('../cli/a.ts');",
		"import {\n\t// what isn’t here\n\ta,\n} from '../cli/a.ts';",
	])('%s', (script) => {
		expect(seen(script)).toEqual(['../cli/a.ts']);
	});

	it('and a text is none', () => {
		expect(seen("const a = `import { a } from '../cli/a.ts'`;")).toEqual([]);
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
	return readScripts(file)
		.flatMap(listImported)
		.map((name) => {
			const imported = name.startsWith('.')
				? path.posix.join(path.posix.dirname(file), name)
				: name.replace(/^\/(?=src\/)/, '');
			const isFile = name.startsWith('.') || imported.startsWith('src/');
			return {
				file,
				room: findRoom(file),
				imported,
				importedRoom: isFile ? findRoom(imported) : undefined,
			};
		});
}

/** The program of a file; of a component what stands between its lines of dashes, and its scripts. */
function readScripts(file: string): string[] {
	const text = readFileSync(file, 'utf8');
	if (file.endsWith('.css')) return [text.replace(/@import\s+(?:url\()?(?=["'])/g, 'import ')];
	if (!file.endsWith('.astro')) return [text];
	const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [
		'',
		'',
		text,
	];
	const scripts = [...body.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)];
	return [
		front,
		...scripts.map(([, attributes = '', script = '']) => {
			const from = /\ssrc\s*=\s*["'](\.[^"']+)["']/.exec(attributes)?.[1];
			return from === undefined ? script : `import '${from}';`;
		}),
	];
}

/** What a program names as a file or package to be read: by import, type or not, or as an address from its own. */
function listImported(script: string): string[] {
	const found: string[] = [];
	const take = (node: ts.Node | undefined) => {
		if (node && ts.isStringLiteralLike(node)) found.push(node.text);
		else if (node && ts.isArrayLiteralExpression(node)) node.elements.forEach(take);
	};
	const visit = (node: ts.Node): void => {
		if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) take(node.moduleSpecifier);
		if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
			take(node.argument.literal);
		const [first] =
			ts.isCallExpression(node) || ts.isNewExpression(node) ? (node.arguments ?? []) : [];
		if (ts.isCallExpression(node) && isReading(node.expression)) take(first);
		if (ts.isNewExpression(node) && /\bimport\.meta\.url\b/.test(node.getText())) take(first);
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile('a.tsx', script, ts.ScriptTarget.Latest, true));
	return found;
}

/** `import(…)`, `require(…)` of any making, `import.meta.glob(…)` and `import.meta.resolve(…)`. */
function isReading(called: ts.Expression): boolean {
	return (
		called.kind === ts.SyntaxKind.ImportKeyword ||
		/^(?:require\b|createRequire\(|import\.meta\.(?:glob|resolve)$)/.test(called.getText())
	);
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
