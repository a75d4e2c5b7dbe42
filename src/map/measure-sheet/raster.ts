import type { Box } from './geometry.ts';
import type { SheetShape } from './read-sheet.ts';
import { listPieces } from './shapes.ts';

/** The side of a field, in millimetres. */
const field = 0.5;

/** A sheet as fields, each as dark as what is painted on its middle. */
export interface Raster {
	columns: number;
	rows: number;
	fields: Float32Array;
}

export function makeRaster(width: number, height: number): Raster {
	const [columns, rows] = [Math.ceil(width / field), Math.ceil(height / field)];
	return { columns, rows, fields: new Float32Array(columns * rows) };
}

/** The first and the one after the last field whose middles lie between two places. */
function span(from: number, to: number, most: number): [number, number] {
	const clamp = (value: number) => Math.min(most, Math.max(0, Math.ceil(value / field - 0.5)));
	return [clamp(from), clamp(to)];
}

export function paintBox({ columns, rows, fields }: Raster, box: Box, value: number): void {
	const [left, right] = span(box.x, box.x + box.width, columns);
	const [top, bottom] = span(box.y, box.y + box.height, rows);
	for (let row = top; row < bottom; row++)
		fields.fill(value, row * columns + left, row * columns + right);
}

/** Fills a shape, row by row. */
export function paintShape(raster: Raster, shape: SheetShape, value: number): void {
	const { columns, rows, fields } = raster;
	const [top, bottom] = span(shape.box.y, shape.box.y + shape.box.height, rows);
	const pieces = listPieces(shape);
	const edges: { x: number; turn: number }[][] = Array.from({ length: bottom - top }, () => []);
	for (const [a, b] of pieces) {
		const [low, high] = span(Math.min(a.y, b.y), Math.max(a.y, b.y), rows);
		for (let row = low; row < high; row++) {
			const y = (row + 0.5) * field;
			const x = a.x + ((y - a.y) * (b.x - a.x)) / (b.y - a.y);
			edges[row - top]?.push({ x, turn: b.y > a.y ? 1 : -1 });
		}
	}
	edges.forEach((edge, i) => {
		edge.sort((a, b) => a.x - b.x);
		let turns = 0;
		edge.forEach(({ x, turn }, j) => {
			turns += turn;
			const next = edge[j + 1];
			if (turns === 0 || !next) return;
			const [left, right] = span(x, next.x, columns);
			const start = (top + i) * columns;
			fields.fill(value, start + left, start + right);
		});
	});
}

/** The mean of the fields in a box. */
export function meanOf({ columns, rows, fields }: Raster, box: Box): number {
	const [left, right] = span(box.x, box.x + box.width, columns);
	const [top, bottom] = span(box.y, box.y + box.height, rows);
	let total = 0;
	for (let row = top; row < bottom; row++)
		for (let column = left; column < right; column++) total += fields[row * columns + column] ?? 0;
	const count = (bottom - top) * (right - left);
	return count > 0 ? total / count : 0;
}
