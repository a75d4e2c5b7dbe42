type Values = Record<string, string | number>;

/** A phrase in which names alone are filled in: nothing that is chosen or counted, and nothing quoted. */
const plain = /^(?:[^{}'<]|\{\w+\})*$/;

/**
 * Words phrases as `say` does. Most of them only have names filled in; those are joined here, which takes a
 * tenth of the time.
 */
export function sayPlainly<Key extends string>(
	find: (key: Key) => { text: string },
	say: (key: Key, values?: Values) => string,
): (key: Key, values?: Values) => string {
	const known = new Map<Key, readonly string[] | undefined>();
	return (key, values = {}) => {
		if (!known.has(key)) known.set(key, splitPlain(find(key).text));
		const parts = known.get(key);
		if (!parts) return say(key, values);
		let text = '';
		for (const [i, part] of parts.entries()) {
			const said = i % 2 === 0 ? part : values[part];
			// What is missing is told by whoever tells it of other phrases.
			if (said === undefined) return say(key, values);
			text += said;
		}
		return text;
	};
}

/** Texts and, between them, names of what is filled in. */
function splitPlain(text: string): string[] | undefined {
	return plain.test(text) ? text.split(/\{(\w+)\}/) : undefined;
}
