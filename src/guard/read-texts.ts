import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { readZip } from '../zip/zip.ts';
import { readPdfTexts } from './read-pdf-texts.ts';
import { readPngTexts } from './read-png-texts.ts';

/** What can be read in a file of the built site, unpacked: one or more texts. */
export function readTexts(file: string, bytes: Uint8Array): string[] {
	const data = Buffer.from(bytes);
	if (data[0] === 0x1f && data[1] === 0x8b) return readTexts(file, gunzipSync(data)); // .gz, and all of the search index
	if (file.endsWith('.br')) return readTexts(file.slice(0, -3), brotliDecompressSync(data));
	if (data.subarray(0, 5).toString('latin1') === '%PDF-') return readPdfTexts(data);
	if (data.subarray(1, 4).toString('latin1') === 'PNG') return readPngTexts(data);
	if (data.subarray(0, 4).toString('latin1') === 'PK\x03\x04')
		return readZip(data).flatMap(({ name, data: inner }) => [name, ...readTexts(name, inner)]); // .pptx
	const text = data.toString('utf8');
	return readPlain(file, text);
}

/** The text as it stands, and without the marks of its format where these could part its words. */
function readPlain(file: string, text: string): string[] {
	switch (path.extname(file)) {
		case '.html':
		case '.svg':
		case '.xml':
		case '.webmanifest':
			return [text, stripTags(text)];
		case '.md':
		case '.txt':
			return [stripMarks(text)];
		case '.csv':
			return [text.replaceAll('""', '"')];
		default:
			return [text];
	}
}

/**
 * Markdown as it is read: signs without their backslashes, quotes and links without their marks.
 * Where the links lead stands at the end.
 */
function stripMarks(text: string): string {
	const addresses: string[] = [];
	const plain = text
		.replace(/\]\(([^()\s]*)\)/g, (_, address: string) => {
			addresses.push(address);
			return '';
		})
		.replace(/\\([!-/:-@[-`{-~])/g, '$1')
		.replace(/^[ \t]*>[ \t]?/gm, '');
	return [plain, ...new Set(addresses)].join('\n');
}

/** A sentence with a link in it is one sentence again; so are the lines of a slide’s text. */
function stripTags(text: string): string {
	return text.replace(/<!--|-->|<a:br\/>|<\/a:p>/g, ' ').replace(/<\/?[a-z][^<>]*>/gi, '');
}
