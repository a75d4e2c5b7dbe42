import type { Words } from '../words/words.ts';
import type { Arrangement, Before, ColumnHeading, Shelf } from './arrangement.ts';
import { assignRows } from './assign-rows.ts';
import type { Stop } from './stops.ts';

/**
 * The ways to set the cards of a phase in columns from left to right, by the day on which their
 * windows open; what waits for a card stands to the right of it. One way for each number of columns.
 */
export function arrangeByDay(
	stops: readonly Stop[],
	before: Before,
	most: number,
	words: Words,
): Arrangement[] {
	if (stops.length === 0) return [{ shelves: [], unease: 0 }];
	const line = lineUp(stops, before);
	const days = line.map(({ day }) => day);
	const span = Math.max((days.at(-1) ?? 0) - (days[0] ?? 0), 1);
	const cost = (from: number, to: number): number => {
		const group = line.slice(from, to);
		const ids = new Set(group.map(({ stop }) => stop.id));
		if (group.some(({ stop }) => before.get(stop.id)?.some((id) => ids.has(id)))) return Infinity;
		const [first, last] = [group[0], group.at(-1)];
		if (!first || !last) return Infinity;
		if ((first.stop.opens === undefined) !== (last.stop.opens === undefined)) return Infinity;
		const next = line[to];
		const splitsDay = next !== undefined && next.stop.opens === last.stop.opens;
		return (12 * (last.day - first.day)) / span + (splitsDay ? 6 : 0) + 0.12 * group.length ** 2;
	};
	const arrangements: Arrangement[] = [];
	for (let columns = 1; columns <= Math.min(3 * most, stops.length); columns++) {
		const groups = partition(line.length, columns, cost);
		if (!groups) continue;
		const shelfCount = Math.ceil(columns / most);
		const perShelf = Math.ceil(columns / shelfCount);
		const shelves: Shelf[] = [];
		for (let at = 0; at < columns; at += perShelf) {
			const stacks = groups.ranges
				.slice(at, at + perShelf)
				.map(([from, to]) => line.slice(from, to).map(({ stop }) => stop));
			const { rows, cells } = assignRows(stacks, before);
			shelves.push({ columns: stacks.length, rows, cells, headings: headColumns(stacks, words) });
		}
		const rows = Math.max(...shelves.map((shelf) => shelf.rows));
		arrangements.push({
			shelves,
			unease: groups.cost + 14 * (shelfCount - 1) + 2 * Math.max(rows - 3, 0),
		});
	}
	return arrangements;
}

/** In the order of days, each with the day it counts as: never earlier than what it waits for. */
function lineUp(stops: readonly Stop[], before: Before): { stop: Stop; day: number }[] {
	const lastDay = Math.max(0, ...stops.map(({ opens }) => opens ?? 0));
	const days = new Map<string, number>();
	for (const { id, opens } of stops) {
		const earlier = (before.get(id) ?? []).map((one) => days.get(one) ?? 0);
		days.set(id, Math.max(opens ?? lastDay * 1.2 + 10, ...earlier));
	}
	const dayOf = (stop: Stop) => days.get(stop.id) ?? 0;
	return [...stops].sort((a, b) => dayOf(a) - dayOf(b)).map((stop) => ({ stop, day: dayOf(stop) }));
}

/** Cuts the line into so many groups at the least cost, the largest group as small as it can be. */
function partition(
	length: number,
	groups: number,
	cost: (from: number, to: number) => number,
): { ranges: [from: number, to: number][]; cost: number } | undefined {
	const costs = Array.from({ length }, (_, from) =>
		Array.from({ length: length - from }, (_, i) => cost(from, from + i + 1)),
	);
	for (let most = Math.ceil(length / groups); most <= length; most++) {
		// best[g][to]: the least cost of the first `to` cards in g groups
		const best = Array.from({ length: groups + 1 }, () =>
			new Array<number>(length + 1).fill(Infinity),
		);
		const cut = Array.from({ length: groups + 1 }, () => new Array<number>(length + 1).fill(0));
		(best[0] as number[])[0] = 0;
		for (let g = 1; g <= groups; g++) {
			for (let to = g; to <= length; to++) {
				for (let from = Math.max(g - 1, to - most); from < to; from++) {
					const total =
						(best[g - 1]?.[from] ?? Infinity) + (costs[from]?.[to - from - 1] ?? Infinity);
					if (total < (best[g]?.[to] ?? Infinity)) {
						(best[g] as number[])[to] = total;
						(cut[g] as number[])[to] = from;
					}
				}
			}
		}
		const total = best[groups]?.[length] ?? Infinity;
		if (total === Infinity) continue;
		const ranges: [number, number][] = [];
		for (let g = groups, to = length; g > 0; g--) {
			const from = cut[g]?.[to] ?? 0;
			ranges.unshift([from, to]);
			to = from;
		}
		return { ranges, cost: total };
	}
	return undefined;
}

/** Neighbours that open on the same day share a heading. */
function headColumns(stacks: readonly (readonly Stop[])[], { say }: Words): ColumnHeading[] {
	const headings: ColumnHeading[] = [];
	stacks.forEach((stack, column) => {
		const days = stack.flatMap(({ opens }) => (opens === undefined ? [] : [opens]));
		const [from, to] = [Math.min(...days), Math.max(...days)];
		const text =
			days.length === 0
				? say('map.recurring')
				: from === to
					? say('map.opensOn', { day: from })
					: say('map.opensBetween', { from, to });
		const last = headings.at(-1);
		if (last?.text === text) last.to = column;
		else headings.push({ text, from: column, to: column, kind: 'day' });
	});
	return headings;
}
