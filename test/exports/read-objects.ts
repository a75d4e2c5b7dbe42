import { inflateSync } from 'node:zlib';

/** The small objects of a packed PDF by number, as text, a byte a character. */
export function readObjects(pdf: Buffer): Map<number, string> {
	const objects = new Map<number, string>();
	const text = pdf.toString('latin1');
	const packs = /\/Type \/ObjStm \/N (\d+) \/First (\d+)[\s\S]*?stream\n/g;
	for (const { 0: head, 1: count, 2: first, index } of text.matchAll(packs)) {
		const start = index + head.length;
		const bytes = pdf.subarray(start, pdf.indexOf('\nendstream', start));
		const content = inflateSync(bytes).toString('latin1');
		const numbers = content.slice(0, Number(first)).trim().split(/\s+/).map(Number);
		for (let i = 0; i < Number(count); i++) {
			const from = Number(first) + (numbers[2 * i + 1] ?? 0);
			const to = numbers[2 * i + 3];
			const end = to === undefined ? content.length : Number(first) + to;
			objects.set(numbers[2 * i] ?? 0, content.slice(from, end).trim());
		}
	}
	return objects;
}
