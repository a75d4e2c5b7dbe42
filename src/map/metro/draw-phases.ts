import type { Words } from '../../words/words.ts';
import type { DisplayItem } from '../display-list.ts';
import type { Chosen } from './choose-scale.ts';
import { drawPhase } from './draw-phase.ts';
import type { MetroProgram } from './metro-program.ts';

/** The phases from their own corner, before they are enlarged. */
export function drawPhases(chosen: Chosen, program: MetroProgram, words: Words): DisplayItem[] {
	const { close, rows, left, gap, sideGap } = chosen;
	const named = new Set<number>();
	const last = rows.at(-1)?.at(-1);
	const spare = left / Math.max(rows.length, 1);
	let y = 0;
	return rows.flatMap((row) => {
		const height = Math.max(...row.map((plan) => plan.height)) + spare;
		const top = y;
		y += height + gap;
		return row.flatMap((plan, column) => {
			const newLines = new Set(plan.phase.lines.filter((line) => !named.has(line)));
			for (const line of newLines) named.add(line);
			const place = { x: column * (close.width + sideGap), y: top, height };
			return drawPhase({ plan, program, close, words, place, newLines, goesOn: plan !== last });
		});
	});
}
