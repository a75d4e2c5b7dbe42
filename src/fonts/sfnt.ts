import { inflateSync } from 'node:zlib';

/** A TrueType font taken apart: the bytes of each table by its tag. */
type Tables = Map<string, Buffer>;

/**
 * Turns a WOFF or TrueType file into a TrueType file that calls itself by this family and weight.
 * PDF and PNG makers find a font by these, and published web fonts often name them loosely
 * (“Inter Variable”, “Noto Sans JP Thin”).
 */
export function nameFont(file: Uint8Array, family: string, weight: number): Uint8Array {
	const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
	const tables = bytes.toString('latin1', 0, 4) === 'wOFF' ? readWoff(bytes) : readSfnt(bytes);
	tables.set('name', writeNames(family, weight));
	const os2 = Buffer.from(findTable(tables, 'OS/2'));
	os2.writeUInt16BE(weight, 4); // usWeightClass
	os2.writeUInt16BE((os2.readUInt16BE(62) & ~0x61) | (weight === 400 ? 0x40 : 0), 62); // fsSelection
	tables.set('OS/2', os2);
	tables.delete('STAT'); // points to names that are gone
	return writeSfnt(tables);
}

/** What a font allows by its own account: to be put into other files, or not (OS/2, `fsType`). */
export function readEmbedding(ttf: Uint8Array): 'allowed' | 'forbidden' {
	const tables = readSfnt(Buffer.from(ttf.buffer, ttf.byteOffset, ttf.byteLength));
	const type = findTable(tables, 'OS/2').readUInt16BE(8);
	const [restricted, noSubsetting, bitmapOnly] = [0x0002, 0x0100, 0x0200];
	return type & (restricted | noSubsetting | bitmapOnly) ? 'forbidden' : 'allowed';
}

function findTable(tables: Tables, tag: string): Buffer {
	const table = tables.get(tag);
	if (!table) throw new Error(`A font without a table “${tag}”.`);
	return table;
}

function readWoff(file: Buffer): Tables {
	const tables: Tables = new Map();
	for (let i = 0, at = 44; i < file.readUInt16BE(12); i++, at += 20) {
		const start = file.readUInt32BE(at + 4);
		const packed = file.subarray(start, start + file.readUInt32BE(at + 8));
		const isPacked = packed.length < file.readUInt32BE(at + 12);
		tables.set(file.toString('latin1', at, at + 4), isPacked ? inflateSync(packed) : packed);
	}
	return tables;
}

function readSfnt(file: Buffer): Tables {
	const tables: Tables = new Map();
	for (let i = 0, at = 12; i < file.readUInt16BE(4); i++, at += 16) {
		const start = file.readUInt32BE(at + 8);
		const end = start + file.readUInt32BE(at + 12);
		tables.set(file.toString('latin1', at, at + 4), file.subarray(start, end));
	}
	return tables;
}

/** Typst loads no font whose style is not a usual word, so the weight 650 goes by “Bold”. */
const styleNames: Record<number, string> = { 400: 'Regular', 600: 'SemiBold', 650: 'Bold' };

function writeNames(family: string, weight: number): Buffer {
	const style = styleNames[weight];
	if (!style) throw new Error(`No style name for the weight ${weight}.`);
	const names: [id: number, text: string][] = [
		[1, weight === 400 ? family : `${family} ${style}`],
		[2, 'Regular'],
		[4, `${family} ${style}`],
		[6, `${family.replaceAll(' ', '')}-${style}`],
		[16, family],
		[17, style],
	];
	const head = Buffer.alloc(6 + 12 * names.length);
	const texts: Buffer[] = [];
	head.writeUInt16BE(names.length, 2);
	head.writeUInt16BE(head.length, 4);
	let offset = 0;
	for (const [i, [id, text]] of names.entries()) {
		const bytes = Buffer.from(text, 'utf16le').swap16();
		// Windows, Unicode, American English
		const record = [3, 1, 0x409, id, bytes.length, offset];
		for (const [j, value] of record.entries()) head.writeUInt16BE(value, 6 + 12 * i + 2 * j);
		offset += bytes.length;
		texts.push(bytes);
	}
	return Buffer.concat([head, ...texts]);
}

function writeSfnt(tables: Tables): Buffer {
	const tags = [...tables.keys()].sort();
	const log = Math.floor(Math.log2(tags.length));
	const directory = Buffer.alloc(12 + 16 * tags.length);
	directory.write(tables.has('CFF ') ? 'OTTO' : '\0\x01\0\0', 0, 'latin1');
	directory.writeUInt16BE(tags.length, 4);
	directory.writeUInt16BE(2 ** log * 16, 6);
	directory.writeUInt16BE(log, 8);
	directory.writeUInt16BE((tags.length - 2 ** log) * 16, 10);
	const parts = [directory];
	let offset = directory.length;
	let headAt = 0;
	for (const [i, tag] of tags.entries()) {
		const table = Buffer.from(findTable(tables, tag));
		if (tag === 'head') {
			headAt = offset;
			table.writeUInt32BE(0, 8); // the checksum of the whole, filled in below
			table.writeUInt16BE(0, 44); // macStyle
		}
		const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)]);
		directory.write(tag, 12 + 16 * i, 'latin1');
		directory.writeUInt32BE(sumOf(padded), 16 + 16 * i);
		directory.writeUInt32BE(offset, 20 + 16 * i);
		directory.writeUInt32BE(table.length, 24 + 16 * i);
		parts.push(padded);
		offset += padded.length;
	}
	const file = Buffer.concat(parts);
	file.writeUInt32BE((0xb1b0afba - sumOf(file)) >>> 0, headAt + 8);
	return file;
}

function sumOf(bytes: Buffer): number {
	let sum = 0;
	for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
	return sum;
}
