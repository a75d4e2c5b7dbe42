import type { Point } from '../geometry.ts';
import type { LineStyle } from './line-style.ts';
import type { PlacedStop } from './place-shelf.ts';
import type { LineStop } from './plan-line.ts';
import type { SetStop } from './set-stop.ts';

export interface Loop {
	height: number;
	stops: readonly PlacedStop[];
	/** Round and round, from the top left. */
	track: readonly Point[];
	start: Point;
}

/** What comes round again: a row runs to the right and the next one back, or the line alone; the last row's end is the first's beginning. */
export function placeLoop(
	stops: readonly LineStop[],
	width: number,
	style: LineStyle,
	setAll: (cardWidth: number) => SetStop[],
): Loop {
	let best: Loop | undefined;
	for (const rows of [1, 2, 4, 6, 8]) {
		const each = Math.max(1, Math.ceil(stops.length / rows));
		const side = 5 * style.scale + (rows > 2 ? style.lineGap : 0);
		const slot = (width - side - 3 * style.scale) / each;
		const cardWidth = Math.min(style.mostCard, slot - style.columnGap / 2);
		if (cardWidth < style.leastCard && rows < 8) continue;
		if (rows === 1 && stops.length > mostInRow) continue;
		const loop = placeRows(stops, setAll(cardWidth), { rows, each, side, slot, width }, style);
		if (!best || loop.height < best.height) best = loop;
		if (each === 1) break;
	}
	if (!best) throw new Error('Eight rows always give a loop.');
	return best;
}

/** More stops in a row are too narrow to be read. */
const mostInRow = 8;

interface Rows {
	rows: number;
	each: number;
	side: number;
	slot: number;
	width: number;
}

function placeRows(
	stops: readonly LineStop[],
	sets: readonly SetStop[],
	{ rows, each, side, slot, width }: Rows,
	style: LineStyle,
): Loop {
	const placed: PlacedStop[] = [];
	const [left, right] = [3.5 * style.scale, width - style.lineWidth];
	const points: Point[] = [];
	let top = 0;
	for (let row = 0; row < rows; row++) {
		const isBack = row % 2 === 1;
		const own = sets.slice(row * each, (row + 1) * each);
		const up = Math.max(style.radius, ...own.map((set) => set.up));
		const down = Math.max(style.radius, ...own.map((set) => set.down));
		const y = top + up;
		own.forEach((set, i) => {
			const place = isBack ? each - 1 - i : i;
			const stop = stops[row * each + i];
			const x = side + place * slot;
			if (stop) placed.push({ stop, set, x, y, entries: [0], leadsOn: true });
		});
		const inner = row === 0 || row === rows - 1 ? left : left + style.lineGap;
		const ends = [
			{ x: inner, y },
			{ x: right, y },
		];
		points.push(...(isBack ? ends.reverse() : ends));
		top = y + down + style.rowGap;
	}
	const [first] = points;
	if (rows === 1) {
		// Below a single row the line comes back alone.
		const y = top + style.lineWidth / 2 + 0.9 * style.scale - style.rowGap;
		points.push({ x: right, y }, { x: left, y });
		top = y + style.lineWidth / 2 + style.rowGap;
	}
	return {
		height: top - style.rowGap,
		stops: placed,
		track: points,
		start: first ?? { x: 0, y: 0 },
	};
}
