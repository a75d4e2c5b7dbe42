import { distance, type Point } from './geometry.ts';

/** One stroke of the pen: its curves are short straight pieces. */
export interface Stretch {
	points: Point[];
	/** By point: whether the piece that ends there is of a curve. */
	curved: boolean[];
	isClosed: boolean;
}

/** So many pieces a curve of one millimetre has; a longer one by the root of its length. */
const pieces = 2.5;

const needed: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, Z: 0 };

/** Reads path data; throws where it has a command that no sheet is drawn with. */
export function readPath(data: string): Stretch[] {
	const tokens = data.match(/[a-z]|-?(?:\d*\.\d+|\d+)/gi) ?? [];
	const stretches: Stretch[] = [];
	let open: Stretch | undefined;
	let [command, x, y, i] = ['', 0, 0, 0];
	const next = () => Number(tokens[i++]);
	const put = (toX: number, toY: number, isCurved: boolean) => {
		[x, y] = [toX, toY];
		open?.points.push({ x, y });
		open?.curved.push(isCurved);
	};
	while (i < tokens.length) {
		const token = tokens[i] ?? '';
		if (/[a-z]/i.test(token)) {
			command = token;
			i++;
		}
		const name = command.toUpperCase();
		const count = needed[name];
		if (count === undefined || i + count > tokens.length)
			throw new Error(`A path cannot be read at “${command}”: ${data.slice(0, 80)}`);
		const [dx, dy] = command === name ? [0, 0] : [x, y];
		if (name === 'Z') {
			if (open) open.isClosed = true;
			const [start] = open?.points ?? [];
			if (start) [x, y] = [start.x, start.y];
			open = undefined;
		} else if (name === 'M') {
			open = { points: [], curved: [], isClosed: false };
			stretches.push(open);
			put(dx + next(), dy + next(), false);
			command = command === name ? 'L' : 'l';
		} else if (name === 'H') put(dx + next(), y, false);
		else if (name === 'V') put(x, dy + next(), false);
		else if (name === 'L') put(dx + next(), dy + next(), false);
		else {
			const from = { x, y };
			const [one, two, to] = [0, 1, 2].map(() => ({ x: dx + next(), y: dy + next() }));
			if (one && two && to)
				for (const point of bend(from, one, two, to)) put(point.x, point.y, true);
		}
	}
	return stretches;
}

function bend(a: Point, b: Point, c: Point, d: Point): Point[] {
	const length = distance(a, b) + distance(b, c) + distance(c, d);
	const count = Math.min(24, Math.max(4, Math.ceil(Math.sqrt(length) * pieces)));
	return Array.from({ length: count }, (_, i) => {
		const t = (i + 1) / count;
		const u = 1 - t;
		const mix = (p: number, q: number, r: number, s: number) =>
			u * u * u * p + 3 * u * u * t * q + 3 * u * t * t * r + t * t * t * s;
		return { x: mix(a.x, b.x, c.x, d.x), y: mix(a.y, b.y, c.y, d.y) };
	});
}
