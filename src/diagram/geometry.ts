/** A rectangle that holds a drawing; undefined for what draws nothing. */
export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** A transformation as SVG writes it: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

export function multiply(m: Matrix, n: Matrix): Matrix {
	return [
		m[0] * n[0] + m[2] * n[1],
		m[1] * n[0] + m[3] * n[1],
		m[0] * n[2] + m[2] * n[3],
		m[1] * n[2] + m[3] * n[3],
		m[0] * n[4] + m[2] * n[5] + m[4],
		m[1] * n[4] + m[3] * n[5] + m[5],
	];
}

/** Reads a `transform` attribute. */
export function readTransform(text: string | null): Matrix {
	let matrix = identity;
	for (const [, name, list = ''] of (text ?? '').matchAll(/(\w+)\s*\(([^)]*)\)/g)) {
		const [p = 0, q, r, s = 0, t = 0, u = 0] = readNumbers(list);
		if (name === 'translate') matrix = multiply(matrix, [1, 0, 0, 1, p, q ?? 0]);
		else if (name === 'scale') matrix = multiply(matrix, [p, 0, 0, q ?? p, 0, 0]);
		else if (name === 'matrix') matrix = multiply(matrix, [p, q ?? 0, r ?? 0, s, t, u]);
		else if (name === 'rotate') {
			const [sin, cos] = [Math.sin((p * Math.PI) / 180), Math.cos((p * Math.PI) / 180)];
			const [x, y] = [q ?? 0, r ?? 0];
			const turned: Matrix = [cos, sin, -sin, cos, x - x * cos + y * sin, y - x * sin - y * cos];
			matrix = multiply(matrix, turned);
		}
	}
	return matrix;
}

export function readNumbers(text: string): number[] {
	return (text.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? []).map(Number);
}

export function transformBox(box: Box, m: Matrix): Box {
	const corners = [box.x, box.x + box.width].flatMap((x) =>
		[box.y, box.y + box.height].map((y): [number, number] => [
			m[0] * x + m[2] * y + m[4],
			m[1] * x + m[3] * y + m[5],
		]),
	);
	return boundPoints(corners);
}

export function boundPoints(points: readonly (readonly [number, number])[]): Box {
	const xs = points.map(([x]) => x);
	const ys = points.map(([, y]) => y);
	const [x, y] = [Math.min(...xs), Math.min(...ys)];
	return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

export function unite(one: Box | undefined, other: Box | undefined): Box | undefined {
	if (!one || !other) return one ?? other;
	const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
	return {
		x,
		y,
		width: Math.max(one.x + one.width, other.x + other.width) - x,
		height: Math.max(one.y + one.height, other.y + other.height) - y,
	};
}
