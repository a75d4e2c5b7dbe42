import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { readPdfTexts } from './read-pdf-texts.ts';
import { readPngTexts } from './read-png-texts.ts';

/** What can be read in a file of the built site, unpacked: one or more texts. */
export function readTexts(file: string, bytes: Uint8Array): string[] {
	const data = Buffer.from(bytes);
	if (data[0] === 0x1f && data[1] === 0x8b) return readTexts(file, gunzipSync(data)); // .gz, and all of the search index
	if (file.endsWith('.br')) return readTexts(file.slice(0, -3), brotliDecompressSync(data));
	if (data.subarray(0, 5).toString('latin1') === '%PDF-') return readPdfTexts(data);
	if (data.subarray(1, 4).toString('latin1') === 'PNG') return readPngTexts(data);
	const text = data.toString('utf8');
	return isMarkup(file) ? [text, stripTags(text)] : [text];
}

function isMarkup(file: string): boolean {
	return ['.html', '.svg', '.xml', '.md', '.webmanifest'].includes(path.extname(file));
}

/** A sentence with a link in it is one sentence again. */
function stripTags(text: string): string {
	return text.replace(/<!--|-->/g, ' ').replace(/<\/?[a-z][^<>]*>/gi, '');
}
