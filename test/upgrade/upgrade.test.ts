import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { runUpgrade } from '../../src/cli/commands/upgrade.ts';
import { listWorkflows } from '../../src/creator/files.ts';
import { programScripts } from '../../src/creator/package-json.ts';
import { Workspace } from '../../src/migrations/workspace.ts';
import { addScripts } from '../../src/upgrade/add-scripts.ts';
import { listDifferences } from '../../src/upgrade/format-steps.ts';
import { planUpgrade } from '../../src/upgrade/plan-upgrade.ts';
import { call } from '../cli/call.ts';
import { smallProgram, writeFiles } from '../small-program.ts';

afterEach(() => void vi.restoreAllMocks());

/** A vendor’s folder with the small program, some files changed. */
function writeVendor(changes: Readonly<Record<string, string | null>> = {}): string {
	const content = Object.fromEntries(
		Object.entries(smallProgram).map(([file, text]) => [`content/${file}`, text]),
	);
	return writeFiles({ ...content, ...changes });
}

/** What a file is after an upgrade. */
function upgrade(file: string, text: string): string {
	const root = writeVendor({ [file]: text });
	const workspace = new Workspace(root, path.join(root, 'content'));
	planUpgrade(workspace);
	return workspace.read(path.join(root, file)) ?? '';
}

const git = (cwd: string, ...args: string[]) =>
	execFileSync(
		'git',
		['-c', 'user.name=Vendor', '-c', 'user.email=partners@example.com', ...args],
		{ cwd, encoding: 'utf8' },
	);
function run(root: string, ...args: string[]) {
	vi.spyOn(process, 'cwd').mockReturnValue(root);
	return call(runUpgrade, args, { JOURNEY_CONTENT: path.join(root, 'content') });
}

const program = 'name: Acme\nvendor: Acme\nurl: https://partners.example.com\n';
describe('program.yaml', () => {
	const to = (text: string) => upgrade('content/program.yaml', text);

	it.each([
		['first of all', program, `schema: 1\n${program}`],
		['above the comment of the first field', `# Ours\n${program}`, `schema: 1\n# Ours\n${program}`],
		[
			'below a heading',
			`# Our program\n\n# Ours\n${program}`,
			`# Our program\n\nschema: 1\n# Ours\n${program}`,
		],
		[
			'with the ends of its lines',
			program.replaceAll('\n', '\r\n'),
			`schema: 1\r\n${program.replaceAll('\n', '\r\n')}`,
		],
		[
			'in one line',
			'{ name: Acme, vendor: Acme, url: "https://a.example" }\n',
			'{ schema: 1, name: Acme, vendor: Acme, url: "https://a.example" }\n',
		],
		['in the place of nothing', `schema:\n${program}`, `schema: 1\n${program}`],
		[
			'in the place of an older number',
			`${program}schema: 0 # old\n`,
			`${program}schema: 1 # old\n`,
		],
	])('says its schema %s', (_, before, after) => {
		expect(to(before)).toBe(after);
	});

	it.each([
		['in a line', 'mdx: { code: false } # none\n'],
		['in two lines', 'mdx:\n  code: false\n'],
		['with nothing in it', 'mdx:\n'],
	])('loses “mdx” %s, and keeps what is around it', (_, lines) => {
		const text = (middle: string) =>
			`# top\n${program}# of mdx\n${middle}# of portal\nportal: 'https://p.example' # kept\n`;
		expect(to(text(lines))).toBe(`schema: 1\n${text('')}`);
	});
});

describe('texts', () => {
	const entry = (fields: string, body = '') =>
		`---\ntitle: "Guide" # said\nkind:   guide\n${fields}summary: 'How.'\n---\n${body}`;

	it('call an accepted warning by its name of today, in the quotes that they have', () => {
		const list = (rule: string) =>
			`accepted:\n  # meant\n  - {rule: ${rule},   because: "It is ours"}\n`;
		const to = (rule: string) => upgrade('content/resources/a.md', entry(list(rule)));
		expect(to('pale-accent')).toBe(entry(list('pale-color')));
		expect(to("'pale-accent'")).toBe(entry(list("'pale-color'")));
		expect(to('long-wait')).toBe(entry(list('long-wait')));
	});

	it('lead to the gate of a phase by its name of today', () => {
		const links = (part: string) =>
			`[a](/phases/join/${part}) and [b](/phases/join${part}).\n\n#door\n`;
		expect(upgrade('content/resources/a.md', entry('', links('#door')))).toBe(
			entry('', links('#gate')),
		);
		expect(upgrade('content/resources/a.md', entry('', '/phases/join/#doors'))).toContain('#doors');
	});

	it('that cannot be read stay as they are', () => {
		const broken = entry('accepted: [{ rule: pale-accent\n');
		expect(upgrade('content/resources/a.md', broken)).toBe(broken);
	});

	it('that are written for the schema of today are left alone', () => {
		const root = writeVendor({
			'content/program.yaml': `${program}schema: 1\n`,
			'content/resources/a.md': entry('', '/phases/join/#door'),
		});
		expect(planUpgrade(new Workspace(root, path.join(root, 'content')))).toEqual([]);
	});
});

describe('package.json', () => {
	const scripts = { check: 'waymark check', map: 'waymark map' };
	const dependencies = '"dependencies": { "waymark": "0.1.0" }';

	it('is given the scripts that are missing, and every line that is there stays', () => {
		const text = `{\n  "name": "p", "files": ["a", "b"],\n  "scripts": {\n    "check": "mine }"\n  },\n  ${dependencies}\n}\n`;
		expect(addScripts(text, scripts)).toBe(
			text.replace('"mine }"', '"mine }",\n    "map": "waymark map"'),
		);
		expect(addScripts(addScripts(text, scripts), scripts)).toBe(addScripts(text, scripts));
	});

	it('has each one behind the one that it follows in a new program, else first', () => {
		const all = { dev: 'a', check: 'b', new: 'c', map: 'd' };
		const names = (there: object) => {
			const text = JSON.stringify(
				{ scripts: there, dependencies: { waymark: '1.0.0' } },
				null,
				'\t',
			);
			return Object.keys(JSON.parse(addScripts(text, all)).scripts);
		};
		expect(names({ ours: 'x', check: 'y', last: 'z' })).toEqual([
			...['dev', 'ours', 'check', 'new', 'map', 'last'],
		]);
		expect(names({ map: 'x' })).toEqual(['dev', 'check', 'new', 'map']);
	});

	it.each([
		`{\n\t${dependencies}\n}\n`,
		`{\n\t"scripts": {},\n\t${dependencies}\n}\n`,
		`{\r\n\t"scripts": {\r\n\t\t"a": "b"\r\n\t},\r\n\t${dependencies}\r\n}\r\n`,
		`{${dependencies}}`,
	])('has them in the end, however it is written: %j', (text) => {
		const added = addScripts(text, scripts);
		expect(JSON.parse(added).scripts).toMatchObject(scripts);
		expect(JSON.parse(added).dependencies).toEqual({ waymark: '0.1.0' });
	});

	it('of something else, or that cannot be read, stays as it is', () => {
		for (const text of ['{ "scripts": {} }', '{', ''])
			expect(addScripts(text, programScripts)).toBe(text);
	});
});

describe('workflows', () => {
	const name = '.github/workflows/check.yml';
	const now = listWorkflows('github').get(name) ?? '';
	const older = listWorkflows('github').get('.github/dependabot.yml') ?? '';

	it('that nobody changed are as they are written now; others stay', () => {
		expect(upgrade(name, older)).toBe(now);
		expect(upgrade(name, now)).toBe(now);
		expect(upgrade(name, `${older}# ours\n`)).toBe(`${older}# ours\n`);
		expect(upgrade(name, 'name: Ours\n')).toBe('name: Ours\n');
	});
});

describe('npm run upgrade', () => {
	it('says each change as a sentence with its lines, makes it, and the second time changes nothing', async () => {
		const root = writeVendor();
		git(root, 'init', '--quiet');
		git(root, 'add', '--all');
		git(root, 'commit', '--quiet', '--message', 'Begin');
		const dry = await run(root, '--dry-run');
		expect(dry.stdout).toContain(
			'The program says the number of the schema that its texts are written for.\n',
		);
		expect(dry.stdout).toContain('program.yaml:1\n    + schema: 1\n\nNothing was written.');
		expect(git(root, 'status', '--porcelain')).toBe('');
		const done = await run(root);
		expect(done).toMatchObject({ status: 0, stderr: '' });
		expect(done.stdout).toMatch(/^Files changed: .*content.program\.yaml\. Now:/m);
		expect(git(root, 'diff', '--numstat').trim()).toBe('1\t0\tcontent/program.yaml');
		expect(await run(root)).toMatchObject({ status: 0, stdout: 'Everything is up to date.\n' });
	});

	it('refuses a folder with changes that are not committed, but for those of an installation', async () => {
		const root = writeVendor({ 'package.json': '{}', 'package-lock.json': '{}' });
		git(root, 'init', '--quiet');
		const { status, stderr } = await run(root);
		expect(status).toBe(2);
		expect(stderr).toContain('There are changes that are not committed: content/');
		expect(stderr).toContain('git add --all');
		expect(readFileSync(path.join(root, 'content/program.yaml'), 'utf8')).not.toContain('schema');
		git(root, 'add', '--all');
		git(root, 'commit', '--quiet', '--message', 'Begin');
		for (const folder of ['.yarn', 'dist.lock']) mkdirSync(path.join(root, folder));
		writeFileSync(path.join(root, 'dist.lock/1'), '');
		const others = [
			'yarn.lock',
			'pnpm-lock.yaml',
			'bun.lock',
			'.pnp.cjs',
			'.yarn/install-state.gz',
		];
		for (const file of ['package.json', 'package-lock.json', ...others])
			writeFileSync(path.join(root, file), '{ }');
		expect((await run(root)).status).toBe(0);
	});

	it.each([
		['a folder that is no program', null, 'There is no program here'],
		['fields that cannot be read', 'name: [\n', 'cannot be read, so nothing was changed'],
		...['[1]', '"1"', 'one', '1.5'].map((value): [string, string, string] => [
			`the schema ${value}`,
			`schema: ${value}\n${program}`,
			'program.yaml: This is the number of the schema that the texts are written for. Write schema: 1\n',
		]),
		[
			'a later schema',
			`${program}schema: 7\n`,
			'written for schema 7, and this Waymark reads schema 1',
		],
	] as [string, string | null, string][])('refuses %s in a sentence', async (_, text, sentence) => {
		const root = writeVendor({ 'content/program.yaml': text });
		const { status, stderr } = await run(root);
		expect(stderr).toContain(sentence);
		expect(status).toBe(2);
	});

	it('explains itself, and knows no other option', async () => {
		expect((await run(writeVendor(), '--help')).stdout).toContain('--dry-run');
		expect(await run(writeVendor(), '--dry')).toMatchObject({
			status: 2,
			stderr:
				'There is no option --dry. Did you mean --dry-run? To see what there is: npm run upgrade -- --help\n',
		});
	});
});

it('the lines that differ are the fewest', () => {
	expect(listDifferences('a\nb\nc\nd', 'a\nc\nx\nd')).toEqual([
		{ sign: '-', text: 'b', line: 2 },
		{ sign: '+', text: 'x', line: 4 },
	]);
});
