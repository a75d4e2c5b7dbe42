import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Answers } from './answers.ts';

const folder = path.join(import.meta.dirname, 'files');
const read = (file: string) => readFileSync(path.join(folder, ...file.split('/')), 'utf8');

/** What a host runs, by where it stands in a vendor’s folder: a file of this folder each. */
const workflows: Readonly<Record<Answers['host'], Readonly<Record<string, string>>>> = {
	github: {
		'.github/workflows/check.yml': 'github/check.yml',
		'.github/workflows/comment.yml': 'github/comment.yml',
		'.github/workflows/publish.yml': 'github/publish.yml',
		'.github/workflows/reviews.yml': 'github/reviews.yml',
		'.github/dependabot.yml': 'github/dependabot.yml',
	},
	gitlab: { '.gitlab-ci.yml': 'gitlab/gitlab-ci.yml' },
	none: {},
};

/** What whoever proposes something is asked, as “Suggest a change” on each page counts on it. */
const templates: typeof workflows = {
	github: {
		'.github/ISSUE_TEMPLATE/suggest-a-change.yml': 'github/suggest-a-change.yml',
		'.github/pull_request_template.md': 'github/pull_request_template.md',
	},
	gitlab: {
		'.gitlab/issue_templates/Suggest a change.md': 'gitlab/suggest-a-change.md',
		'.gitlab/merge_request_templates/Default.md': 'gitlab/merge-request.md',
	},
	none: {},
};

/** The workflows of a host as they are written now, each with its sign in the first line. */
export function listWorkflows(host: Answers['host']): Map<string, string> {
	return new Map(
		Object.entries(workflows[host]).map(([file, source]) => [file, sign(read(source))]),
	);
}

/** The files beside the content that are the same for everybody. */
export function listPlainFiles(host: Answers['host']): Map<string, string> {
	return new Map([
		['.gitignore', read('gitignore') + (host === 'gitlab' ? 'public-site/\n.npm/\n' : '')],
		['.vscode/settings.json', read('vscode/settings.json')],
		['.vscode/extensions.json', read('vscode/extensions.json')],
		['.vscode/tasks.json', read('vscode/tasks.json')],
		...Object.entries(templates[host]).map(([file, source]) => [file, read(source)] as const),
		...(host === 'none' ? [] : [['CODEOWNERS', read('CODEOWNERS')] as const]),
	]);
}

/** A file that a vendor may have changed says in its first line what it was when it was written. */
const signed = /^# Written by Waymark \(([0-9a-f]{12})\)\. .*\r?\n/;

function sign(text: string): string {
	return `# Written by Waymark (${hash(text)}). While nobody changes this file, “npm run upgrade” keeps it current.\n${text}`;
}

/** The number in the sign of a workflow. */
export const findSign = (text: string) => signed.exec(text)?.[1] ?? '';

/** Where the workflow lies that is written by a name now, without its sign. */
export function findTemplate(name: string): string {
	const source = workflows.github[name] ?? workflows.gitlab[name] ?? '';
	return path.join(folder, ...source.split('/'));
}

/** What becomes of a workflow that is there, as its sign tells. */
export type State = 'current' | 'older' | 'own' | 'own-of-older';

/**
 * Whether a workflow is the one that would be written now, an older one that nobody has changed, or one that was
 * changed: then, whether what it was made from is still what would be written.
 */
export function findState(there: string, now: string): State {
	const [line = '', made = ''] = signed.exec(there) ?? [];
	const rest = there.slice(line.length).replaceAll('\r\n', '\n');
	if (sign(rest) === now) return 'current';
	if (line !== '' && hash(rest) === made) return 'older';
	// Without a sign it is none of those that are written here.
	return line === '' || made === findSign(now) ? 'own' : 'own-of-older';
}

function hash(text: string): string {
	return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
