import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { deflateSync, gzipSync } from 'node:zlib';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { expect, it, onTestFinished } from 'vitest';
import { findLeaks } from '../../src/build/find-leaks.ts';
import { readTexts } from '../../src/build/read-texts.ts';
import { writeCsv } from '../../src/exports/write-csv.ts';
import { escapeMarkdown } from '../../src/words/escape-markdown.ts';
import { writeZip } from '../../src/zip/zip.ts';
import { writeContent } from '../small-program.ts';
import { planted, plantedProgram } from './planted-program.ts';

function makeFolder(): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'waymark-site-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

/** Builds an edition of the planted program in a process of its own. */
function build(edition: 'public' | 'internal', script = 'scripts/build.ts') {
	const out = path.join(makeFolder(), 'site');
	const { status, stdout, stderr } = spawnSync(process.execPath, [script, edition], {
		encoding: 'utf8',
		env: {
			...process.env,
			JOURNEY_CONTENT: writeContent(plantedProgram),
			JOURNEY_EDITION: edition,
			JOURNEY_OUT: out,
			NODE_ENV: 'production',
			VITEST: '',
		},
	});
	return { status, said: stdout + stderr, out };
}

function listFiles(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((item) => item.isFile())
		.map((item) => path.join(item.parentPath, item.name));
}

/** The planted words that stand in a file of the folder, or in a file's name. */
function findPlanted(folder: string): Map<string, string> {
	const found = new Map<string, string>();
	for (const file of listFiles(folder)) {
		const texts = [file, ...readTexts(file, readFileSync(file))].join('\n').toLowerCase();
		for (const word of planted) if (texts.includes(word)) found.set(word, file);
	}
	return found;
}

it('shows nothing of what is planted in every internal place, in any byte of the public edition', () => {
	const { status, said, out } = build('public');
	expect(said).not.toContain('would show');
	expect(status).toBe(0);
	expect(listFiles(out).some((file) => file.endsWith('.pf_fragment'))).toBe(true);
	expect([...findPlanted(out)]).toEqual([]);
});

/** Nobody reads these: comments, and who reviews a file. */
const neverShown = ['zqownerqz', 'zqmdxcommentqz', 'zqcommentqz'];

it('shows it in the internal edition, and says on every page that it is internal', () => {
	const { status, out } = build('internal');
	expect(status).toBe(0);
	const shown = findPlanted(out);
	const missing = planted.filter((word) => !shown.has(word) && !word.includes('draft'));
	expect(missing).toEqual(neverShown);
	for (const file of listFiles(out).filter((one) => one.endsWith('.html'))) {
		const html = readFileSync(file, 'utf8');
		expect(html, file).toContain('noindex');
		expect(html, file).toContain('Internal edition');
	}
});

it('fails the build when the filter lets something through, and names the file and the entry', () => {
	const { status, said, out } = build('public', 'test/site/build-without-filter.ts');
	expect(status).toBe(1);
	expect(said).toContain('milestones/first-deal/index.html');
	expect(said).toContain('milestones/first-deal.md');
	expect(said).toContain('llms-full.txt');
	expect(said).toContain('milestones/first-deal.mdx: “zqsignalqz” (friction signal)');
	expect(said).toMatch(/The public edition would show \d+ internal texts in \d+ files\./);
	expect(existsSync(out)).toBe(false);
});

/** The kinds of files in which a text could hide. */
const hidingPlaces: [file: string, write: (text: string) => Uint8Array][] = [
	[
		'page.html',
		(text) => Buffer.from(`<p>${text.replace(' ', ' <a href="/x/">').replace('’', '&#8217;')}</a>`),
	],
	['comment.html', (text) => Buffer.from(`<!-- ${text} -->`)],
	['mail.html', (text) => Buffer.from(`<a href="mailto:x?body=${encodeURIComponent(text)}">x</a>`)],
	['data.json', (text) => Buffer.from(JSON.stringify({ text }).replace('’', '\\u2019'))],
	[
		'script.js.map',
		(text) => Buffer.from(JSON.stringify({ sourcesContent: [JSON.stringify(text)] })),
	],
	[
		'map.svg',
		(text) =>
			Buffer.from(`<svg><text><tspan>${text.replace(' ', '</tspan><tspan>')}</tspan></text></svg>`),
	],
	['map.mmd', (text) => Buffer.from(`flowchart LR\n a["${text.replace('’', '#8217;')}"]`)],
	['feed.ics', (text) => Buffer.from(`SUMMARY:${text.slice(0, 9)}\r\n ${text.slice(9)}\r\n`)],
	['pagefind/en_1.pf_fragment', (text) => gzipSync(`pagefind_dcd{"content":"${text}"}`)],
	['map.png', (text) => writePng('tEXt', Buffer.from(`Comment\0${text}`, 'latin1'))],
	[
		'zipped.png',
		(text) =>
			writePng('zTXt', Buffer.concat([Buffer.from('C\0\0'), deflateSync(Buffer.from(text))])),
	],
	['map.pdf', (text) => writePdf(text)],
	['title.pdf', (text) => writePdf('Nothing', text)],
	[
		'twin.md',
		(text) => Buffer.from(`> ${text.replace(' ', ' [').replace(' for', '](/x.md)\n> for')}`),
	],
	['llms-full.txt', (text) => Buffer.from(`- **${text.replace(' ', '** ')}**`)],
	['milestones.csv', (text) => Buffer.from(writeCsv([['id', `"${text}"`]]))],
	['map.pptx', (text) => writeSlide(text.split(' '))],
];

function writeSlide(lines: readonly string[]): Buffer {
	const runs = lines.map((line) => `<a:r><a:rPr b="1"/><a:t>${line}</a:t></a:r>`);
	const slide = `<p:sld><a:p>${runs.join('<a:br/>')}</a:p></p:sld>`;
	return writeZip([{ name: 'ppt/slides/slide1.xml', data: Buffer.from(slide) }]);
}

it.each([
	['twin.md', (text: string) => Buffer.from(`- ${escapeMarkdown(text)}`)],
	['map.pptx', (text: string) => writeSlide(text.split(' '))],
])('finds a short internal text with signs in it in %s', (file, write) => {
	const folder = makeFolder();
	const secret = { text: '#sales [*_a]', kind: 'channel', file: 'teams/a.md', isLiteral: true };
	writeFileSync(path.join(folder, file), write(secret.text));
	expect(findLeaks(folder, [secret], [])).toEqual([{ file, secret }]);
});

function writePng(type: string, chunk: Buffer): Buffer {
	const length = Buffer.alloc(4);
	length.writeUInt32BE(chunk.length);
	const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
	return Buffer.concat([mark, length, Buffer.from(type), chunk, Buffer.alloc(4)]);
}

function writePdf(text: string, title = 'Title'): Buffer {
	const compiler = NodeCompiler.create();
	const source = `#set document(title: ${JSON.stringify(title)})\n#set page(width: 6cm)\n${text}`;
	return compiler.pdf({ mainFileContent: source });
}

it.each(hidingPlaces)('finds an internal text in %s', (file, write) => {
	const folder = makeFolder();
	const text = 'Nobody’s answer for three long weeks';
	const secret = { text, kind: 'friction signal', file: 'milestones/a.md', isLiteral: false };
	const place = path.join(folder, path.basename(file));
	writeFileSync(place, write(file.endsWith('png') ? text.replace('’', "'") : text));
	expect(findLeaks(folder, [secret], [])).toEqual([{ file: path.basename(file), secret }]);
	writeFileSync(place, write('Something else altogether, for everybody'));
	expect(findLeaks(folder, [secret], [])).toEqual([]);
});

it('leaves out on purpose what public texts say as well, and what is too short to tell', () => {
	const folder = makeFolder();
	writeFileSync(path.join(folder, 'a.html'), '<p>We call the partner within a day. Call</p>');
	const secrets = ['We call the partner', 'Call', 'within a day'].map((text) => ({
		text,
		kind: 'step',
		file: 'plays/call.md',
		isLiteral: false,
	}));
	const leaks = findLeaks(folder, secrets, ['Then we call the partner again.']);
	expect(leaks.map(({ secret }) => secret.text)).toEqual(['within a day']);
});
