import { deflateSync } from 'node:zlib';

/** So many objects are packed together; a reader unpacks them together. */
const packSize = 400;

interface PdfObject {
	number: number;
	body: string;
}

/**
 * The same PDF in fewer bytes: its small objects, which the structure of a tagged PDF has by the
 * thousand, are packed into streams (PDF 1.5). Takes what Typst writes: one table of plain entries,
 * nothing encrypted.
 */
export function packPdf(pdf: Buffer): Buffer {
	const text = pdf.toString('latin1');
	const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1]);
	const trailer = /trailer\s*<<([\s\S]*?)>>\s*startxref/.exec(text.slice(table))?.[1];
	if (!trailer) throw new Error('The PDF has no table of objects.');
	const offsets = readOffsets(text.slice(table, text.indexOf('trailer', table)));
	const objects = offsets.map(({ number, from }, i): PdfObject => {
		const whole = text.slice(from, offsets[i + 1]?.from ?? table);
		return {
			number,
			body: whole.slice(whole.indexOf('obj') + 3, whole.lastIndexOf('endobj')).trim(),
		};
	});
	const isStream = ({ body }: PdfObject) => body.endsWith('endstream');
	const first = text.slice(0, offsets[0]?.from ?? 0);
	return write(
		first,
		objects.filter(isStream),
		objects.filter((one) => !isStream(one)),
		trailer,
	);
}

function readOffsets(table: string): { number: number; from: number }[] {
	const start = Number(/xref\s+(\d+)\s+\d+/.exec(table)?.[1]);
	const entries = [...table.matchAll(/(\d{10}) \d{5} ([nf])/g)];
	return entries
		.flatMap(([, offset, kind], i) =>
			kind === 'n' ? [{ number: start + i, from: Number(offset) }] : [],
		)
		.sort((a, b) => a.from - b.from);
}

function write(
	head: string,
	streams: readonly PdfObject[],
	small: readonly PdfObject[],
	trailer: string,
): Buffer {
	const last = Math.max(...[...streams, ...small].map(({ number }) => number));
	const parts: Buffer[] = [Buffer.from(head, 'latin1')];
	let at = parts[0]?.length ?? 0;
	/** Of each object: its kind, then its place, or its pack and its place in that. */
	const entries = new Map<number, readonly [kind: number, place: number, index: number]>();
	const add = (number: number, body: Buffer) => {
		entries.set(number, [1, at, 0]);
		const whole = Buffer.concat([
			Buffer.from(`${number} 0 obj\n`),
			body,
			Buffer.from('\nendobj\n'),
		]);
		parts.push(whole);
		at += whole.length;
	};
	for (const { number, body } of streams) add(number, Buffer.from(body, 'latin1'));
	let next = last + 1;
	for (let i = 0; i < small.length; i += packSize) {
		const pack = small.slice(i, i + packSize);
		for (const [index, { number }] of pack.entries()) entries.set(number, [2, next, index]);
		add(next, makePack(pack));
		next += 1;
	}
	const place = at;
	entries.set(next, [1, place, 0]);
	const rows = Buffer.alloc((next + 1) * 7);
	for (const [number, [kind, where, index]] of entries) {
		rows.writeUInt8(kind, number * 7);
		rows.writeUInt32BE(where, number * 7 + 1);
		rows.writeUInt16BE(index, number * 7 + 5);
	}
	rows.writeUInt16BE(65_535, 5);
	const kept = trailer.replace(/\/Size\s+\d+/, '').trim();
	add(next, makeStream(`/Type /XRef /Size ${next + 1} /W [1 4 2] ${kept}`, rows));
	parts.push(Buffer.from(`startxref\n${place}\n%%EOF`));
	return Buffer.concat(parts);
}

function makePack(pack: readonly PdfObject[]): Buffer {
	let length = 0;
	const places = pack.map(({ number, body }) => {
		const place = `${number} ${length}`;
		length += body.length + 1;
		return place;
	});
	const head = `${places.join(' ')}\n`;
	const content = Buffer.from(head + pack.map(({ body }) => body).join('\n'), 'latin1');
	return makeStream(`/Type /ObjStm /N ${pack.length} /First ${head.length}`, content);
}

function makeStream(entries: string, content: Buffer): Buffer {
	const packed = deflateSync(content, { level: 9 });
	const head = `<< ${entries} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`;
	return Buffer.concat([Buffer.from(head, 'latin1'), packed, Buffer.from('\nendstream')]);
}
