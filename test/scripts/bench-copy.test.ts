import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { changeOneMilestone, findFirstMilestone } from '../../scripts/bench/change-milestone.ts';
import { copyContent } from '../../scripts/bench/copy-content.ts';

let folder: string;
let content: string;
beforeEach(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'waymark-copy-'));
	content = path.join(folder, 'program', 'content');
	mkdirSync(path.join(content, 'milestones', 'one'), { recursive: true });
	write('milestones/one/b.mdx', 'B\n');
	write('milestones/one/a.md', 'A\n');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): void {
	writeFileSync(path.join(content, name), text);
}

function git(...args: string[]): string {
	const settings = ['-c', 'user.name=A', '-c', 'user.email=a@example.com'];
	return execFileSync('git', ['-C', path.dirname(content), ...settings, ...args]).toString();
}

it('copies content that has no history', () => {
	const copy = copyContent(content, path.join(folder, 'copy'));
	expect(readFileSync(path.join(copy, 'milestones/one/a.md'), 'utf8')).toBe('A\n');
});

it('copies content with its history, and what is not committed as well', () => {
	git('init', '--quiet');
	git('add', '.');
	git('commit', '--quiet', '--message', 'All');
	write('milestones/one/a.md', 'A, not committed\n');
	const copy = copyContent(content, path.join(folder, 'copy'));
	expect(readFileSync(path.join(copy, 'milestones/one/a.md'), 'utf8')).toBe('A, not committed\n');
	const log = execFileSync('git', ['-C', copy, 'log', '--format=%s', '--', '.']).toString();
	expect(log).toBe('All\n');
	const status = execFileSync('git', ['-C', copy, 'status', '--porcelain']).toString();
	expect(status).toBe(' M content/milestones/one/a.md\n');
});

it('changes the first milestone, and makes it what it was', () => {
	const { id, file } = findFirstMilestone(content);
	expect(id).toBe('a');
	const undo = changeOneMilestone(content, 'One more.');
	expect(readFileSync(file, 'utf8')).toBe('A\n\nOne more.\n');
	undo();
	expect(readFileSync(file, 'utf8')).toBe('A\n');
});
