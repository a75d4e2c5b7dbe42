import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { readZip } from '../zip/zip.ts';
import { unescapeText } from './find-texts.ts';
import { readPdfTitles } from './read-pdf-texts.ts';
import { readPngTexts } from './read-png-texts.ts';

/**
 * The places of a file in which content can stand, one text each: what is between tags and in the
 * attributes that readers meet, the values of data, the lines of a text. Code, names and drawn lines
 * are none, so that a short word is not found in them. Each is there once.
 */
export function createProseReader(): (file: string, bytes: Uint8Array) => string[] {
	// Most of what stands on a page stands on others as well.
	const tidied = new Map<string, string>();
	const tidy = (run: string) => {
		const known = tidied.get(run);
		if (known !== undefined) return known;
		const plain = unescapeText(run).replace(address, ' ').trim();
		tidied.set(run, plain);
		return plain;
	};
	return (file, bytes) => {
		const runs = new Set(readRuns(file, Buffer.from(bytes)));
		const prose = new Set([...runs].map(tidy));
		prose.delete('');
		return [...prose];
	};
}

/** An address is searched as it is written, and not for words. */
const address = /\bhttps?:\/\/\S+/g;

function readRuns(file: string, data: Buffer): string[] {
	if (data[0] === 0x1f && data[1] === 0x8b) {
		// Of the search index only the fragments are data; the rest is tables of word stems.
		const text = gunzipSync(data).toString('utf8');
		return file.endsWith('.pf_fragment') ? readJson(text.slice(text.indexOf('{'))) : [];
	}
	if (file.endsWith('.br')) return readRuns(file.slice(0, -3), brotliDecompressSync(data));
	if (data.subarray(0, 5).toString('latin1') === '%PDF-') return readPdfTitles(data);
	if (data.subarray(1, 4).toString('latin1') === 'PNG') return readPngTexts(data);
	if (data.subarray(0, 4).toString('latin1') === 'PK\x03\x04')
		return readZip(data)
			.filter(({ name }) => /slides\/slide\d+\.xml$/.test(name))
			.flatMap(({ name, data: inner }) => readRuns(name, Buffer.from(inner)));
	const text = data.toString('utf8');
	switch (path.extname(file)) {
		case '.html':
		case '.svg':
		case '.xml':
			return readMarkup(text);
		case '.json':
		case '.webmanifest':
			return readJson(text);
		case '.csv':
			return text.split(/\r?\n|[,;]/).map((cell) => cell.replace(/^"|"$/g, ''));
		case '.ics':
			return text
				.replace(/\r?\n[ \t]/g, '')
				.split(/\r?\n/)
				.map((line) => line.slice(line.indexOf(':') + 1));
		case '.md':
		case '.txt':
			return readLines(text.replace(/^(?:User-agent|Allow|Disallow|Sitemap):.*$/gm, ''));
		case '.mmd':
			return [...text.matchAll(/"([^"]*)"/g)].map(([, label = '']) => label);
		default:
			return [];
	}
}

/** Attributes whose values readers see or hear. */
const said =
	/\s(?:alt|title|descr|aria-label|aria-description|placeholder|label|content|data-title)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi;
/** Tags that stand within a sentence. */
const within = 'a|abbr|b|bdi|bdo|code|del|em|i|kbd|mark|s|small|span|strong|sub|sup|tspan|u';
const inline = new RegExp(`</?(?:${within})(?:\\s[^<>]*)?>`, 'gi');

function readMarkup(text: string): string[] {
	const data = [...text.matchAll(/<script\b[^>]*\bjson\b[^>]*>([\s\S]*?)<\/script>/gi)];
	const plain = text
		.replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, '\n')
		.replace(/<!\[CDATA\[|\]\]>/g, '');
	const attributes = [...plain.matchAll(/<[a-z][^<>]*>/gi)].flatMap(([tag]) =>
		/^<meta\b/i.test(tag) && !/description|title|:alt|site_name/i.test(tag)
			? []
			: [...tag.matchAll(said)].map(([, double, single]) => double ?? single ?? ''),
	);
	const split = (source: string) => source.split(/<[^<>]*>|<!--|-->/);
	return [
		...split(plain),
		...split(plain.replace(inline, '')),
		...attributes,
		...data.flatMap(([, json = '']) => readJson(json)),
	];
}

/** Every value that is a text. */
function readJson(text: string): string[] {
	const listStrings = (value: unknown): string[] => {
		if (typeof value === 'string') return value.split('\n');
		if (typeof value === 'number') return [String(value)];
		if (typeof value !== 'object' || value === null) return [];
		return Object.values(value).flatMap(listStrings);
	};
	try {
		return listStrings(JSON.parse(text));
	} catch {
		return [];
	}
}

/** Lines without the marks of Markdown, and the cells of tables. */
function readLines(text: string): string[] {
	return text
		.replace(/(\*{1,3}|~~|`+)(?=\S)(.+?)(?<=\S)\1/g, '$2')
		.replace(/\[([^\]]*)\]\([^()\s]*\)/g, '$1')
		.replace(/\\([!-/:-@[-`{-~])/g, '$1')
		.split('\n')
		.flatMap((line) => [line, ...(line.startsWith('|') ? line.split('|') : [])])
		.map((line) => line.replace(/^[\s>#]*(?:[-*+]|\d+[.)])?\s*(?:\[[ x]\]\s*)?/, ''));
}
