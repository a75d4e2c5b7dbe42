import type { Id } from '../../domain/journey.ts';
import { listDivisions, type Shelf } from './divide-phase.ts';
import type { LinePhase } from './plan-line.ts';
import { measureColumn, type PhaseSetting, setAll } from './set-shelf.ts';

export interface Division {
	shelves: readonly Shelf[];
	height: number;
	/** What its columns need in width beyond what there is. */
	excess: number;
}

/** The ways to divide a phase, the one that promises to be least tall first; fewer shelves are easier to follow. */
export function rankDivisions(phase: LinePhase, setting: PhaseSetting): Division[] {
	const key = `${setting.style.scale} ${setting.level} ${setting.width}`;
	const known = ranked.get(phase) ?? new Map<string, Division[]>();
	ranked.set(phase, known);
	const divisions = known.get(key) ?? weighDivisions(phase, setting);
	known.set(key, divisions);
	return divisions;
}

/** Each is asked for while a sheet is fitted, and again when it is laid out. */
const ranked = new WeakMap<LinePhase, Map<string, Division[]>>();

function weighDivisions(phase: LinePhase, setting: PhaseSetting): Division[] {
	const weigh = ({ shelves, height, excess }: Division) =>
		height * (5 + shelves.length) * (excess > 0.1 ? 2 : 1);
	return [...listDivisions(phase, setting.width, setting.style)]
		.map((shelves): Division => {
			const balanced = shelves.map((shelf) => balanceColumns(shelf, setting));
			const heights = balanced.map((shelf) => Math.max(...measureColumns(shelf, setting)));
			const gaps = (shelves.length - 1) * setting.style.rowGap * 1.5;
			const height = heights.reduce((sum, one) => sum + one, gaps);
			const excess = Math.max(
				...balanced.map(
					(shelf, i) => addUp(shelf.cardWidths) - addUp(shelves[i]?.cardWidths ?? []),
				),
			);
			return { shelves: balanced, height, excess };
		})
		.sort((a, b) => weigh(a) - weigh(b));
}

export const addUp = (lengths: readonly number[]) => lengths.reduce((sum, one) => sum + one, 0);

/** How tall the columns of a shelf are, with the lines that pass them. */
function measureColumns(shelf: Shelf, setting: PhaseSetting): number[] {
	const { rowGap, lineGap, radius } = setting.style;
	const columnOf = (id: Id) => shelf.columns.get(id) ?? 0;
	const sets = setAll(shelf, setting);
	return shelf.cardWidths.map((_, column) => {
		const own = shelf.stops.filter(({ id }) => columnOf(id) === column);
		const heights = own.map(({ id }) => (sets.get(id)?.up ?? 0) + (sets.get(id)?.down ?? 0));
		const passing = new Set(
			[
				...shelf.edges,
				...shelf.last.map((from) => ({ from, to: undefined })),
				...shelf.first.map((to) => ({ from: undefined, to })),
			]
				.filter(({ from, to }) => {
					const start = from === undefined ? -1 : columnOf(from);
					return start < column && (to === undefined || columnOf(to) > column);
				})
				.map(({ from }) => from),
		);
		const gaps = Math.max(0, own.length - 1) * rowGap + passing.size * lineGap;
		return heights.reduce((sum, one) => sum + one, Math.max(gaps, 0)) || 2 * radius;
	});
}

/** Columns in which more stands become wider, so that all are about as tall. */
function balanceColumns(shelf: Shelf, setting: PhaseSetting): Shelf {
	const { mostCard } = setting.style;
	const least = shelf.cardWidths.map((_, column) => measureColumn(shelf, column, setting));
	const total = shelf.cardWidths.reduce((sum, one) => sum + one, 0);
	let best = { shelf, height: Math.max(...measureColumns(shelf, setting)) };
	let last = shelf;
	for (let tries = 0; tries < 2 && shelf.cardWidths.length > 1; tries++) {
		const heights = measureColumns(last, setting);
		const wished = last.cardWidths.map((width, i) => width * Math.sqrt(heights[i] ?? 1));
		const scale = total / wished.reduce((sum, one) => sum + one, 0);
		const clipped = wished.map((one, i) =>
			Math.min(mostCard, Math.max(least[i] ?? 0, one * scale)),
		);
		const over = clipped.reduce((sum, one) => sum + one, 0) - total;
		const slack = clipped.map((one, i) => (over > 0 ? one - (least[i] ?? 0) : mostCard - one));
		const all = Math.max(
			0.01,
			slack.reduce((sum, one) => sum + one, 0),
		);
		last = {
			...last,
			cardWidths: clipped.map((one, i) => one - Math.min(1, over / all) * (slack[i] ?? 0)),
		};
		const height = Math.max(...measureColumns(last, setting));
		if (height < best.height) best = { shelf: last, height };
	}
	return best.shelf;
}
