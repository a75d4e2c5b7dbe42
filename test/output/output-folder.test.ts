import {
	existsSync,
	lstatSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { prepareOutput } from '../../src/output/output-folder.ts';
import { SettingsError } from '../../src/settings.ts';

let project: string;
let out: string;

beforeEach(() => {
	project = mkdtempSync(path.join(tmpdir(), 'waymark-'));
	out = path.join(project, 'dist');
	onTestFinished(() => rmSync(project, { recursive: true, force: true }));
});

function build(text: string): void {
	const { folder, publish } = prepareOutput(out, { project });
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
	const { folder, discard } = prepareOutput(out, { project });
	writeFileSync(path.join(folder, 'index.html'), 'half');
	discard();
	expect(read()).toBe('one');
	expect(left()).toEqual(['dist']);
});

it('publishes nothing that has no start page, whatever the build says of itself', () => {
	build('one');
	const { folder, publish, discard } = prepareOutput(out, { project });
	writeFileSync(path.join(folder, 'robots.txt'), '');
	expect(publish).toThrow(/has made no index\.html, so nothing was published/);
	discard();
	expect(read()).toBe('one');
	expect(left()).toEqual(['dist']);
});

it('never touches a folder that holds other files', () => {
	mkdirSync(out);
	writeFileSync(path.join(out, 'thesis.txt'), 'precious');
	expect(() => prepareOutput(out, { project })).toThrow(
		/holds files that were not made by a build/,
	);
	expect(existsSync(path.join(out, 'thesis.txt'))).toBe(true);
});

it('takes an empty folder', () => {
	mkdirSync(out);
	build('one');
	expect(read()).toBe('one');
});

it('says so where another build writes to the same folder', () => {
	const first = prepareOutput(out, { project });
	expect(() => prepareOutput(out, { project })).toThrow(/Another build is writing/);
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
	const { discard } = prepareOutput(out, { project });
	expect(read()).toBe('one');
	discard();
	expect(readdirSync(path.join(project, '.cache', 'builds'))).not.toContain('999999999');
	expect(readdirSync(path.join(project, '.cache', 'builds'))).not.toContain(String(process.pid));
});

describe('a place where no site may stand', () => {
	const refused = (place: string, message: RegExp, content = path.join(project, 'content')) => {
		const before = readdirSync(project, { recursive: true }).sort();
		expect(() => prepareOutput(place, { project, content })).toThrow(SettingsError);
		expect(() => prepareOutput(place, { project, content })).toThrow(message);
		expect(readdirSync(project, { recursive: true }).sort()).toEqual(before);
	};

	it('is a file, below a file, or no place at all', () => {
		writeFileSync(out, '');
		refused(out, /dist is a file\. Name a folder in JOURNEY_OUT/);
		refused(path.join(out, 'site'), /dist is a file\. Name a folder/);
		refused(path.join(project, 'x'.repeat(300)), /No folder can be made at .* \(ENAMETOOLONG\)/);
		symlinkSync('nowhere', path.join(project, 'link'));
		refused(path.join(project, 'link'), /link is a link that leads nowhere/);
	});

	it('is the content folder, in it, or around it', () => {
		const content = path.join(project, 'content');
		mkdirSync(content);
		for (const place of [content, path.join(content, 'pages', 'site')])
			refused(place, /lies in the content folder/, content);
		build('one');
		mkdirSync(path.join(out, 'content'));
		refused(out, /replaces all of .*dist, and .*content lies in it/, path.join(out, 'content'));
		expect(existsSync(path.join(out, 'content'))).toBe(true);
	});

	it('is around the project, even where a build made it', () => {
		writeFileSync(path.join(project, '.waymark'), '');
		refused(project, /lies in it/);
	});

	it.each(['building', 'previous'])('is beside a folder “.%s” of somebody else', (name) => {
		build('one');
		mkdirSync(`${out}.${name}`);
		writeFileSync(path.join(`${out}.${name}`, 'thesis.txt'), 'precious');
		refused(out, new RegExp(`dist\\.${name} holds files that were not made by a build`));
		rmSync(`${out}.${name}`, { recursive: true });
		build('two');
		expect(read()).toBe('two');
	});
});

it('publishes to where a link leads, and leaves the link', () => {
	mkdirSync(path.join(project, 'disk'));
	symlinkSync('disk', out);
	build('one');
	build('two');
	expect(lstatSync(out).isSymbolicLink()).toBe(true);
	expect(readFileSync(path.join(project, 'disk', 'index.html'), 'utf8')).toBe('two');
});

it('is not kept waiting by a killed build that had the same number, nor does it publish what that has left', () => {
	mkdirSync(`${out}.lock`);
	writeFileSync(path.join(`${out}.lock`, String(process.pid)), '');
	const work = path.join(project, '.cache', 'builds', String(process.pid), 'site');
	mkdirSync(work, { recursive: true });
	writeFileSync(path.join(work, 'old.html'), 'old');
	build('one');
	expect(readdirSync(out).sort()).toEqual(['.waymark', 'index.html']);
	expect(left()).toEqual(['dist']);
});

it('knows what a build that was killed while it tidied up has left', () => {
	build('one');
	mkdirSync(`${out}.previous`);
	writeFileSync(path.join(`${out}.previous`, '.waymark'), '');
	mkdirSync(`${out}.building`);
	build('two');
	expect(read()).toBe('two');
	expect(left()).toEqual(['dist']);
});

it('leaves no lock where it cannot begin', () => {
	writeFileSync(path.join(project, '.cache'), 'a file where the folder should be');
	expect(() => prepareOutput(out, { project })).toThrow();
	expect(left()).toEqual([]);
});
