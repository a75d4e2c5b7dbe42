import { type Box, boundPoints } from './geometry.ts';

type Point = [x: number, y: number];

/** One stroke of a path in absolute coordinates; the points of a curve end with its end. */
export interface Segment {
	kind: 'M' | 'L' | 'C' | 'Q' | 'A' | 'Z';
	points: Point[];
	/** Of an arc: radii, rotation, large-arc and sweep flag. */
	arc?: [rx: number, ry: number, rotation: number, large: number, sweep: number];
}

const sizes: Record<string, number> = {
	M: 2,
	L: 2,
	H: 1,
	V: 1,
	C: 6,
	S: 4,
	Q: 4,
	T: 2,
	A: 7,
	Z: 0,
};

/** Reads path data; of an arc's flags only those apart from the next number, as d3 and mermaid write them. */
export function readPath(data: string): Segment[] {
	const segments: Segment[] = [];
	let [at, start]: Point[] = [
		[0, 0],
		[0, 0],
	];
	let control: Point | undefined;
	for (const [, letter = '', list = ''] of data.matchAll(
		/([a-z])([^a-z]*(?:e[-+]\d+[^a-z]*)*)/gi,
	)) {
		const kind = letter.toUpperCase();
		const numbers = (list.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? []).map(Number);
		const size = sizes[kind] ?? 0;
		for (let i = 0; i === 0 || (size > 0 && i + size <= numbers.length); i += size) {
			const n = numbers.slice(i, i + size);
			const [ox, oy]: Point = letter === kind ? [0, 0] : (at ?? [0, 0]);
			const pairs = (from: number) => {
				const points: Point[] = [];
				for (let j = from; j < n.length; j += 2)
					points.push([(n[j] ?? 0) + ox, (n[j + 1] ?? 0) + oy]);
				return points;
			};
			const here: Point = at ?? [0, 0];
			const mirrored: Point = control ? [2 * here[0] - control[0], 2 * here[1] - control[1]] : here;
			let segment: Segment;
			if (kind === 'H') segment = { kind: 'L', points: [[(n[0] ?? 0) + ox, here[1]]] };
			else if (kind === 'V') segment = { kind: 'L', points: [[here[0], (n[0] ?? 0) + oy]] };
			else if (kind === 'S') segment = { kind: 'C', points: [mirrored, ...pairs(0)] };
			else if (kind === 'T') segment = { kind: 'Q', points: [mirrored, ...pairs(0)] };
			else if (kind === 'Z') segment = { kind: 'Z', points: [start ?? [0, 0]] };
			else if (kind === 'A') {
				const [rx = 0, ry = 0, rotation = 0, large = 0, sweep = 0] = n;
				segment = { kind: 'A', points: pairs(5), arc: [rx, ry, rotation, large, sweep] };
			} else {
				const shape = kind === 'M' && i > 0 ? 'L' : (kind as Segment['kind']);
				segment = { kind: shape, points: pairs(0) };
			}
			segments.push(segment);
			control = segment.kind === 'C' || segment.kind === 'Q' ? segment.points.at(-2) : undefined;
			at = segment.points.at(-1) ?? here;
			if (segment.kind === 'M') start = at;
			if (size === 0) break;
		}
	}
	return segments;
}

/** Points along a path, close enough together for its length and bounds. */
function samplePath(segments: readonly Segment[]): Point[][] {
	const strokes: Point[][] = [];
	let from: Point = [0, 0];
	for (const segment of segments) {
		const to = segment.points.at(-1) ?? from;
		if (segment.kind === 'M') strokes.push([to]);
		else {
			const steps = segment.kind === 'L' || segment.kind === 'Z' ? 1 : 64;
			const stroke = strokes.at(-1);
			for (let i = 1; i <= steps; i++) stroke?.push(pointOn(segment, from, i / steps));
		}
		from = to;
	}
	return strokes;
}

function pointOn(segment: Segment, from: Point, t: number): Point {
	const end = segment.points.at(-1) ?? from;
	if (segment.kind === 'A') return pointOnArc(segment, from, end, t);
	let points = [from, ...segment.points];
	while (points.length > 1) {
		points = points.slice(1).map(([x, y], i): Point => {
			const [px, py] = points[i] ?? [0, 0];
			return [px + (x - px) * t, py + (y - py) * t];
		});
	}
	return points[0] ?? end;
}

/** By the conversion of SVG 2, appendix B.2.4. */
function pointOnArc(segment: Segment, from: Point, end: Point, t: number): Point {
	let [rx, ry, rotation, large, sweep] = segment.arc ?? [0, 0, 0, 0, 0];
	if (rx === 0 || ry === 0)
		return [from[0] + (end[0] - from[0]) * t, from[1] + (end[1] - from[1]) * t];
	const turn = (rotation * Math.PI) / 180;
	const [sin, cos] = [Math.sin(turn), Math.cos(turn)];
	const [dx, dy] = [(from[0] - end[0]) / 2, (from[1] - end[1]) / 2];
	const [x1, y1] = [cos * dx + sin * dy, cos * dy - sin * dx];
	const grow = Math.max(1, Math.hypot(x1 / rx, y1 / ry));
	[rx, ry] = [rx * grow, ry * grow];
	const rest = (rx * ry) ** 2 - (rx * y1) ** 2 - (ry * x1) ** 2;
	const root = Math.sqrt(Math.max(0, rest / ((rx * y1) ** 2 + (ry * x1) ** 2)));
	const side = large === sweep ? -root : root;
	const [cx1, cy1] = [(side * rx * y1) / ry, (-side * ry * x1) / rx];
	const first = Math.atan2((y1 - cy1) / ry, (x1 - cx1) / rx);
	let sweepAngle = Math.atan2((-y1 - cy1) / ry, (-x1 - cx1) / rx) - first;
	if (sweep && sweepAngle < 0) sweepAngle += 2 * Math.PI;
	if (!sweep && sweepAngle > 0) sweepAngle -= 2 * Math.PI;
	const [ex, ey] = [rx * Math.cos(first + sweepAngle * t), ry * Math.sin(first + sweepAngle * t)];
	const [mx, my] = [(from[0] + end[0]) / 2, (from[1] + end[1]) / 2];
	return [cos * (cx1 + ex) - sin * (cy1 + ey) + mx, sin * (cx1 + ex) + cos * (cy1 + ey) + my];
}

export function boundPath(data: string): Box | undefined {
	const points = samplePath(readPath(data)).flat();
	return points.length > 0 ? boundPoints(points) : undefined;
}

export function measurePath(data: string): number {
	let length = 0;
	for (const stroke of samplePath(readPath(data))) {
		for (const [i, [x, y]] of stroke.entries()) {
			const [px, py] = stroke[i - 1] ?? [x, y];
			length += Math.hypot(x - px, y - py);
		}
	}
	return length;
}

/** Leaves out points that lie on the line between others, and makes a line of a curve that is straight. */
function simplify(segments: readonly Segment[]): Segment[] {
	const result: Segment[] = [];
	let run: Point[] = [];
	const flush = () => {
		for (const point of keepCorners(run).slice(1)) result.push({ kind: 'L', points: [point] });
		run = [];
	};
	for (const segment of segments) {
		const from = run.at(-1) ?? result.at(-1)?.points.at(-1) ?? [0, 0];
		const to = segment.points.at(-1);
		const isStraight =
			segment.kind === 'L' ||
			(segment.kind === 'C' && segment.points.every((point) => distance(point, from, to) < 0.05));
		if (isStraight && to) {
			if (run.length === 0) run.push(from);
			run.push(to);
		} else {
			flush();
			result.push(segment);
		}
	}
	flush();
	return result;
}

/** By Douglas and Peucker. */
function keepCorners(points: readonly Point[]): Point[] {
	const [first, last] = [points[0], points.at(-1)];
	if (!first || !last || points.length < 3) return [...points];
	const away = points.map((point) => distance(point, first, last));
	const far = away.indexOf(Math.max(...away));
	if ((away[far] ?? 0) < 0.12) return [first, last];
	return [...keepCorners(points.slice(0, far + 1)).slice(0, -1), ...keepCorners(points.slice(far))];
}

/** How far a point is from the line between two others. */
function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point = [ax, ay]): number {
	const [dx, dy] = [bx - ax, by - ay];
	const square = dx * dx + dy * dy;
	const t = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / square));
	return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

/** Writes path data again, moved and rounded to a tenth of a unit. */
export function writePath(data: string, dx: number, dy: number): string {
	const tenth = (value: number) => String(Math.round(value * 10) / 10 + 0);
	let text = '';
	let last = '';
	let at = '';
	for (const { kind, points, arc } of simplify(readPath(data))) {
		const moved = points.map(([x, y]) => [tenth(x + dx), tenth(y + dy)] as const);
		const [x = '', y = ''] = moved.at(-1) ?? [];
		if (kind === 'L' && at === `${x},${y}`) continue;
		const [ox, oy] = at.split(',');
		let [letter, numbers]: [string, string[]] = [kind, moved.flat()];
		if (kind === 'Z') numbers = [];
		else if (kind === 'A' && arc) numbers = [...arc.map(tenth), x, y];
		else if (kind === 'L' && x === ox) [letter, numbers] = ['V', [y]];
		else if (kind === 'L' && y === oy) [letter, numbers] = ['H', [x]];
		const joined = numbers.join(' ').replaceAll(' -', '-');
		text +=
			letter === last && !joined.startsWith('-') && joined
				? ` ${joined}`
				: letter === last
					? joined
					: letter + joined;
		last = letter === 'M' || letter === 'Z' ? '' : letter;
		at = `${x},${y}`;
	}
	return text;
}
