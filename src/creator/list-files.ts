import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { Answers } from './answers.ts';
import { listPlainFiles, listWorkflows } from './files.ts';
import { findManager, nameCommands } from './manager.ts';
import { writePackage } from './package-json.ts';
import { quoteYaml } from './quote-yaml.ts';
import { listSkeleton } from './skeleton.ts';

/** Files by their path with slashes, as they stand in a new folder. */
export type Files = ReadonlyMap<string, string | Uint8Array>;

/** All that a new program has; nothing is written. */
export function listFiles(answers: Answers, folder: string, waymark?: string): Files {
	const content = answers.start === 'acme' ? listExample(answers) : listSkeleton(answers);
	return new Map<string, string | Uint8Array>([
		['package.json', writePackage(answers, folder, waymark)],
		['README.md', writeReadme(answers)],
		...[...content].map(([file, text]) => [`content/${file}`, text] as const),
		...listPlainFiles(answers.host),
		...listWorkflows(answers.host),
		...listForInstaller(),
	]);
}

/** What pnpm reads: newer ones end with an error where it is not said whether a package may run a script. */
const forPnpm = `shamefullyHoist: true
allowBuilds:
  esbuild: false
`;

/** pnpm and Yarn put packages where a build does not find them, unless they are told otherwise. */
function listForInstaller(agent = process.env['npm_config_user_agent'] ?? ''): [string, string][] {
	if (agent.startsWith('pnpm/')) return [['pnpm-workspace.yaml', forPnpm]];
	if (/^yarn\/[2-9]/.test(agent)) return [['.yarnrc.yml', 'nodeLinker: node-modules\n']];
	return [];
}

function writeReadme({ language, name, vendor }: Answers): string {
	const file = path.join(import.meta.dirname, 'readme', `${language}.md`);
	// What is written here is read as Markdown.
	const escapeText = (text: string) => text.replace(/[\\`*_[\]<>#|]/g, '\\$&');
	return nameCommands(readFileSync(file, 'utf8'), findManager())
		.replace('{{name}}', () => escapeText(name))
		.replace('{{vendor}}', () => escapeText(vendor));
}

/** The content of the made-up vendor, with what is said of the program in the place of what it says of itself. */
function listExample(answers: Answers): Files {
	const root = findExample();
	return new Map(
		readdirSync(root, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry): [string, string | Uint8Array] => {
				const full = path.join(entry.parentPath, entry.name);
				const file = path.relative(root, full).replaceAll(path.sep, '/');
				const bytes = readFileSync(full);
				return [file, file === 'program.yaml' ? rename(bytes.toString(), answers) : bytes];
			})
			.sort(([a], [b]) => (a < b ? -1 : 1)),
	);
}

function rename(text: string, { name, vendor, url, language }: Answers): string {
	const put = (whole: string, [field, value]: [string, string]) =>
		whole.replace(new RegExp(`^${field}: .*$`, 'm'), () => `${field}: ${value}`);
	const fields = { name: quoteYaml(name), vendor: quoteYaml(vendor), url, locale: language };
	// Links to edit a page would lead into the repository of somebody who is made up.
	return Object.entries(fields)
		.reduce(put, text)
		.replace(/^repository:\n(?: +.*\n)+/m, '');
}

/** In the packages it lies among the examples, in this repository it is the content. */
function findExample(): string {
	const found = ['examples/acme', 'content']
		.map((folder) => path.join(import.meta.dirname, '../..', folder))
		.find((folder) => existsSync(folder));
	if (found === undefined) throw new Error('The example program is missing.');
	return found;
}
