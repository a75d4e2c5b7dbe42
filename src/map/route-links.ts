import type { Shelf } from './arrangement.ts';
import { findWay, type Move, type Network, type Node, type Place } from './find-way.ts';
import type { Link } from './stops.ts';

/**
 * A stretch of a connector. Horizontal ones lie in a row (as the straight line between two cards, as
 * the way out of the first one, into the last one, or past cards that are not there) or in the
 * corridor below it; vertical ones in the gutter to the left of a column.
 *
 *      gutter 0   column 0   gutter 1   column 1   gutter 2
 *        |       [ card ]---- straight ->[ card ]     |        row 0
 *        |------------- corridor 0 ------------------ |
 *        |       [ card ]-out-.                       |        row 1
 *        |                    `---- free ---- …       |
 *        '------------- corridor 1 -------------------'
 */
export type Run =
	| {
			axis: 'row';
			shelf: number;
			row: number;
			use: 'straight' | 'out' | 'in' | 'free';
			from: number;
			to: number;
	  }
	| { axis: 'corridor'; shelf: number; row: number; from: number; to: number }
	| { axis: 'gutter'; shelf: number; gutter: number; from: number; to: number };

export interface Route {
	link: Link;
	/** Lines of one net may share their way: they come from the same card or, of “one of these”, lead to the same. */
	net: string;
	from: Place;
	to: Place;
	/** Horizontal and vertical in turn, beginning and ending with a horizontal one. */
	runs: readonly Run[];
}

/** Finds a way for every connector that never leads through a card; those without one, and the `unrouted`, are to be named instead. */
export function routeLinks(
	shelves: readonly Shelf[],
	links: readonly Link[],
	unrouted: ReadonlySet<string> = new Set(),
): { routes: Route[]; named: Link[] } {
	const places = new Map<string, Place>();
	shelves.forEach((shelf, s) => {
		for (const { stop, column, row } of shelf.cells) places.set(stop.id, { shelf: s, column, row });
	});
	const network: Network = {
		shelves,
		isTaken: takenCells(shelves),
		used: new Map(),
	};
	const length = (a: Place, b: Place) =>
		Math.abs(a.shelf - b.shelf) * 40 + Math.abs(a.column - b.column) * 10 + Math.abs(a.row - b.row);
	const wishes = links
		.flatMap((link) => {
			const [from, to] = [places.get(link.from), places.get(link.to)];
			return from && to ? [{ link, from, to }] : [];
		})
		.sort((a, b) => length(a.from, a.to) - length(b.from, b.to));
	const routes: Route[] = [];
	const named: Link[] = [];
	for (const { link, from, to } of wishes) {
		const net = link.kind === 'all' ? `from ${link.from}` : `to ${link.to}`;
		const way = unrouted.has(`${link.from} ${link.to}`)
			? undefined
			: findWay(network, net, from, to);
		if (way) routes.push({ link, net, from, to, runs: joinMoves(shelves, way, from, to) });
		else named.push(link);
	}
	return { routes, named };
}

function takenCells(
	shelves: readonly Shelf[],
): (shelf: number, column: number, row: number) => boolean {
	const taken = new Set(
		shelves.flatMap((shelf, s) => shelf.cells.map(({ column, row }) => `${s} ${column} ${row}`)),
	);
	return (shelf, column, row) => taken.has(`${shelf} ${column} ${row}`);
}

function joinMoves(
	shelves: readonly Shelf[],
	way: { nodes: readonly Node[]; moves: readonly Move[]; across: (node: Node) => number },
	from: Place,
	to: Place,
): Run[] {
	const { nodes, moves, across } = way;
	const [first, last] = [nodes[0], nodes.at(-1)];
	if (!first || !last) return [];
	const isStraight = moves.every((move) => move === 'row');
	const runs: Run[] = [
		{
			axis: 'row',
			shelf: from.shelf,
			row: from.row,
			use: isStraight ? 'straight' : 'out',
			from: across(first),
			to: across(first),
		},
	];
	moves.forEach((move, i) => {
		const [a, b] = [nodes[i], nodes[i + 1]];
		if (!a || !b) return;
		const open = runs.at(-1);
		if (move === 'gutter') {
			if (open?.axis === 'gutter') open.to = b.level;
			else
				runs.push({ axis: 'gutter', shelf: a.shelf, gutter: a.gutter, from: a.level, to: b.level });
			return;
		}
		if (open && open.axis !== 'gutter') {
			open.to = across(b);
			return;
		}
		const span = { from: across(a), to: across(b) };
		if (move === 'row')
			runs.push({ axis: 'row', shelf: a.shelf, row: a.level / 2, use: 'free', ...span });
		else if (a.level < 0) {
			const row = (shelves[a.shelf - 1]?.rows ?? 1) - 1;
			runs.push({ axis: 'corridor', shelf: a.shelf - 1, row, ...span });
		} else runs.push({ axis: 'corridor', shelf: a.shelf, row: (a.level - 1) / 2, ...span });
	});
	const end = runs.at(-1);
	if (end?.axis === 'gutter')
		runs.push({
			axis: 'row',
			shelf: to.shelf,
			row: to.row,
			use: 'in',
			from: across(last),
			to: across(last),
		});
	else if (end?.axis === 'row' && !isStraight) end.use = 'in';
	return runs;
}
