export interface Point {
	x: number;
	y: number;
}

export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

export function boxAround(points: readonly Point[]): Box {
	let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const { x, y } of points) {
		left = Math.min(left, x);
		top = Math.min(top, y);
		right = Math.max(right, x);
		bottom = Math.max(bottom, y);
	}
	if (left > right) return { x: 0, y: 0, width: 0, height: 0 };
	return { x: left, y: top, width: right - left, height: bottom - top };
}

export function cornersOf({ x, y, width, height }: Box): Point[] {
	return [
		{ x, y },
		{ x: x + width, y },
		{ x: x + width, y: y + height },
		{ x, y: y + height },
	];
}

export function joinBoxes(boxes: readonly Box[]): Box {
	return boxAround(boxes.flatMap(cornersOf));
}

/** The box made larger by so much on each side; smaller by less than nothing. */
export function grow({ x, y, width, height }: Box, by: number, byHeight = by): Box {
	return { x: x - by, y: y - byHeight, width: width + 2 * by, height: height + 2 * byHeight };
}

export function middleOf({ x, y, width, height }: Box): Point {
	return { x: x + width / 2, y: y + height / 2 };
}

/** Whether two boxes have more than a hair of this width and height in common. */
export function overlaps(a: Box, b: Box, hair = 0): boolean {
	return (
		a.x + a.width > b.x + hair &&
		b.x + b.width > a.x + hair &&
		a.y + a.height > b.y + hair &&
		b.y + b.height > a.y + hair
	);
}

export function contains(outer: Box, inner: Box): boolean {
	return (
		inner.x >= outer.x &&
		inner.y >= outer.y &&
		inner.x + inner.width <= outer.x + outer.width &&
		inner.y + inner.height <= outer.y + outer.height
	);
}

export function holds({ x, y, width, height }: Box, point: Point): boolean {
	return point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height;
}

/** Whether a piece of line comes into a box. */
export function entersBox(a: Point, b: Point, { x, y, width, height }: Box): boolean {
	const [right, bottom] = [x + width, y + height];
	if (width <= 0 || height <= 0) return false;
	if ((a.x <= x && b.x <= x) || (a.x >= right && b.x >= right)) return false;
	if ((a.y <= y && b.y <= y) || (a.y >= bottom && b.y >= bottom)) return false;
	// It passes by where all corners are on one side of it.
	const side = (toX: number, toY: number) => (b.x - a.x) * (toY - a.y) - (b.y - a.y) * (toX - a.x);
	const isBelow = side(x, y) > 0;
	return (
		side(right, y) > 0 !== isBelow ||
		side(right, bottom) > 0 !== isBelow ||
		side(x, bottom) > 0 !== isBelow
	);
}

export function distance(a: Point, b: Point): number {
	return Math.hypot(a.x - b.x, a.y - b.y);
}

export function distanceToPiece({ x, y }: Point, a: Point, b: Point): number {
	const [dx, dy] = [b.x - a.x, b.y - a.y];
	const square = dx * dx + dy * dy;
	const part = square && Math.min(1, Math.max(0, ((x - a.x) * dx + (y - a.y) * dy) / square));
	return Math.hypot(a.x + part * dx - x, a.y + part * dy - y);
}

/** Where two pieces of line cross; a point on a line counts to one side of it. */
export function findCrossing(a: Point, b: Point, c: Point, d: Point): Point | undefined {
	const side = (p: Point, q: Point, r: Point) =>
		(q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
	const [ca, cb] = [side(c, d, a), side(c, d, b)];
	if (ca >= 0 === cb >= 0 || side(a, b, c) >= 0 === side(a, b, d) >= 0) return undefined;
	const part = ca / (ca - cb);
	return { x: a.x + part * (b.x - a.x), y: a.y + part * (b.y - a.y) };
}
