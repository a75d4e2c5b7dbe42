import { execFile } from 'node:child_process';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import process from 'node:process';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseBody } from '../../src/body/parse-body.ts';
import { writeCodeQuality } from '../../src/check/report/format-gitlab.ts';
import { gitHub } from '../../src/host/github.ts';
import { gitLab } from '../../src/host/gitlab.ts';
import {
	fitText,
	keepNote,
	type NoteBoard,
	quietText,
	showUnverified,
} from '../../src/host/keep-note.ts';
import { splitAddress } from '../../src/host/split-address.ts';
import { writeFiles } from '../small-program.ts';

interface Stored {
	id: number;
	text: string;
	isBot: boolean;
}

/** A host in small: one pull request, whose comments and the issues are kept in a list. */
let notes: Stored[] = [];
let asked: string[] = [];
let server: Server;
let api: string;

beforeEach(async () => {
	notes = [];
	asked = [];
	server = createServer(async (request, response) => {
		const body = (await readJson(request)) as { body?: string; description?: string };
		const { pathname, searchParams } = new URL(request.url ?? '/', 'http://host');
		asked.push(`${request.method} ${pathname}`);
		const answer = (value: unknown) => response.end(JSON.stringify(value));
		const text = body.body ?? body.description;
		const id = Number(/(\d+)$/.exec(pathname)?.[1]);
		if (request.headers.authorization !== 'Bearer t' && request.headers['private-token'] !== 't') {
			response.statusCode = 401;
			return answer({ message: 'Who are you?' });
		}
		if (pathname === '/user') return answer({ id: 7 });
		if (pathname.endsWith('/pulls'))
			return answer(
				searchParams.get('head') === 'ann:day' ? [{ number: 4, head: { sha: 'abc' } }] : [],
			);
		if (request.method === 'POST') {
			notes.push({ id: notes.length + 1, text: text ?? '', isBot: true });
			return answer({});
		}
		if (request.method === 'PATCH' || request.method === 'PUT') {
			const note = notes.find((one) => one.id === id);
			if (note && text !== undefined) note.text = text;
			else notes = notes.filter((one) => one.id !== id);
			return answer({});
		}
		// Two to a page, so that the second one has to be asked for.
		const page = Number(searchParams.get('page') ?? '1');
		if (notes.length > page * 2)
			response.setHeader('link', `<${api}${pathname}?page=${page + 1}>; rel="next"`);
		return answer(
			notes.slice((page - 1) * 2, page * 2).map((note) => ({
				id: note.id,
				iid: note.id,
				number: note.id,
				body: note.text,
				description: note.text,
				user: { type: note.isBot ? 'Bot' : 'User' },
				author: { id: note.isBot ? 7 : 8 },
			})),
		);
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => void server.close());

async function readJson(request: IncomingMessage): Promise<unknown> {
	let text = '';
	for await (const part of request) text += String(part);
	return text === '' ? {} : JSON.parse(text);
}

const github = () => ({
	GITHUB_API_URL: api,
	GITHUB_REPOSITORY: 'acme/journey',
	GITHUB_TOKEN: 't',
	HEAD_OWNER: 'ann',
	HEAD_BRANCH: 'day',
	HEAD_SHA: 'abc',
});
const gitlab = () => ({
	CI_API_V4_URL: api,
	CI_PROJECT_ID: '12',
	CI_MERGE_REQUEST_IID: '4',
	JOURNEY_TOKEN: 't',
});

const boards: [string, () => Promise<NoteBoard | undefined> | NoteBoard | undefined][] = [
	['comments at GitHub', () => gitHub.openComments(github())],
	['issues at GitHub', () => gitHub.openIssues(github(), 'Title')],
	['comments at GitLab', () => gitLab.openComments(gitlab())],
	['issues at GitLab', () => gitLab.openIssues(gitlab(), 'Title')],
];

describe.each(boards)('%s', (_, open) => {
	const keep = async (text: string) => {
		const board = await open();
		if (!board) throw new Error('There is something to write to.');
		return keepNote(board, 'change', text);
	};

	it('are written once and then brought up to date in place', async () => {
		notes = ['One', 'Two', 'Three'].map((text, i) => ({ id: i + 1, text, isBot: false }));
		expect(await keep('First')).toBe('added');
		expect(await keep('First')).toBe('unchanged');
		expect(await keep('Second')).toBe('updated');
		expect(notes).toHaveLength(4);
		expect(notes[3]?.text).toBe('<!-- waymark:change -->\nSecond\n');
	});

	it('leave alone what somebody else wrote, even with the mark', async () => {
		notes = [{ id: 1, text: '<!-- waymark:change -->\nMine', isBot: false }];
		expect(await keep('Text')).toBe('added');
		expect(notes[0]?.text).toContain('Mine');
	});

	it('are put away when there is nothing to say, and not begun for that', async () => {
		expect(await keep('')).toBe('nothing');
		await keep('Text');
		expect(await keep(' ')).toBe('closed');
		expect(notes.some(({ text }) => text.includes('Text'))).toBe(false);
	});
});

describe('where a note goes', () => {
	it('is nowhere when the pull request has another commit by now, or is closed', async () => {
		expect(await gitHub.openComments({ ...github(), HEAD_SHA: 'def' })).toBeUndefined();
		expect(await gitHub.openComments({ ...github(), HEAD_BRANCH: 'gone' })).toBeUndefined();
		expect(asked.every((one) => one.startsWith('GET'))).toBe(true);
	});

	it('is nowhere at GitLab without a token', async () => {
		expect(await gitLab.openComments({ ...gitlab(), JOURNEY_TOKEN: undefined })).toBeUndefined();
	});

	it('is said when the host refuses', async () => {
		const board = gitHub.openIssues({ ...github(), GITHUB_TOKEN: 'x' }, 'Title');
		await expect(board?.list()).rejects.toThrow(/answered with 401: .*Who are you/);
	});
});

describe('a text from a pull request', () => {
	it('calls nobody, links no thread and cannot pass for another note', () => {
		const quiet = quietText('<!-- waymark:reviews -->\n@acme/legal see #12 <!-- open');
		expect(quiet).not.toMatch(/@\w|#\d|<!--/);
	});

	it('keeps its drawings as they are', () => {
		const drawing = '```mermaid\nflowchart LR\n a["#35;1 @ x"] --> b\n```';
		expect(quietText(`Text\n\n${drawing}\n`)).toContain(drawing);
	});

	it('is cut at a line where it is too long, with what is open closed', () => {
		const text = `<details>\n\n\`\`\`mermaid\n${'a --> b\n'.repeat(10_000)}`;
		const fitted = fitText(text);
		expect(fitted.length).toBeLessThan(65_536);
		expect(fitted).toMatch(/a --> b\n```\n<\/details>\n\n_The rest is too long/);
		expect(fitText('Short')).toBe('Short');
	});
});

describe('what a fork wrote', () => {
	const hostile = [
		'[Sign in](https://evil.example) https://evil.example www.evil.example a@evil.example',
		'![x](https://evil.example/x.png) <img src="https://evil.example/x.png">',
		'@acme/legal &commat;acme &#64;acme #12 GH-12 acme/journey#12 !12 &12 %1 ~bug :tada:',
		'```\n[out](https://evil.example)\n```\n````text\n@acme\n````\n~~~\n@acme\n~~~',
		'<details><summary>x</summary>\n\n```mermaid\nflowchart TD\nA-->B\nclick A "https://evil.example"\n```\n\n</details>',
		'/merge\n/close\n/assign @acme',
		'<!-- waymark:reviews -->\n</details></pre><h1>Approved</h1>\n# Approved\n\n    code\n\n> quote\n\n| a |\n|---|\n| @acme |',
		`${'`'.repeat(70)}\n@acme\r@acme\u2028@acme\u202e\u0000\u001b[31m`,
		`a\n${'`'.repeat(40_000)}`,
		`${'@acme [x](https://evil.example)\n'.repeat(9000)}`,
	];

	it.each(hostile.map((text, i) => [i + 1, text] as const))(
		'is text in a block of code that it cannot leave, and said to be unverified: %i',
		(_, text) => {
			const shown = showUnverified(text);
			const parsed = parseBody({ format: 'md', text: shown, line: 1 });
			const kinds = 'tree' in parsed ? parsed.tree.children.map(({ type }) => type) : [];
			expect(kinds.slice(0, 2)).toEqual(['paragraph', 'code']);
			expect(shown.startsWith('_This change comes from a fork.')).toBe(true);
			const outside = shown.split('\n').filter((line) => line.startsWith('_'));
			expect(kinds).toHaveLength(outside.length + 1);
			expect(shown.length).toBeLessThan(65_536);
			expect(shown).not.toMatch(/[\u202a-\u202e\u2066-\u2069]|(?!\n)\p{Cc}/u);
		},
	);

	it('says nothing where it says nothing', () => {
		expect(showUnverified(' \n')).toBe('');
	});

	it.each([
		['a fork', 'ann/journey', true],
		['nobody knows where', '', true],
		['the repository itself', 'acme/journey', false],
	])('is posted in that way where it comes from %s', async (_, from, isFenced) => {
		const folder = writeFiles({ 'change.md': '## What changes', 'change.txt': 'What changes' });
		const env = { ...process.env, ...github(), HEAD_REPOSITORY: from, GITLAB_CI: '' };
		await promisify(execFile)(process.execPath, ['src/cli/keep-comment.ts', folder], { env });
		const [note] = notes;
		expect(note?.text.includes('nobody has verified it')).toBe(isFenced);
		expect(note?.text.includes('```text\nWhat changes\n```')).toBe(isFenced);
		expect(note?.text.includes('\n## What changes')).toBe(!isFenced);
	});
});

describe('the address of a site', () => {
	it.each([
		['https://acme.github.io/journey/', 'https://acme.github.io', '/journey/'],
		['https://acme.gitlab.io/partners/journey', 'https://acme.gitlab.io', '/partners/journey/'],
		['https://partners.example.com', 'https://partners.example.com', '/'],
	])('%s is split into what a build is told', (address, url, base) => {
		expect(splitAddress(address)).toBe(`SITE_URL=${url}\nBASE_PATH=${base}\n`);
	});

	it('that is none is refused', () => {
		expect(() => splitAddress('')).toThrow(/no address/);
	});
});

describe('the report for GitLab', () => {
	it('has each problem at its file and line, and the same fingerprint on another line', () => {
		const report = (line: number) => ({
			version: 1 as const,
			content: 'content',
			files: 1,
			errors: 1,
			warnings: 0,
			problems: [
				{
					severity: 'error' as const,
					rule: 'unknown-reference' as const,
					file: 'milestones/a.md',
					line,
					column: 3,
					field: 'team',
					message: 'There is no team called “leagl”.',
					edition: null,
					guide: '',
				},
			],
		});
		const [first] = JSON.parse(writeCodeQuality(report(4))) as Record<string, unknown>[];
		const [second] = JSON.parse(writeCodeQuality(report(9))) as Record<string, unknown>[];
		expect(first).toMatchObject({
			description: 'team: There is no team called “leagl”.',
			severity: 'blocker',
			location: { path: 'content/milestones/a.md', lines: { begin: 4 } },
		});
		expect(second?.['fingerprint']).toBe(first?.['fingerprint']);
	});
});
