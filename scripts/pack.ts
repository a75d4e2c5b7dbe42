import { execFileSync } from 'node:child_process';
import {
	cpSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import process from 'node:process';

/**
 * Makes the two packages as they are published, into `pack/`: npm run pack
 * Types are stripped, and nothing is bundled, so that a line of a stack trace is the line of the source.
 */
const out = path.resolve('pack');
const own = JSON.parse(readFileSync('package.json', 'utf8')) as {
	version: string;
	dependencies: Record<string, string>;
	exports: Record<string, string>;
	[field: string]: unknown;
};
/** What a vendor's project has by itself, or what is asked for by name where a program needs it. */
const left = ['node'];
const optional = ['@fontsource/noto-sans-arabic', '@fontsource/noto-sans-jp', '@sveltia/cms'];
/** Of these the package carries the files that are read: the whole would be 50 times as much. */
const carried = { mermaid: ['package.json', 'LICENSE', 'dist/mermaid.min.js'] };

rmSync(out, { recursive: true, force: true });
packWaymark(path.join(out, 'waymark'));
packCreator(path.join(out, 'create-waymark'));
for (const name of ['waymark', 'create-waymark']) {
	const folder = path.join(out, name);
	run('npm', ['pack', '--silent', '--pack-destination', out], folder);
	const file = path.join(out, `${name}-${own.version}.tgz`);
	process.stdout.write(
		`${path.relative('', file)}: ${(statSync(file).size / 2 ** 20).toFixed(1)} MiB\n`,
	);
}

function packWaymark(folder: string): void {
	for (const file of listFiles('src')) writeSource(file, folder);
	writeSource('astro.config.mjs', folder);
	for (const file of ['LICENSE', 'CHANGELOG.md', 'docs']) {
		cpSync(file, path.join(folder, file), { recursive: true });
	}
	rmSync(path.join(folder, 'docs/package.md'));
	cpSync('docs/package.md', path.join(folder, 'README.md'));
	cpSync('content', path.join(folder, 'examples/acme'), { recursive: true });
	for (const [name, files] of Object.entries(carried)) {
		for (const file of files) {
			const target = path.join(folder, 'carried', name, file);
			mkdirSync(path.dirname(target), { recursive: true });
			cpSync(path.join('node_modules', name, file), target);
		}
	}
	writeTypes(folder);
	const all = Object.entries(own.dependencies);
	const isNeeded = ([name]: [string, string]) =>
		![...left, ...optional, ...Object.keys(carried)].includes(name);
	const peers = all.filter(([name]) => optional.includes(name));
	writeJson(path.join(folder, 'package.json'), {
		name: own['name'],
		version: own.version,
		description: own['description'],
		license: own['license'],
		type: 'module',
		engines: { node: '>=22.22' },
		bin: { waymark: 'src/cli/bin.js' },
		exports: Object.fromEntries(
			Object.entries(own.exports).map(([name, file]) => [name, describeExport(file)]),
		),
		dependencies: Object.fromEntries(all.filter(isNeeded)),
		peerDependencies: Object.fromEntries(peers),
		peerDependenciesMeta: Object.fromEntries(peers.map(([name]) => [name, { optional: true }])),
	});
}

/** Compiled, with its types, where it is TypeScript here. */
function describeExport(file: string): string | Record<'types' | 'default', string> {
	if (!file.endsWith('.ts')) return file;
	return { types: file.replace(/\.ts$/, '.d.ts'), default: file.replace(/\.ts$/, '.js') };
}

function packCreator(folder: string): void {
	const files = [...listFiles('src/creator'), 'src/domain/message.ts'];
	for (const file of files) writeSource(file, folder);
	writeJson(path.join(folder, 'src/creator/messages.de.json'), listMessagesOf(files));
	cpSync('LICENSE', path.join(folder, 'LICENSE'));
	cpSync('content', path.join(folder, 'examples/acme'), { recursive: true });
	writeJson(path.join(folder, 'package.json'), {
		name: 'create-waymark',
		version: own.version,
		description: 'Begins a documented, published partner journey with Waymark',
		license: own['license'],
		type: 'module',
		engines: { node: '>=22.22' },
		bin: { 'create-waymark': 'src/creator/bin.js' },
		programFonts: Object.fromEntries(
			Object.entries(own.dependencies).filter(([name]) => name.startsWith('@fontsource/')),
		),
	});
}

/** What files say to authors, in German: the messages of which all that is no value stands in one of them. */
function listMessagesOf(files: readonly string[]): Record<string, string> {
	const text = files
		.filter((file) => file.endsWith('.ts'))
		.map((file) => readFileSync(file, 'utf8'))
		.join('\n');
	const { messages } = JSON.parse(readFileSync('src/words/de.json', 'utf8')) as {
		messages: Record<string, string>;
	};
	const isSaid = (message: string) => {
		const [first = '', ...more] = message.split(/\{\d+\}/);
		return text.includes(`tell\`${first}`) && more.every((part) => text.includes(part));
	};
	return Object.fromEntries(Object.entries(messages).filter(([message]) => isSaid(message)));
}

/** Puts a file of the sources into a package: TypeScript without its types, names of files as they are there. */
function writeSource(file: string, folder: string): void {
	const isCode = file.endsWith('.ts') && !file.endsWith('.d.ts');
	const target = path.join(folder, isCode ? file.replace(/\.ts$/, '.js') : file);
	mkdirSync(path.dirname(target), { recursive: true });
	if (!/\.(?:ts|astro|m?js)$/.test(file)) {
		cpSync(file, target);
		return;
	}
	const text = readFileSync(file, 'utf8');
	writeFileSync(target, renameImports(isCode ? stripTypeScriptTypes(text) : text));
}

function renameImports(text: string): string {
	return text.replace(
		/((?:\bfrom|\bimport) ?\(?\s*)(['"])(\.{1,2}\/[^'"\n?]*)\.ts(\?[^'"\n]*)?\2/g,
		'$1$2$3.js$4$2',
	);
}

/** The types of what a vendor's code imports, and of what those name. */
function writeTypes(folder: string): void {
	const entries = Object.values(own.exports).filter((file) => file.endsWith('.ts'));
	const config = path.join(folder, 'tsconfig.json');
	writeJson(config, {
		extends: path.resolve('tsconfig.json'),
		include: [],
		files: [...entries, '.astro/types.d.ts']
			.map((file) => path.resolve(file))
			.filter((file) => existsSync(file)),
		compilerOptions: {
			noEmit: false,
			noCheck: true,
			declaration: true,
			emitDeclarationOnly: true,
			rootDir: path.resolve('.'),
			outDir: folder,
			typeRoots: [path.resolve('node_modules/@types')],
		},
	});
	run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', config], process.cwd());
	rmSync(config);
	for (const file of listFiles(folder).filter((file) => file.endsWith('.d.ts'))) {
		writeFileSync(file, renameImports(readFileSync(file, 'utf8')));
	}
}

function listFiles(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.join(entry.parentPath, entry.name))
		.sort();
}

function writeJson(file: string, value: object): void {
	mkdirSync(path.dirname(file), { recursive: true });
	writeFileSync(file, `${JSON.stringify(value, null, '\t')}\n`);
}

function run(command: string, args: readonly string[], cwd: string): void {
	execFileSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
}
