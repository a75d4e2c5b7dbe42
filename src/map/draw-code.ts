import { type PathItem, type PathStep, rectangle } from './display-list.ts';
import type { Box } from './geometry.ts';

/** The modules of a code to scan, row by row, and where it stands. */
export type Code = Box & { modules: readonly (readonly boolean[])[] };

/** White around it, since a code is read only as dark on light. */
export function drawCode(code: Code): PathItem[] {
	const { x, y, width, height, modules } = code;
	const quiet = 2;
	const size = width / (modules.length + 2 * quiet);
	const dark = modules.flatMap((row, i) => {
		const parts: PathStep[] = [];
		for (let from = 0; from < row.length; from++) {
			if (!row[from]) continue;
			let to = from;
			while (row[to]) to++;
			parts.push(
				...rectangle({
					x: x + (from + quiet) * size,
					y: y + (i + quiet) * size,
					width: (to - from) * size,
					height: size,
				}),
			);
			from = to;
		}
		return parts;
	});
	const keeps = { x, y, width, height };
	return [
		{ kind: 'path', steps: rectangle(code), fill: 'code-paper', keeps },
		{ kind: 'path', steps: dark, fill: 'code-ink', keeps },
	];
}
