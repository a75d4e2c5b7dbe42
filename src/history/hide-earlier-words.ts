/** What is done in the public steps of one state, by milestone. */
type Shown = ReadonlyMap<string, ReadonlySet<string>>;

export const keyOf = (line: string, text: string) => `${line}\n${text}`;

/**
 * Adds to what is hidden the words that a hidden step may have had before: else it would read as if that
 * step had been taken out when it was reworded. They went in the commit in which the hidden words came,
 * from the same milestone or, where it got fewer steps by that, into one that got more.
 * @param times the oldest first
 */
export function hideEarlierWords(times: readonly Shown[], hidden: Set<string>): void {
	const commits = times.slice(1).map((after, i) => compare(times[i] ?? new Map(), after));
	let count: number;
	do {
		count = hidden.size;
		for (const lines of commits) {
			const isHiddenIn = ({ line, came }: Line) =>
				came.some((text) => hidden.has(keyOf(line, text)));
			const hasMoved = lines.some((one) => one.came.length > one.gone.length && isHiddenIn(one));
			for (const one of lines) {
				if (!isHiddenIn(one) && !(hasMoved && one.gone.length > one.came.length)) continue;
				for (const text of one.gone) hidden.add(keyOf(one.line, text));
			}
		}
	} while (hidden.size > count);
}

interface Line {
	line: string;
	gone: string[];
	came: string[];
}

function compare(before: Shown, after: Shown): Line[] {
	return [...new Set([...before.keys(), ...after.keys()])].map((line) => {
		const old = before.get(line) ?? new Set<string>();
		const now = after.get(line) ?? new Set<string>();
		return {
			line,
			gone: [...old].filter((text) => !now.has(text)),
			came: [...now].filter((text) => !old.has(text)),
		};
	});
}
