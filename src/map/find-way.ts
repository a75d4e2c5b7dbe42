import type { Shelf } from './arrangement.ts';
import { Queue } from './queue.ts';

/** Where a card stands. */
export interface Place {
	shelf: number;
	column: number;
	row: number;
}

/** A crossing of a gutter with a row (even levels) or with the corridor below it (odd ones); -1 is the corridor above the shelf. */
export interface Node {
	shelf: number;
	gutter: number;
	level: number;
}

export type Move = 'gutter' | 'row' | 'corridor';

export interface Network {
	shelves: readonly Shelf[];
	isTaken(shelf: number, column: number, row: number): boolean;
	/** Which nets go along a piece of the network. */
	used: Map<number, Set<string>>;
}

/** So many different lines may lie side by side in a gutter or corridor, and pass through a row. */
const mostInGutter = 4;
const mostInCorridor = 4;
const mostInRow = 2;

/** Lengths in millimetres, about: the search runs before the sizes are known. */
const sheetWidth = 250;
const levelHeight = 6;
const shelfGap = 10;
const bend = 9;

interface Step {
	to: Node;
	move: Move;
	length: number;
	pieces: readonly number[];
	most: number;
}

export interface Way {
	nodes: readonly Node[];
	moves: readonly Move[];
	across: (node: Node) => number;
}

/** The easiest way from one card to another: short, with few bends, away from other lines. */
export function findWay(network: Network, net: string, from: Place, to: Place): Way | undefined {
	const { shelves } = network;
	const across = ({ shelf, gutter }: Node) => gutter / Math.max(shelves[shelf]?.columns ?? 1, 1);
	const start: Node = { shelf: from.shelf, gutter: from.column + 1, level: from.row * 2 };
	const goal: Node = { shelf: to.shelf, gutter: to.column, level: to.row * 2 };
	const goalKey = keyOf(goal);
	const reached = new Map<number, Reached>();
	const queue = new Queue<Reached>();
	queue.push({
		node: start,
		isVertical: false,
		cost: 0,
		move: undefined,
		previous: undefined,
		pieces: [],
	});
	for (let here = queue.pop(); here; here = queue.pop()) {
		const key = keyOf(here.node) * 2 + Number(here.isVertical);
		if (reached.has(key)) continue;
		reached.set(key, here);
		if (keyOf(here.node) === goalKey) {
			// The straight line of another pair may lie in the row: it needs a bend to be told apart.
			return finish(network, net, here, across);
		}
		for (const step of steps(network, here.node, across)) {
			const isVertical = step.move === 'gutter';
			let cost = here.cost;
			if (isVertical !== here.isVertical) cost += bend;
			let isFull = false;
			for (const piece of step.pieces) {
				const nets = network.used.get(piece);
				const others = nets ? nets.size - Number(nets.has(net)) : 0;
				if (others >= step.most) isFull = true;
				cost += (step.length / step.pieces.length) * (nets?.has(net) ? 0.35 : 1 + 0.15 * others);
			}
			if (isFull) continue;
			queue.push({
				node: step.to,
				isVertical,
				cost,
				move: step.move,
				previous: here,
				pieces: step.pieces,
			});
		}
	}
	return undefined;
}

interface Reached {
	node: Node;
	isVertical: boolean;
	cost: number;
	move: Move | undefined;
	previous: Reached | undefined;
	pieces: readonly number[];
}

function finish(network: Network, net: string, end: Reached, across: Way['across']): Way {
	const nodes: Node[] = [];
	const moves: Move[] = [];
	for (let here: Reached | undefined = end; here; here = here.previous) {
		nodes.unshift(here.node);
		if (here.move) moves.unshift(here.move);
		for (const piece of here.pieces) {
			const nets = network.used.get(piece) ?? new Set();
			network.used.set(piece, nets.add(net));
		}
	}
	return { nodes, moves, across };
}

function* steps(network: Network, node: Node, across: Way['across']): Generator<Step> {
	const { shelves } = network;
	const { shelf, gutter, level } = node;
	const here = shelves[shelf];
	if (!here) return;
	const bottom = here.rows * 2 - 1;
	for (const next of [level - 1, level + 1]) {
		if (next < (shelf === 0 ? 0 : -1) || next > bottom) continue;
		const low = Math.min(level, next);
		yield {
			to: { shelf, gutter, level: next },
			move: 'gutter',
			length: low < 0 ? shelfGap : levelHeight,
			pieces: [pieceOf(0, shelf, gutter, low + 1)],
			most: mostInGutter,
		};
	}
	for (const next of [gutter - 1, gutter + 1]) {
		if (next < 0 || next > here.columns) continue;
		const column = Math.min(gutter, next);
		const to = { shelf, gutter: next, level };
		const length = sheetWidth / here.columns;
		if (level >= 0 && level % 2 === 0) {
			const row = level / 2;
			if (network.isTaken(shelf, column, row)) continue;
			yield { to, move: 'row', length, pieces: [pieceOf(1, shelf, column, row)], most: mostInRow };
		} else if (level >= 0 && level < bottom) {
			const pieces = [pieceOf(2, shelf, column, level)];
			yield { to, move: 'corridor', length, pieces, most: mostInCorridor };
		} else {
			yield along(level < 0 ? shelf - 1 : shelf, node, to, across);
		}
	}
	const other = level < 0 ? shelf - 1 : level === bottom ? shelf + 1 : -1;
	const beyond = shelves[other];
	if (!beyond) return;
	for (let next = 0; next <= beyond.columns; next++) {
		const to = { shelf: other, gutter: next, level: level < 0 ? beyond.rows * 2 - 1 : -1 };
		yield along(level < 0 ? other : shelf, node, to, across);
	}
}

/** Along the corridor between two shelves, which have gutters of their own; it is counted in twentieths. */
function along(corridor: number, from: Node, to: Node, across: Way['across']): Step {
	const [a, b] = [across(from), across(to)].sort((x, y) => x - y) as [number, number];
	const pieces: number[] = [];
	for (let part = Math.floor(a * 20); part <= Math.floor(b * 20); part++)
		pieces.push(pieceOf(3, corridor, part, 0));
	return { to, move: 'corridor', length: (b - a) * sheetWidth, pieces, most: mostInCorridor };
}

function pieceOf(kind: number, shelf: number, across: number, down: number): number {
	return ((kind * 64 + shelf) * 64 + across) * 64 + down;
}

function keyOf({ shelf, gutter, level }: Node): number {
	return (shelf * 64 + gutter) * 64 + level + 1;
}
