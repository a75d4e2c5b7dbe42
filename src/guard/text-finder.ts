/** The length of the start by which texts are looked up; no text that is searched is shorter. */
const startLength = 6;
const tableBits = 20;

/** Looks for all of its texts at once, in one pass over each file. */
export class TextFinder<T> {
	readonly #byStart = new Map<string, { text: string; found: T }[]>();
	/** A bit for each hash of a start, so that nearly every place is passed over at once. */
	readonly #marks = new Uint8Array(1 << (tableBits - 3));

	/** A text shorter than six characters is not searched: it could be any word. */
	add(text: string, found: T): void {
		if (text.length < startLength) return;
		const start = text.slice(0, startLength);
		const known = this.#byStart.get(start);
		if (known) known.push({ text, found });
		else this.#byStart.set(start, [{ text, found }]);
		const place = placeOf(hashStart(start));
		this.#marks[place >>> 3] = (this.#marks[place >>> 3] ?? 0) | (1 << (place & 7));
	}

	/** Everything that occurs in the text, once each. */
	search(text: string, isWhole: (text: string, at: number, end: number) => boolean = () => true) {
		const hits = new Set<T>();
		const marks = this.#marks;
		const last = text.length - startLength;
		let hash = hashStart(text);
		for (let at = 0; at <= last; at++) {
			const place = placeOf(hash);
			if ((marks[place >>> 3] ?? 0) & (1 << (place & 7))) {
				for (const one of this.#byStart.get(text.slice(at, at + startLength)) ?? []) {
					if (hits.has(one.found) || !text.startsWith(one.text, at)) continue;
					if (isWhole(text, at, at + one.text.length)) hits.add(one.found);
				}
			}
			// From one place to the next a letter goes and a letter comes.
			if (at === last) break;
			const gone = Math.imul(text.charCodeAt(at), weightOfFirst);
			hash = (Math.imul(hash - gone, weight) + text.charCodeAt(at + startLength)) | 0;
		}
		return hits;
	}
}

const weight = 31;
const weightOfFirst = weight ** (startLength - 1);

function hashStart(text: string): number {
	let hash = 0;
	for (let i = 0; i < startLength; i++) hash = (Math.imul(hash, weight) + text.charCodeAt(i)) | 0;
	return hash;
}

const placeOf = (hash: number) => Math.imul(hash, 0x9e3779b1) >>> (32 - tableBits);
