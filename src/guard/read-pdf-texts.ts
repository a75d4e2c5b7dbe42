import { inflateSync } from 'node:zlib';

/**
 * The texts of a PDF: its pages, its outline and what it says of itself. A page names glyphs, and
 * each font has a table from glyphs to letters; which font a line is set in is not worked out, but
 * every page is read with every font's table, so that the right reading is among those returned.
 */
export function readPdfTexts(data: Buffer): string[] {
	const streams = readStreams(data);
	const plain = [data.toString('latin1'), ...streams];
	const tables = streams.flatMap((stream) => {
		const table = readLetterTable(stream);
		return table.size > 0 ? [table] : [];
	});
	const listed = plain.map(listStrings);
	const pages = listed.filter((_, i) => i > 0 && /\bT[jJ]\b/.test(plain[i] ?? ''));
	return [
		...listed.map((strings) => strings.map(decodeString).join('\n')),
		...streams
			.filter((stream) => stream.startsWith('<?xpacket'))
			.map((one) => Buffer.from(one, 'latin1').toString('utf8')),
		...pages.flatMap((strings) =>
			tables.map((table) => strings.map((glyphs) => readGlyphs(glyphs, table)).join('')),
		),
	];
}

/** The texts of a PDF that are no pages: titles, headings of its outline and what pictures are of. */
export function readPdfTitles(data: Buffer): string[] {
	const named =
		/\/(?:Title|Alt|ActualText|Contents|Subject|Author|Keywords)\s*(\((?:\\[\s\S]|[^\\()]|\([^()]*\))*\)|<[\da-f\s]*>)/gi;
	return [data.toString('latin1'), ...readStreams(data)].flatMap((part) =>
		[...part.matchAll(named)].flatMap(([, string = '']) => listStrings(string).map(decodeString)),
	);
}

/** Every stream, inflated where it is deflated, a byte a character. */
function readStreams(data: Buffer): string[] {
	const streams: string[] = [];
	for (let at = data.indexOf('stream'); at >= 0; at = data.indexOf('stream', at + 6)) {
		if (data.toString('latin1', at - 3, at) === 'end') continue;
		const start = data[at + 6] === 0x0d ? at + 8 : at + 7;
		const end = data.indexOf('endstream', start);
		if (end < 0) break;
		const bytes = data.subarray(start, end);
		try {
			streams.push(inflateSync(bytes).toString('latin1'));
		} catch {
			streams.push(bytes.toString('latin1'));
		}
		at = end;
	}
	return streams;
}

/** From glyph numbers to letters, as a ToUnicode table says it. */
function readLetterTable(stream: string): Map<number, string> {
	const table = new Map<number, string>();
	if (!stream.includes('beginbf')) return table;
	for (const [, block = ''] of stream.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
		for (const [, glyph = '', letters = ''] of block.matchAll(/<([\da-f]+)>\s*<([\da-f\s]+)>/gi))
			table.set(Number.parseInt(glyph, 16), decodeUtf16(letters));
	}
	for (const [, block = ''] of stream.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
		const ranges = /<([\da-f]+)>\s*<([\da-f]+)>\s*(?:<([\da-f]+)>|\[([^\]]*)\])/gi;
		for (const [, from = '', to = '', letters, list] of block.matchAll(ranges)) {
			const first = Number.parseInt(from, 16);
			const each = [...(list ?? '').matchAll(/<([\da-f]+)>/gi)].map(([, one = '']) =>
				decodeUtf16(one),
			);
			for (let glyph = first; glyph <= Number.parseInt(to, 16); glyph++) {
				const start = letters === undefined ? undefined : decodeUtf16(letters).codePointAt(0);
				const letter =
					start === undefined ? each[glyph - first] : String.fromCodePoint(start + glyph - first);
				if (letter !== undefined) table.set(glyph, letter);
			}
		}
	}
	return table;
}

/** The strings of a stream, a byte a character: “(…)” and “<hex>”. */
function listStrings(stream: string): string[] {
	const strings = /\((?:\\[\s\S]|[^\\()]|\([^()]*\))*\)|<([\da-f\s]*)>/gi;
	return [...stream.matchAll(strings)].map(([whole, hex]) =>
		hex === undefined ? unescapeString(whole.slice(1, -1)) : fromHex(hex),
	);
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function unescapeString(text: string): string {
	return text.replace(/\\([0-7]{1,3}|\r?\n|[\s\S])/g, (_, code: string) =>
		/^[0-7]/.test(code)
			? String.fromCharCode(Number.parseInt(code, 8) & 255)
			: /^\r?\n$/.test(code)
				? ''
				: (escapes[code] ?? code),
	);
}

function fromHex(hex: string): string {
	return Buffer.from(hex.replace(/\s+/g, ''), 'hex').toString('latin1');
}

function decodeUtf16(hex: string): string {
	return Buffer.from(hex.replace(/\s+/g, ''), 'hex').swap16().toString('utf16le');
}

/** A string outside a page: UTF-16 with its mark, UTF-8, or one letter a byte. */
function decodeString(text: string): string {
	const bytes = Buffer.from(text, 'latin1');
	if (bytes[0] === 0xfe && bytes[1] === 0xff && bytes.length % 2 === 0)
		return bytes.subarray(2).swap16().toString('utf16le');
	return bytes.toString('utf8');
}

/** Glyph numbers are two bytes long; fonts of one byte a glyph are read in `decodeString`. */
function readGlyphs(glyphs: string, table: ReadonlyMap<number, string>): string {
	let text = '';
	for (let at = 0; at + 1 < glyphs.length; at += 2)
		text += table.get(glyphs.charCodeAt(at) * 256 + glyphs.charCodeAt(at + 1)) ?? '';
	return text;
}
