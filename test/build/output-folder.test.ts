import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { prepareOutput } from '../../src/build/output-folder.ts';

let project: string;
let out: string;

beforeEach(() => {
	project = mkdtempSync(path.join(tmpdir(), 'waymark-'));
	out = path.join(project, 'dist');
	onTestFinished(() => rmSync(project, { recursive: true, force: true }));
});

function build(text: string): void {
	const { folder, publish } = prepareOutput(out, project);
	writeFileSync(path.join(folder, 'index.html'), text);
	publish();
}
const read = () => readFileSync(path.join(out, 'index.html'), 'utf8');
const left = () => readdirSync(project).filter((name) => name.startsWith('dist'));

it('puts the finished site where the last one stood, and leaves nothing beside it', () => {
	build('one');
	build('two');
	expect(read()).toBe('two');
	expect(left()).toEqual(['dist']);
	expect(readdirSync(path.join(project, '.cache', 'builds'))).toEqual([]);
});

it('leaves the last site as it was where a build fails', () => {
	build('one');
	const { folder, discard } = prepareOutput(out, project);
	writeFileSync(path.join(folder, 'index.html'), 'half');
	discard();
	expect(read()).toBe('one');
	expect(left()).toEqual(['dist']);
});

it('never touches a folder that holds other files', () => {
	mkdirSync(out);
	writeFileSync(path.join(out, 'thesis.txt'), 'precious');
	expect(() => prepareOutput(out, project)).toThrow(/holds files that were not made by a build/);
	expect(existsSync(path.join(out, 'thesis.txt'))).toBe(true);
});

it('takes an empty folder', () => {
	mkdirSync(out);
	build('one');
	expect(read()).toBe('one');
});

it('says so where another build writes to the same folder', () => {
	const first = prepareOutput(out, project);
	expect(() => prepareOutput(out, project)).toThrow(/Another build is writing/);
	first.discard();
	build('one');
	expect(read()).toBe('one');
});

it('brings back the last site after a build that was killed between its two last steps', () => {
	build('one');
	renameSync(out, `${out}.previous`);
	mkdirSync(`${out}.lock`);
	writeFileSync(path.join(`${out}.lock`, '999999999'), '');
	mkdirSync(path.join(project, '.cache', 'builds', '999999999', 'site'), { recursive: true });
	const { discard } = prepareOutput(out, project);
	expect(read()).toBe('one');
	discard();
	expect(readdirSync(path.join(project, '.cache', 'builds'))).not.toContain('999999999');
	expect(readdirSync(path.join(project, '.cache', 'builds'))).not.toContain(String(process.pid));
});
