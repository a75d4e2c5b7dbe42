import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { runDoctor } from '../../src/cli/commands/doctor.ts';
import { listWorkflows } from '../../src/creator/files.ts';
import { examine, isNodeRight } from '../../src/upgrade/examine.ts';
import { call } from '../cli/call.ts';
import { smallProgram, writeFiles } from '../small-program.ts';

afterEach(() => void vi.restoreAllMocks());

const components = { Footer: { version: 2 }, Header: { version: 1 } };
const content = Object.fromEntries(
	Object.entries(smallProgram).map(([file, text]) => [
		`content/${file}`,
		file === 'program.yaml' ? `schema: 1\n${text}` : text,
	]),
);

/** What is to be done in a vendor’s folder with these files besides the program. */
function find(files: Readonly<Record<string, string>>): string[] {
	const root = writeFiles({ ...content, ...files });
	return examine(root, path.join(root, 'content'), components).flatMap(({ isWell, sentence }) =>
		isWell ? [] : [sentence.replaceAll(`${root}${path.sep}`, '')],
	);
}

const wrap = (sign: string) =>
	`---\n${sign}import Footer from 'waymark/components/Footer.astro';\n---\n<Footer />\n`;

describe('what wraps a component', () => {
	it('of the number that it has now is well', () => {
		expect(find({ 'components/Footer.astro': wrap('// @wraps Footer 2\n') })).toEqual([]);
	});

	it.each([
		[
			'of an older one is named with both',
			'// @wraps Footer 1\n',
			'components/Footer.astro was made for Footer 1, and this Waymark has Footer 2. Look whether it still fits, and write then: @wraps Footer 2',
		],
		[
			'of a later one is named',
			'// @wraps Footer 3\n',
			'components/Footer.astro was made for Footer 3, and this Waymark has Footer 2. Install the version of Waymark that it was made for.',
		],
		[
			'without a number is told which one to write',
			'// @wraps Footer\n',
			'components/Footer.astro wraps Footer and does not say which one. Write at its top, as a comment: @wraps Footer 2',
		],
		[
			'and does not say so is told to',
			'',
			'components/Footer.astro wraps Footer and does not say which one. Write at its top, as a comment: @wraps Footer 2',
		],
		[
			'that is not there is told which there are',
			'// @wraps Rail 1 and @wraps Footer 2\n',
			'components/Footer.astro wraps “Rail”, and there is no such component. There are: Footer, Header.',
		],
	])('%s', (_, sign, sentence) => {
		expect(find({ 'components/Footer.astro': wrap(sign) })).toEqual([sentence]);
	});

	it('by a name with a typing mistake is told so in one line', () => {
		const sign = wrap('// @wraps Foter 1\n');
		expect(find({ 'components/Footer.astro': sign })).toEqual([
			'components/Footer.astro wraps “Foter”, and there is no such component. Did you mean Footer?',
		]);
	});

	it('is looked for in plugins and in the settings too, and not in packages', () => {
		expect(
			find({
				'plugins/ours.ts': '/* @wraps Header 0 */',
				'node_modules/theirs/a.ts': '// @wraps Header 0',
				'pages/about.astro': wrap(''),
			}),
		).toEqual([expect.stringMatching(/^plugins.ours\.ts was made for Header 0/)]);
	});
});

describe('it names', () => {
	const name = '.github/workflows/check.yml';
	const older = listWorkflows('github').get('.github/dependabot.yml') ?? '';

	it('a workflow that is older than the one that would be written now', () => {
		expect(find({ [name]: older })).toEqual([
			'To be brought up to date with npm run upgrade: Workflows that nobody has changed are as Waymark writes them now.',
		]);
	});

	it('one that was changed and made from an older one, and what to compare it with', () => {
		const [sentence = ''] = find({ [name]: `${older}# ours\n` });
		expect(sentence).toContain(`${name} was changed by you`);
		expect(sentence).toContain(path.join('creator', 'files', 'github', 'check.yml'));
		expect(find({ [name]: 'name: Ours\n' })).toEqual([]);
	});

	it('those that are gone, and those that lost their first line, where others of the host are there', () => {
		const now = listWorkflows('github');
		const all = Object.fromEntries(now);
		const say = (files: Readonly<Record<string, string>>) => {
			const root = writeFiles({ ...content, ...files });
			const found = examine(root, path.join(root, 'content'), components);
			return found.flatMap(({ isNote, isWell, sentence }) =>
				isNote ? [`${isWell} ${sentence}`] : [],
			);
		};
		expect(say(all)).toEqual([]);
		expect(say({ [name]: 'name: Ours\n' })).toEqual([]);
		const { [name]: _, ...others } = all;
		expect(say(others)).toEqual([
			expect.stringMatching(/^true \.github\/workflows\/check\.yml is not there\. .*check\.yml/),
		]);
		expect(say({ ...all, [name]: 'name: Ours\n' })).toEqual([
			expect.stringMatching(/^true \.github\/workflows\/check\.yml does not say in its first line/),
		]);
	});

	it('texts of an older schema, and scripts that are missing', () => {
		expect(find({ 'content/program.yaml': smallProgram['program.yaml'] ?? '' })).toEqual([
			expect.stringContaining('The program says the number of the schema'),
		]);
		expect(find({ 'package.json': '{ "dependencies": { "waymark": "0.1.0" } }' })).toEqual([
			expect.stringContaining('package.json has all commands'),
		]);
	});
});

describe('npm run doctor', () => {
	const run = (root: string, ...args: string[]) => {
		vi.spyOn(process, 'cwd').mockReturnValue(root);
		return call(runDoctor, args, { JOURNEY_CONTENT: path.join(root, 'content') });
	};

	it('ends with 0 where all is well', async () => {
		const { status, stdout } = await run(writeFiles(content));
		expect(stdout).toMatch(/^✓ Node [\d.]+ fits\.\n✓ Git [\d.]+ fits\.\n/);
		expect(stdout).toMatch(/\nAll is well\.\n$/);
		expect(status).toBe(0);
	});

	it('ends with 1 where something is to be done, and with 2 where there is no program', async () => {
		const root = writeFiles({ ...content, 'components/A.astro': '// @wraps Footer 0' });
		const { status, stdout } = await run(root);
		expect(stdout).toMatch(/\n! .*Footer 0.*\n\n1 thing is to be done\.\n$/);
		expect(status).toBe(1);
		expect(await run(writeFiles({ 'content/a.md': '' }))).toMatchObject({ status: 2 });
		expect((await run(root, '--help')).stdout).toContain('Exit codes');
		expect((await run(root, 'foo')).stderr).toBe(
			'“foo” is no option, and nothing else is expected there. Remove it. To see what there is: npm run doctor -- --help\n',
		);
	});

	it.each(['[1]', '"1"', 'one', '1.5'])(
		'does not say that all is well with the schema %s',
		async (value) => {
			const program = `schema: ${value}\n${smallProgram['program.yaml']}`;
			const { status, stderr } = await run(
				writeFiles({ ...content, 'content/program.yaml': program }),
			);
			expect(stderr).toContain('Write schema: 1');
			expect(status).toBe(2);
		},
	);
});

it('Node fits from 22.22 on', () => {
	expect(['20.19.0', '22.21.0', '22.22.0', '24.0.0'].map((one) => isNodeRight(one))).toEqual([
		false,
		false,
		true,
		true,
	]);
});
