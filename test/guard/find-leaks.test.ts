import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateSync, gzipSync } from 'node:zlib';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { describe, expect, it, onTestFinished } from 'vitest';
import { writeCsv } from '../../src/exports/write-csv.ts';
import { findLeaks } from '../../src/guard/find-leaks.ts';
import type { Secret } from '../../src/guard/list-secrets.ts';
import type { OwnTexts } from '../../src/guard/own-texts.ts';
import { escapeMarkdown } from '../../src/words/escape-markdown.ts';
import { writeZip } from '../../src/zip/zip.ts';

function makeFolder(): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'waymark-guard-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

const hide = (text: string, isLiteral = false): Secret => ({
	text,
	kind: 'title',
	file: 'pages/a.md',
	isLiteral,
});

/** The secrets that are found in a file of that name. */
async function findIn(
	file: string,
	bytes: string | Uint8Array,
	texts: readonly string[],
	publicTexts: readonly string[] = [],
	own?: OwnTexts,
): Promise<string[]> {
	const folder = makeFolder();
	const name = path.basename(file);
	writeFileSync(path.join(folder, name), bytes);
	const secrets = { secrets: texts.map((text) => hide(text)), publicTexts: [...publicTexts] };
	const leaks = await findLeaks(folder, secrets, own);
	return leaks.map(({ secret }) => secret.text);
}

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
	['described.pptx', (text) => writeSlide([], text)],
];

function writeSlide(lines: readonly string[], description = ''): Buffer {
	const runs = lines.map((line) => `<a:r><a:rPr b="1"/><a:t>${line}</a:t></a:r>`);
	const slide = `<p:sld><p:cNvPr id="1" descr="${description}"/><a:p>${runs.join('<a:br/>')}</a:p></p:sld>`;
	return writeZip([{ name: 'ppt/slides/slide1.xml', data: Buffer.from(slide) }]);
}

it.each([
	['twin.md', (text: string) => Buffer.from(`- ${escapeMarkdown(text)}`)],
	['map.pptx', (text: string) => writeSlide(text.split(' '))],
])('finds a short internal text with signs in it in %s', async (file, write) => {
	const folder = makeFolder();
	const secret = { text: '#sales [*_a]', kind: 'channel', file: 'teams/a.md', isLiteral: true };
	writeFileSync(path.join(folder, file), write(secret.text));
	expect(await findLeaks(folder, { secrets: [secret], publicTexts: [] })).toEqual([
		{ file, secret },
	]);
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

it.each(hidingPlaces)('finds an internal text in %s', async (file, write) => {
	const folder = makeFolder();
	const text = 'Nobody’s answer for three long weeks';
	const secret = { text, kind: 'friction signal', file: 'milestones/a.md', isLiteral: false };
	const place = path.join(folder, path.basename(file));
	writeFileSync(place, write(file.endsWith('png') ? text.replace('’', "'") : text));
	const search = () => findLeaks(folder, { secrets: [secret], publicTexts: [] });
	expect(await search()).toEqual([{ file: path.basename(file), secret }]);
	writeFileSync(place, write('Something else altogether, for everybody'));
	expect(await search()).toEqual([]);
});

it('leaves out on purpose what public texts say as well', async () => {
	const page = '<p>We call the partner within a day. Call</p>';
	const secrets = ['We call the partner', 'Call', 'within a day'];
	expect(await findIn('a.html', page, secrets, ['Then we call the partner again.'])).toEqual([
		'within a day',
	]);
});

/** How a text is written by its author, and what a file shows of it. */
const spellings: [file: string, secret: string, shown: string][] = [
	['a.html', 'Kickoff', '<li>Kick\u00adoff</li>'],
	['a.html', 'Kickoff plan', '<li>Kick&shy;off plan</li>'],
	['a.html', 'Kick\u00adoff', '<li>Kickoff</li>'],
	['a.html', 'Längster Weg', '<p>L&auml;ngster Weg</p>'],
	['a.html', 'Längster Weg', '<p>LA\u0308NGSTER WEG</p>'],
	['a.html', 'Große Straße', '<p>GROSSE STRASSE</p>'],
	['a.html', 'STRASSENFEST', '<p>Straßenfest</p>'],
	['a.html', 'Ring Zoë now', '<p>Ring <strong>Zoë</strong> now</p>'],
	['a.md', 'Ring Zoë now', '- Ring **Zoë** now'],
	['a.md', 'Ring Zoë now', 'Ring *[Zoë](/x/)* `now`'],
	['a.html', 'Zyx', '<p>Then ask Zyx, please</p>'],
	['a.json', 'Zyx', '{"title":"Zyx"}'],
	['a.csv', 'Zyx', 'id,title\n1,Zyx\n'],
	['a.ics', 'Zyx', 'SUMMARY:Ask Zyx\r\n'],
	['a.html', 'QA', '<td>QA</td>'],
	['a.html', '1250000', '<td>1,250,000 EUR</td>'],
	['a.html', '1250000', '<td>1.250.000</td>'],
	['a.json', '1250000', '{"target":1250000}'],
];

describe('finds, however it is spelled,', () => {
	it.each(spellings)('in %s “%s”: %s', async (file, secret, shown) => {
		expect(await findIn(file, shown, [secret])).toEqual([secret]);
	});
});

describe('says nothing of', () => {
	const own: OwnTexts = {
		prose: ['Nothing is missing here.', 'Export the plan'],
		whole: new Set(['export']),
		code: ['const missing = header.display;'],
	};
	it.each([
		['a number that could be any day or count', 'a.html', '<td>4711</td>', '4711'],
		['a short word within others', 'a.html', '<p>Heading</p>', 'Head'],
		['a short word in code', 'a.js', 'const abc = 1;', 'abc'],
		['a short word as a name of data', 'a.json', '{"abc":1}', 'abc'],
		['a short word in an attribute that nobody reads', 'a.html', '<p class="abc">x</p>', 'abc'],
		['a short word with a sign at its end', 'a.js', 'say("at the start .")', 'Start .'],
		['a word of our programs in programs', 'a.js', 'let header = 1', 'Header'],
		['a word of our sentences in a sentence', 'a.html', '<p>What is missing?</p>', 'Missing'],
		['a button of our own', 'a.html', '<button>Export</button>', 'Export'],
	])('%s', async (_, file, shown, secret) => {
		expect(await findIn(file, shown, [secret], [], own)).toEqual([]);
	});

	it('a word that is a part of a public one, where words run together', async () => {
		const index = gzipSync(`investigatedproposalsagreed`);
		const said = ['What was investigated in two proposals'];
		expect(await findIn('en.pf_index', index, ['Invest', 'Proposal', 'Agreed'], said)).toEqual([
			'Agreed',
		]);
	});

	it('a number that stands before a public text, where words run together', async () => {
		const said = ['4 answers are given in a day'];
		const secrets = ['44 answers are given in a day', '44 answers are never given'];
		const index = gzipSync('Page 44 answers are given in a day 44 answers are never given');
		expect(await findIn('en.pf_index', index, secrets, said)).toEqual([
			'44 answers are never given',
		]);
	});

	it('a file that is the package’s own, byte for byte', async () => {
		const folder = makeFolder();
		writeFileSync(path.join(folder, 'search.js'), 'const hearsay = 1;');
		const secrets = { secrets: [hide('Hearsay')], publicTexts: [] };
		const reference = (text: string) => new Map([['search.js', Buffer.from(text)]]);
		const find = (text: string) => findLeaks(folder, secrets, undefined, reference(text));
		expect(await find('const hearsay = 1;')).toEqual([]);
		expect(await find('const hearsay = 2;')).toHaveLength(1);
	});

	it('but finds a word of our sentences that stands alone where content stands', async () => {
		expect(await findIn('a.html', '<a href="/x/">Missing</a>', ['Missing'], [], own)).toEqual([
			'Missing',
		]);
	});
});
