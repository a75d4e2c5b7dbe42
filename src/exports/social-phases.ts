import { measureText } from '../fonts/measure-text.ts';
import type { Box } from '../map/geometry.ts';
import type { MetroPhase, MetroProgram } from '../map/metro/metro-program.ts';
import type { TypeStyle } from '../map/type-sizes.ts';

/** A phase in a row of lines, with the places of its stops. */
export interface Stretch {
	phase: MetroPhase;
	from: number;
	to: number;
	/** The last of its row. */
	isLast: boolean;
	xs: readonly number[];
}

export const phaseStyle: TypeStyle = { size: 3.2, line: 4.6, weight: 650 };
/** From one line to the next, and from one stop to the next. */
const [leastPitch, mostPitch, mostAlone, leastStep] = [1.5, 5, 9, 1.9];
const mostAloneRows = 3;
const [leastStretch, inset, end] = [14, 4.5, 3];

export function measureRowHeight(lines: number, pitch: number): number {
	return phaseStyle.line + lines * pitch;
}

/** The phases in as few rows as let their names and rings be seen. */
export function arrangePhases(
	{ phases, lines }: MetroProgram,
	room: Box,
): { rows: readonly (readonly Stretch[])[]; pitch: number } {
	const pitchOf = (rows: number) =>
		Math.min(
			lines.length > 1 ? mostPitch : mostAlone,
			(room.height / rows - phaseStyle.line - 1) / Math.max(lines.length, 1),
		);
	let best: readonly (readonly Stretch[])[] | undefined;
	// One line alone leaves so much room that each phase can have a row, and its rings can be seen.
	const least = lines.length === 1 ? Math.min(phases.length, mostAloneRows) : 1;
	for (let count = least; count <= Math.max(phases.length, least, 1); count++) {
		if (best && pitchOf(count) < leastPitch) break;
		const rows = divide(phases, count).map((row) => placeRow(row, room));
		best = rows;
		if (rows.flat().every(isRoomy)) break;
	}
	const rows = best ?? [];
	return { rows, pitch: pitchOf(Math.max(rows.length, 1)) };
}

function isRoomy({ phase, from, to, xs }: Stretch): boolean {
	const step = xs.length > 1 ? ((xs.at(-1) ?? 0) - (xs[0] ?? 0)) / (xs.length - 1) : leastStep;
	const name = measureText(phase.phase.title, phaseStyle.size, phaseStyle.weight);
	return step >= leastStep && name <= to - from - 1;
}

function divide<T>(all: readonly T[], count: number): T[][] {
	const most = Math.ceil(all.length / count);
	return Array.from({ length: Math.ceil(all.length / most) }, (_, i) =>
		all.slice(i * most, (i + 1) * most),
	);
}

/** Phases side by side: each as wide as its stops and its name ask for. */
function placeRow(row: readonly MetroPhase[], { x, width }: Box): Stretch[] {
	const needs = row.map(({ phase }) => {
		const name = measureText(phase.title, phaseStyle.size, phaseStyle.weight) + 2;
		return Math.min(Math.max(leastStretch, name), width / row.length);
	});
	const spare = width - needs.reduce((sum, need) => sum + need, 0);
	const count = row.reduce((sum, { stops }) => sum + stops.length, 0) || 1;
	let from = x;
	return row.map((phase, i) => {
		const to = from + (needs[i] ?? 0) + (spare * phase.stops.length) / count;
		const [first, last] = [from + (i === 0 ? inset : 1.5), to - end];
		const step = (last - first) / Math.max(phase.stops.length, 1);
		const xs = phase.stops.map((_, j) => first + (j + 0.5) * step);
		const stretch = { phase, from, to, isLast: i === row.length - 1, xs };
		from = to;
		return stretch;
	});
}
