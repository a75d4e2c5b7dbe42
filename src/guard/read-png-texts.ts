import { inflateSync } from 'node:zlib';

/** The texts that a PNG carries beside its pixels: tEXt, zTXt, iTXt and eXIf. */
export function readPngTexts(data: Buffer): string[] {
	const texts: string[] = [];
	for (let at = 8; at + 12 <= data.length; ) {
		const length = data.readUInt32BE(at);
		const type = data.toString('latin1', at + 4, at + 8);
		const chunk = data.subarray(at + 8, at + 8 + length);
		if (type === 'tEXt' || type === 'eXIf') texts.push(chunk.toString('latin1'));
		if (type === 'zTXt') texts.push(inflateAfter(chunk, chunk.indexOf(0) + 2));
		if (type === 'iTXt') {
			const flags = chunk.indexOf(0) + 1;
			const keyword = chunk.indexOf(0, chunk.indexOf(0, flags + 2) + 1) + 1;
			texts.push(
				chunk[flags] === 1
					? inflateAfter(chunk, keyword)
					: chunk.subarray(keyword).toString('utf8'),
			);
		}
		at += length + 12;
	}
	return texts;
}

function inflateAfter(chunk: Buffer, start: number): string {
	return inflateSync(chunk.subarray(start)).toString('utf8');
}
