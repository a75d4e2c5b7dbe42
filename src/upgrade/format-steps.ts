import type { Change } from '../migrations/workspace.ts';
import { formatFolder } from '../settings.ts';
import type { Step } from './plan-upgrade.ts';

/** Each step as a sentence, and below it every line that is other, with its file and its place there. */
export function formatSteps(steps: readonly Step[]): string {
	return steps
		.map(({ sentence, changes }) => `${sentence}\n${changes.map(formatChange).join('')}`)
		.join('\n');
}

function formatChange({ file, before, after }: Change): string {
	const lines = listDifferences(before, after);
	const place = `  ${formatFolder(file)}${lines[0] ? `:${lines[0].line}` : ''}\n`;
	return place + lines.map(({ sign, text }) => `    ${sign} ${text}\n`).join('');
}

interface Difference {
	sign: '-' | '+';
	text: string;
	/** In the file as it was. */
	line: number;
}

/** The lines that are only before or only after, in order: the fewest that there can be. */
export function listDifferences(before: string, after: string): Difference[] {
	const [a, b] = [before.split(/\r?\n/), after.split(/\r?\n/)];
	let start = 0;
	while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
	const [left, right] = [a.slice(start), b.slice(start)];
	// How many lines the rests have in common, from each place on.
	const common = Array.from({ length: left.length + 1 }, () =>
		new Array<number>(right.length + 1).fill(0),
	);
	const at = (i: number, j: number) => common[i]?.[j] ?? 0;
	for (let i = left.length - 1; i >= 0; i--)
		for (let j = right.length - 1; j >= 0; j--) {
			const row = common[i];
			if (row)
				row[j] = left[i] === right[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
		}
	const found: Difference[] = [];
	let [i, j] = [0, 0];
	while (i < left.length || j < right.length) {
		const line = start + i + 1;
		if (i < left.length && j < right.length && left[i] === right[j]) {
			i++;
			j++;
		} else if (i < left.length && (j >= right.length || at(i + 1, j) >= at(i, j + 1))) {
			found.push({ sign: '-', text: left[i++] ?? '', line });
		} else found.push({ sign: '+', text: right[j++] ?? '', line });
	}
	return found;
}
