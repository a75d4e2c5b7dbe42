import { ExportFault, type Fault } from './fault.ts';

/** The bytes of a file, piece by piece; each walk through them begins at the beginning. */
export type Pieces = Iterable<Uint8Array>;

interface DecodedText {
	/** Piece by piece as well, so that nothing holds a large file twice. */
	parts: Iterable<string>;
	/** What is not certain about it. */
	notice?: Fault;
}

/** More than exports of 200,000 rows ever have. */
export const mostBytes = 64 * 2 ** 20;

/** What stands in a place where bytes mean nothing in the encoding of the file. */
export const brokenCharacter = '\uFFFD';

/**
 * The text of an export: UTF-8, UTF-16 or, where it is neither, what Windows writes in western Europe, which
 * is told. Throws an ExportFault where it is a workbook, no text at all, or in another encoding.
 */
export function decodeText(pieces: Pieces): DecodedText {
	let size = 0;
	for (const { length } of pieces) size += length;
	if (size > mostBytes) throw tooLarge(size);
	const head = readHead(pieces);
	if (isWorkbook(head)) throw new ExportFault('desk.fault.workbook');
	const { encoding, notice } = findEncoding(pieces, head);
	const parts = { [Symbol.iterator]: () => decode(pieces, encoding) };
	requireText(parts);
	return { parts, ...(notice && { notice }) };
}

export function tooLarge(size: number): ExportFault {
	const values = { size: Math.ceil(size / 2 ** 20), most: mostBytes / 2 ** 20 };
	return new ExportFault('desk.fault.too-large', values);
}

function requireText(parts: Iterable<string>): void {
	let start = '';
	for (const part of parts) {
		start += part;
		if (start.trim() !== '') break;
	}
	if (start.trim() === '') throw new ExportFault('desk.fault.empty');
	if (/[^\P{Cc}\t\r\n]{2}/u.test(start.slice(0, 4096))) throw new ExportFault('desk.fault.no-text');
}

function readHead(pieces: Pieces): Uint8Array {
	const head: number[] = [];
	for (const piece of pieces) {
		head.push(...piece.subarray(0, 400 - head.length));
		if (head.length >= 400) break;
	}
	return new Uint8Array(head);
}

/** Workbooks are ZIP files, or, of old, what Office wrote before. */
function isWorkbook(head: Uint8Array): boolean {
	return startsWith(head, 0x50, 0x4b, 0x03, 0x04) || startsWith(head, 0xd0, 0xcf, 0x11, 0xe0);
}

function startsWith(head: Uint8Array, ...signs: number[]): boolean {
	return signs.every((sign, i) => head[i] === sign);
}

function findEncoding(
	pieces: Pieces,
	head: Uint8Array,
): { encoding: string; notice?: Fault | undefined } {
	const areZero = (places: readonly number[]) => {
		const some = head.filter((_, i) => places.includes(i % 4));
		return some.length > 1 && some.filter((byte) => byte === 0).length > some.length * 0.8;
	};
	// Four bytes a sign are read by no browser.
	if (areZero([1, 2, 3]) || areZero([0, 1, 2]) || startsWith(head, 0xff, 0xfe, 0, 0))
		throw new ExportFault('desk.fault.encoding');
	if (startsWith(head, 0xff, 0xfe) || areZero([1, 3])) return { encoding: 'utf-16le' };
	if (startsWith(head, 0xfe, 0xff) || areZero([0, 2])) return { encoding: 'utf-16be' };
	if (isUtf8(pieces)) return { encoding: 'utf-8' };
	// Where much of it is UTF-8, the rest is broken: it is set aside, and nothing is guessed.
	const { whole, broken } = countSigns(pieces);
	if (whole >= broken) return { encoding: 'utf-8' };
	return { encoding: 'windows-1252', notice: requireWestern(pieces) };
}

function isUtf8(pieces: Pieces): boolean {
	const decoder = new TextDecoder('utf-8', { fatal: true });
	try {
		for (const piece of pieces) decoder.decode(piece, { stream: true });
		decoder.decode();
		return true;
	} catch {
		return false;
	}
}

/** How many signs beyond ASCII can be read as UTF-8, and how many cannot. */
function countSigns(pieces: Pieces): { whole: number; broken: number } {
	const counts = { whole: 0, broken: 0 };
	for (const part of decode(pieces, 'utf-8'))
		for (const [sign] of part.matchAll(/[\u0080-\u{10FFFF}]/gu))
			counts[sign === brokenCharacter ? 'broken' : 'whole'] += 1;
	return counts;
}

/**
 * What no western text has: bytes that mean nothing there, three letters with marks in a row (Greek, Cyrillic,
 * Arabic, Japanese), or a sign that begins a word (Polish).
 */
const notWestern = /[\u0081\u008D\u008F\u0090\u009D]|[À-ÖØ-öø-ÿ]{3}|[£¥¯³¹¼¾][a-zß-öø-ÿ]/;

/** Names would change without a word where the encoding is another one: it is refused, or it is told. */
function requireWestern(pieces: Pieces): Fault | undefined {
	let found: string | undefined;
	for (const part of decode(pieces, 'windows-1252')) {
		if (notWestern.test(part)) throw new ExportFault('desk.fault.encoding');
		found ??= /[\p{L}\p{M}]*[^\0-\x7F][\p{L}\p{M}]*/u.exec(part)?.[0];
	}
	return found === undefined ? undefined : { code: 'desk.notice.windows', values: { found } };
}

function* decode(pieces: Pieces, encoding: string): Generator<string> {
	const decoder = new TextDecoder(encoding);
	let isFirst = true;
	for (const piece of pieces) {
		const part = decoder.decode(piece, { stream: true });
		if (part !== '') yield isFirst ? part.replace(/^\uFEFF/, '') : part;
		isFirst &&= part === '';
	}
	yield decoder.decode();
}
