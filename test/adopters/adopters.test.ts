import { execFileSync } from 'node:child_process';
import { readdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { runUpgrade } from '../../src/cli/commands/upgrade.ts';
import { components } from '../../src/package/components.ts';
import { examine } from '../../src/upgrade/examine.ts';
import { call } from '../cli/call.ts';
import { copyFolder } from '../small-program.ts';

afterEach(() => void vi.restoreAllMocks());

/** Folders as vendors had them with a version, never changed again; `expected.diff` is what an upgrade does to one. */
const versions = readdirSync('test/adopters', { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map(({ name }) => name);

const git = (cwd: string, ...args: string[]) =>
	execFileSync(
		'git',
		['-c', 'user.name=Vendor', '-c', 'user.email=partners@example.com', ...args],
		{ cwd, encoding: 'utf8' },
	);
const content = (root: string) => path.join(root, 'content');
const upgrade = (root: string) => {
	vi.spyOn(process, 'cwd').mockReturnValue(root);
	return call(runUpgrade, [], { JOURNEY_CONTENT: content(root) });
};

describe.each(versions)('a program as it was with %s', (version) => {
	/** The folder with a history, as the vendor has it. */
	const adopt = () => {
		const root = copyFolder(`test/adopters/${version}/our-program`);
		// In this repository Git would go by it.
		renameSync(path.join(root, 'gitignore'), path.join(root, '.gitignore'));
		git(root, 'init', '--quiet');
		git(root, 'add', '--all');
		git(root, 'commit', '--quiet', '--message', 'Begin');
		return root;
	};
	const readDiff = (root: string) =>
		git(root, 'diff', '--no-color', '--unified=0').replaceAll(/^index .*\n/gm, '');

	it('is brought up to date: what is listed is other, and nothing else', async () => {
		const root = adopt();
		const { status, stdout, stderr } = await upgrade(root);
		expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
		const diff = readDiff(root);
		await expect(diff).toMatchFileSnapshot(`${version}/expected.diff`);
		for (const line of diff.split('\n').filter((one) => /^[-+](?![-+]{2} )/.test(one)))
			expect(stdout).toContain(`    ${line[0]} ${line.slice(1)}\n`);
	});

	it('the second time, nothing is changed', async () => {
		const root = adopt();
		await upgrade(root);
		git(root, 'commit', '--quiet', '--all', '--message', 'Upgrade');
		expect((await upgrade(root)).stdout).toBe('Everything is up to date.\n');
		expect(git(root, 'status', '--porcelain')).toBe('');
	});

	it('what it wraps is named where the default is another one by now', async () => {
		const root = adopt();
		await upgrade(root);
		const find = (table: Parameters<typeof examine>[2]) =>
			examine(root, content(root), table).flatMap(({ isWell, sentence }) =>
				isWell || !sentence.includes('@wraps') ? [] : [sentence],
			);
		expect(find(components)).toEqual([]);
		const [sentence = '', ...more] = find({ ...components, Footer: { version: 9 } });
		expect(sentence).toMatch(
			/Footer\.astro was made for Footer \d, and this Waymark has Footer 9\./,
		);
		expect(more).toEqual([]);
	});
});
