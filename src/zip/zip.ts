import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

export interface ZipEntry {
	/** Path inside the archive, with forward slashes. */
	name: string;
	data: Buffer;
}

const [localMark, centralMark, endMark] = [0x04034b50, 0x02014b50, 0x06054b50];
/** The first day that the format knows, 1 January 1980: no file says when it was made. */
const firstDay = 0x21;

/** The files of an archive, in its own order. Throws where it is none. */
export function readZip(archive: Buffer): ZipEntry[] {
	const end = archive.lastIndexOf('PK\x05\x06', undefined, 'latin1');
	if (end < 0) throw new Error('The file is no zip archive.');
	const count = archive.readUInt16LE(end + 10);
	const entries: ZipEntry[] = [];
	for (let i = 0, at = archive.readUInt32LE(end + 16); i < count; i++) {
		if (archive.readUInt32LE(at) !== centralMark) throw new Error('The zip archive is damaged.');
		const isDeflated = archive.readUInt16LE(at + 10) === 8;
		const size = archive.readUInt32LE(at + 20);
		const nameLength = archive.readUInt16LE(at + 28);
		const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
		const local = archive.readUInt32LE(at + 42);
		const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
		const packed = archive.subarray(start, start + size);
		if (!name.endsWith('/'))
			entries.push({ name, data: isDeflated ? inflateRawSync(packed) : packed });
		at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
	}
	return entries;
}

/** An archive of these files that has the same bytes whenever and wherever it is made. */
export function writeZip(entries: readonly ZipEntry[]): Buffer {
	const parts: Buffer[] = [];
	const central: Buffer[] = [];
	let offset = 0;
	for (const { name, data } of entries) {
		const path = Buffer.from(name);
		const packed = deflateRawSync(data, { level: 9 });
		const facts = Buffer.alloc(26);
		facts.writeUInt16LE(20, 0); // version that is needed to read it
		facts.writeUInt16LE(0x0800, 2); // names are UTF-8
		facts.writeUInt16LE(8, 4); // deflated
		facts.writeUInt16LE(firstDay, 8);
		facts.writeUInt32LE(crc32(data), 10);
		facts.writeUInt32LE(packed.length, 14);
		facts.writeUInt32LE(data.length, 18);
		facts.writeUInt16LE(path.length, 22);
		const local = Buffer.concat([word(localMark), facts, path, packed]);
		const rest = Buffer.alloc(14);
		rest.writeUInt32LE(offset, 10);
		central.push(Buffer.concat([word(centralMark), Buffer.from([20, 0]), facts, rest, path]));
		parts.push(local);
		offset += local.length;
	}
	const directory = Buffer.concat(central);
	const end = Buffer.alloc(18);
	end.writeUInt16LE(entries.length, 4);
	end.writeUInt16LE(entries.length, 6);
	end.writeUInt32LE(directory.length, 8);
	end.writeUInt32LE(offset, 12);
	return Buffer.concat([...parts, directory, word(endMark), end]);
}

function word(value: number): Buffer {
	const bytes = Buffer.alloc(4);
	bytes.writeUInt32LE(value);
	return bytes;
}
