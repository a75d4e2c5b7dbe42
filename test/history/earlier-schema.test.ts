import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runDiff } from '../../src/cli/commands/diff.ts';
import { loadHistory } from '../../src/history/load-history.ts';
import { upgradeCopy } from '../../src/migrations/upgrade-copy.ts';
import { call } from '../cli/call.ts';
import { writeContent } from '../small-program.ts';
import { type Commit, hasGit, makeRepository } from './repositories.ts';

/** As the program was written for an earlier version of Waymark, then brought up to date, then changed. */
const early: Commit = {
	'program.yaml': (text) =>
		`${text}schema: 0\nmdx: true\naccepted:\n  - { rule: pale-accent, because: The brand has it so }\n`,
	'resources/guide.md': (text) => text.replace('Yes.', '[Its end](/phases/join/#door)'),
};
const upgraded: Commit = {
	'program.yaml': (text) =>
		text.replace('schema: 0\nmdx: true', 'schema: 1').replace('pale-accent', 'pale-color'),
	'resources/guide.md': (text) => text.replace('#door', '#gate'),
};
const later: Commit = {
	'milestones/signed.md': (text) => text.replace('from: 5, to: 25', 'from: 8, to: 25'),
};

describe.skipIf(!hasGit)('a state that is written for an earlier schema', () => {
	it('is compared with later ones by the command and on the page of changes', async () => {
		const { folder, remove } = makeRepository(early, upgraded, later);
		onTestFinished(remove);
		const content = path.join(folder, 'content');
		const ended = await call(runDiff, ['HEAD~2'], { JOURNEY_CONTENT: content });
		expect(ended).toMatchObject({ status: 0, stderr: '' });
		expect(ended.stdout).toContain('Signed');
		const [last, ...others] = await loadHistory(content, 'internal', 20);
		expect(last?.changes.map(({ kind }) => kind)).toEqual(['timing']);
		expect(others.flatMap(({ changes }) => changes.map(({ kind }) => kind))).not.toContain('added');
	});
});

describe('the copy of an earlier state', () => {
	it('has no line more where its program says no schema', () => {
		const content = writeContent({
			'program.yaml': (text) => `# The program\n${text}mdx: true\nlocale: en\n`,
		});
		const file = path.join(content, 'program.yaml');
		const before = readFileSync(file, 'utf8');
		upgradeCopy(content);
		expect(readFileSync(file, 'utf8')).toBe(before.replace('mdx: true\n', ''));
	});

	it('stays as it is where it has no program, or none that can be read', () => {
		const content = writeContent({ 'program.yaml': 'name: [\n' });
		mkdirSync(path.join(content, 'odd.md'));
		upgradeCopy(content);
		expect(readFileSync(path.join(content, 'program.yaml'), 'utf8')).toBe('name: [\n');
		rmSync(path.join(content, 'program.yaml'));
		expect(() => upgradeCopy(content)).not.toThrow();
	});
});
