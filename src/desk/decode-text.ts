import { ExportFault } from './fault.ts';

/** More than exports of 200,000 rows ever have. */
export const mostBytes = 64 * 2 ** 20;

/** What stands in a place where bytes mean nothing in the encoding of the file. */
export const brokenCharacter = '\uFFFD';

/**
 * The text of an export: UTF-8, UTF-16 or, where it is neither, what Windows writes in western Europe.
 * Throws an ExportFault where it is a workbook or no text at all.
 */
export function decodeText(bytes: Uint8Array): string {
	if (bytes.length > mostBytes)
		throw new ExportFault('desk.fault.too-large', {
			size: Math.ceil(bytes.length / 2 ** 20),
			most: mostBytes / 2 ** 20,
		});
	if (isWorkbook(bytes)) throw new ExportFault('desk.fault.workbook');
	const text = decode(bytes).replace(/^\uFEFF/, '');
	if (text.trim() === '') throw new ExportFault('desk.fault.empty');
	if (/[^\P{Cc}\t\r\n]{2}/u.test(text.slice(0, 4096))) throw new ExportFault('desk.fault.no-text');
	return text;
}

/** Workbooks are ZIP files, or, of old, what Office wrote before. */
function isWorkbook(bytes: Uint8Array): boolean {
	const starts = (...signs: number[]) => signs.every((sign, i) => bytes[i] === sign);
	return starts(0x50, 0x4b, 0x03, 0x04) || starts(0xd0, 0xcf, 0x11, 0xe0);
}

function decode(bytes: Uint8Array): string {
	const read = (encoding: string) => new TextDecoder(encoding).decode(bytes);
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return read('utf-16le');
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return read('utf-16be');
	const isEveryOtherZero = (odd: 0 | 1) => {
		const some = bytes.subarray(0, 400).filter((_, i) => i % 2 === odd);
		return some.length > 1 && some.filter((byte) => byte === 0).length > some.length * 0.8;
	};
	if (isEveryOtherZero(1)) return read('utf-16le');
	if (isEveryOtherZero(0)) return read('utf-16be');
	const text = read('utf-8');
	if (!text.includes(brokenCharacter)) return text;
	// Where some of it is UTF-8, the rest is broken: it is set aside, and nothing is guessed.
	const hasUtf8 = /[\u0080-\uFFFC]/.test(text);
	return hasUtf8 ? text : read('windows-1252');
}
