import { appendFileSync, cpSync, mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findContentDate } from '../../src/history/find-content-date.ts';
import { writeContent } from '../small-program.ts';
import { hasGit, makeRepository, runGit } from './repositories.ts';

function prepare() {
	const { folder, remove } = makeRepository({
		'milestones/signed.md': (text) => text.replace('title:', 'reviewed: 2030-01-01\ntitle:'),
	});
	onTestFinished(remove);
	// A later commit, of something else.
	appendFileSync(path.join(folder, 'code.txt'), 'x');
	runGit(folder, ['add', '--all']);
	runGit(folder, ['commit', '--quiet', '-m', 'Code'], '2026-09-01T12:00:00Z');
	return folder;
}

const read = (folder: string) => findContentDate(path.join(folder, 'content'));

function clone(folder: string, ...options: string[]): string {
	const copy = mkdtempSync(path.join(tmpdir(), 'waymark-git-'));
	onTestFinished(() => rmSync(copy, { recursive: true, force: true }));
	runGit('.', ['clone', '--quiet', ...options, `file://${folder}`, copy]);
	return copy;
}

describe.skipIf(!hasGit)('the date of the content', () => {
	it('is the day in Greenwich of the last commit that changed it, whatever was reviewed or changed beside it', () => {
		expect(read(prepare())).toBe('2026-03-03');
	});

	it('is the same in a copy of the repository, whenever that was made', () => {
		const copy = clone(prepare());
		utimesSync(path.join(copy, 'content/program.yaml'), 1, 1);
		expect(read(copy)).toBe('2026-03-03');
	});

	it('is not known where a shallow copy does not reach back to that commit', () => {
		expect(read(clone(prepare(), '--depth=1'))).toBeUndefined();
	});

	it('is not known while there are changes that are in no commit', () => {
		const folder = prepare();
		appendFileSync(path.join(folder, 'content/teams/sales.md'), '\nMore.\n');
		expect(read(folder)).toBeUndefined();
	});

	it('is not known without Git, nor in a folder that Git does not know', () => {
		const folder = prepare();
		cpSync(path.join(folder, 'content'), path.join(folder, 'other/content'), { recursive: true });
		expect(read(path.join(folder, 'other'))).toBeUndefined();
		expect(findContentDate(writeContent())).toBeUndefined();
	});
});
