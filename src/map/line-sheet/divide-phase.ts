import type { Id } from '../../domain/journey.ts';
import { assignColumns } from './assign-columns.ts';
import type { LineStyle } from './line-style.ts';
import type { Edge, LinePhase, LineStop, Named } from './plan-line.ts';

/** A stretch of a phase from left to right; a phase too wide for the sheet goes on in another below. */
export interface Shelf {
	stops: readonly LineStop[];
	columns: ReadonlyMap<Id, number>;
	width: number;
	/** Of the stops of each column. */
	cardWidths: readonly number[];
	edges: readonly Edge[];
	/** Stops to which the line comes from the left, and from which it goes on to the right. */
	first: readonly Id[];
	last: readonly Id[];
}

/** All sensible ways to divide a phase into columns and shelves in a width. */
export function* listDivisions(
	{ stops, edges, deadEnds }: LinePhase,
	width: number,
	style: LineStyle,
): Generator<Shelf[]> {
	const room = width - style.startWidth - style.endWidth - style.columnGap;
	const most = Math.max(1, Math.floor(room / (style.leastCard + style.columnGap)));
	const tried = new Set<string>();
	for (let rows = 1; rows <= Math.max(1, Math.min(6, stops.length)); rows++) {
		const columns = assignColumns(stops, edges, rows);
		const key = [...columns.values()].join();
		if (tried.has(key)) continue;
		tried.add(key);
		const count = Math.max(1, ...[...columns.values()].map((one) => one + 1));
		const least = Math.ceil(count / most);
		for (const shelves of least < count ? [least, least + 1] : [least]) {
			const each = Math.ceil(count / shelves);
			const cardWidth = Math.min(style.mostCard, room / each - style.columnGap);
			const divided: Shelf[] = [];
			for (let i = 0; i * each < count; i++) {
				const own = stops.filter(({ id }) => Math.floor((columns.get(id) ?? 0) / each) === i);
				const setting = { columns, each, width, cardWidth };
				const shelf = makeShelf(own, edges, deadEnds, setting);
				divided.push({ ...shelf, stops: nameHidden(shelf, stops, edges, divided.at(-1)) });
			}
			yield divided;
		}
	}
}

/** What a stop comes after in an earlier shelf, unless the line between the two can only mean that. */
function nameHidden(
	{ stops }: Shelf,
	all: readonly LineStop[],
	edges: readonly Edge[],
	before: Shelf | undefined,
): LineStop[] {
	return stops.map((stop) => {
		const hidden = all.filter(
			(one) =>
				!stops.includes(one) &&
				edges.some(({ from, to }) => from === one.id && to === stop.id) &&
				stop.named.every(({ stops: known }) => !known.includes(one)) &&
				!(before?.last.length === 1 && before.last[0] === one.id),
		);
		if (hidden.length === 0) return stop;
		const whole = stop.named.find(({ kind }) => kind === 'all');
		const named: Named = { kind: 'all', stops: [...(whole?.stops ?? []), ...hidden] };
		return { ...stop, named: [named, ...stop.named.filter((one) => one !== whole)] };
	});
}

function makeShelf(
	stops: readonly LineStop[],
	edges: readonly Edge[],
	deadEnds: ReadonlySet<Id>,
	{
		columns,
		each,
		width,
		cardWidth,
	}: { columns: ReadonlyMap<Id, number>; each: number; width: number; cardWidth: number },
): Shelf {
	const ids = new Set(stops.map(({ id }) => id));
	const own = edges.filter(({ from, to }) => ids.has(from) && ids.has(to));
	const leadsOn = (id: Id) => edges.some(({ from, to }) => from === id && !deadEnds.has(to));
	return {
		stops,
		columns: new Map(stops.map(({ id }) => [id, (columns.get(id) ?? 0) % each])),
		width,
		cardWidths: Array.from({ length: each }, () => cardWidth),
		edges: own,
		first: [...ids].filter((id) => own.every(({ to }) => to !== id)),
		last: [...ids].filter(
			(id) =>
				!deadEnds.has(id) &&
				(!leadsOn(id) ||
					edges.some(({ from, to }) => from === id && !ids.has(to) && !deadEnds.has(to))),
		),
	};
}
