/** The orientation that EXIF data gives, 1 to 8; 1 where it gives none. */
export function readOrientation(exif: Buffer): number {
	const isLittle = exif.toString('latin1', 0, 2) === 'II';
	const read16 = (at: number) => (isLittle ? exif.readUInt16LE(at) : exif.readUInt16BE(at));
	const read32 = (at: number) => (isLittle ? exif.readUInt32LE(at) : exif.readUInt32BE(at));
	try {
		const from = read32(4);
		for (let i = 0; i < read16(from); i++) {
			const at = from + 2 + i * 12;
			if (read16(at) !== 0x0112) continue;
			const value = read16(at + 8);
			return value >= 1 && value <= 8 ? value : 1;
		}
	} catch {
		// It breaks off: then it says nothing.
	}
	return 1;
}

/** EXIF data that says nothing but the orientation. */
function writeOrientation(orientation: number): Buffer {
	const exif = Buffer.from(
		'4578696600004d4d002a000000080001011200030000000100000000000000000000',
		'hex',
	);
	exif.writeUInt16BE(orientation, 24);
	const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2]);
	return Buffer.concat([head, exif]);
}

export interface Stripped {
	bytes: Buffer;
	/** How the picture is to be turned, as EXIF counts it. */
	orientation: number;
}

/**
 * A JPEG with its picture, its color profile and how it is turned, and without all else that a
 * camera writes into it: place, owner, notes, previews, films behind its end. The picture itself is
 * the same. Undefined where it breaks off.
 */
export function stripJpeg(bytes: Buffer): Stripped | undefined {
	const kept: Buffer[] = [];
	let orientation = 1;
	let at = 2;
	while (at + 4 <= bytes.length) {
		if (bytes[at] !== 0xff) return undefined;
		const marker = bytes[at + 1] ?? 0;
		if (marker === 0xff) {
			at += 1;
			continue;
		}
		if (marker === 0xd9) return undefined;
		const end = at + 2 + bytes.readUInt16BE(at + 2);
		if (end > bytes.length) return undefined;
		const segment = bytes.subarray(at, end);
		if (marker === 0xe1 && segment.toString('latin1', 4, 10) === 'Exif\0\0')
			orientation = readOrientation(segment.subarray(10));
		if (isKept(marker, segment)) kept.push(segment);
		at = end;
		if (marker !== 0xda) continue;
		const stop = findScanEnd(bytes, at);
		kept.push(bytes.subarray(at, stop));
		at = stop;
		if (bytes[at + 1] === 0xd9) {
			const turn = orientation > 1 ? [writeOrientation(orientation)] : [];
			const [start, end] = [Buffer.from([0xff, 0xd8]), Buffer.from([0xff, 0xd9])];
			return { bytes: Buffer.concat([start, ...turn, ...kept, end]), orientation };
		}
	}
	return undefined;
}

/** Of what programs add, only the color profile and how colors are told (JFIF and Adobe) are kept. */
function isKept(marker: number, segment: Buffer): boolean {
	if (marker === 0xfe) return false;
	if (marker < 0xe0 || marker > 0xef) return true;
	const name = segment.toString('latin1', 4, 16);
	if (marker === 0xe0) return name.startsWith('JFIF\0');
	return (marker === 0xe2 && name.startsWith('ICC_PROFILE')) || marker === 0xee;
}

/** Where the next marker stands after the data of a scan; beyond the end where there is none. */
function findScanEnd(bytes: Buffer, from: number): number {
	for (let at = from; at + 1 < bytes.length; at++) {
		const next = bytes[at + 1] ?? 0;
		if (bytes[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7))
			return at;
	}
	return bytes.length;
}
