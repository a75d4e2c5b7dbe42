import type { Before, Cell } from './arrangement.ts';
import type { Stop } from './stops.ts';

/** Gives each card of each column a row, near those it waits for and those that wait for it, so that many lines are straight. */
export function assignRows(
	stacks: readonly (readonly Stop[])[],
	before: Before,
): { rows: number; cells: Cell[] } {
	const rows = Math.max(0, ...stacks.map((stack) => stack.length));
	const columnOf = new Map(stacks.flatMap((stack, c) => stack.map(({ id }) => [id, c] as const)));
	const neighbours = new Map<string, { id: string; weight: number }[]>();
	const join = (a: string, b: string) => {
		const distance = Math.abs((columnOf.get(a) ?? 0) - (columnOf.get(b) ?? 0)) || 1;
		neighbours.set(a, [...(neighbours.get(a) ?? []), { id: b, weight: 1 / distance }]);
	};
	for (const id of columnOf.keys()) {
		for (const other of before.get(id) ?? []) {
			if (!columnOf.has(other)) continue;
			join(id, other);
			join(other, id);
		}
	}
	const rowOf = new Map<string, number>();
	const middle = (rows - 1) / 2;
	const wish = (stop: Stop, fallback: number): number => {
		const near = (neighbours.get(stop.id) ?? []).filter(({ id }) => rowOf.has(id));
		const weight = near.reduce((sum, one) => sum + one.weight, 0);
		if (weight === 0) return fallback;
		return near.reduce((sum, one) => sum + (rowOf.get(one.id) ?? 0) * one.weight, 0) / weight;
	};
	const settle = (stack: readonly Stop[]) => {
		const wishes = stack
			.map((stop, i) => ({
				stop,
				row: wish(stop, rowOf.get(stop.id) ?? middle + i - (stack.length - 1) / 2),
			}))
			.sort((a, b) => a.row - b.row);
		const places = placeInOrder(
			wishes.map(({ row }) => row),
			rows,
		);
		wishes.forEach(({ stop }, i) => {
			rowOf.set(stop.id, places[i] ?? i);
		});
	};
	for (const stack of stacks) settle(stack);
	for (let sweep = 0; sweep < 3; sweep++) {
		for (const stack of [...stacks].reverse()) settle(stack);
		for (const stack of stacks) settle(stack);
	}
	const cells = stacks.flatMap((stack, column) =>
		stack.map((stop) => ({ stop, column, row: rowOf.get(stop.id) ?? 0 })),
	);
	return { rows, cells };
}

/** Distinct rows in the given order, as near to the wishes as can be. */
function placeInOrder(wishes: readonly number[], rows: number): number[] {
	const count = wishes.length;
	const best = Array.from({ length: count + 1 }, () => new Array<number>(rows + 1).fill(Infinity));
	best[0]?.fill(0);
	for (let i = 1; i <= count; i++) {
		for (let row = i; row <= rows; row++) {
			const here =
				(best[i - 1]?.[row - 1] ?? Infinity) + Math.abs((wishes[i - 1] ?? 0) - (row - 1));
			(best[i] as number[])[row] = Math.min(best[i]?.[row - 1] ?? Infinity, here);
		}
	}
	const places: number[] = [];
	for (let i = count, row = rows; i > 0; i--) {
		while ((best[i]?.[row - 1] ?? Infinity) <= (best[i]?.[row] ?? Infinity) && row > i) row--;
		places.unshift(row - 1);
		row--;
	}
	return places;
}
