import type { DisplayItem, DisplayList, PathItem, TextItem } from '../../src/map/display-list.ts';

type Point = { x: number; y: number };

interface Area {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

/** All shapes and texts of a drawing, those inside of links too. */
export function flatten(items: readonly DisplayItem[]): (PathItem | TextItem)[] {
	return items.flatMap((item) =>
		item.kind === 'path' || item.kind === 'text' ? [item] : flatten(item.items),
	);
}

/** What the letters of a line cover, without the white around them. */
function areaOf({ x, y, side, width, size }: TextItem): Area {
	const left = side === 'left' ? x : x - width;
	return { left, top: y - size * 0.74, right: left + width, bottom: y + size * 0.2 };
}

function areaOfPath({ steps }: PathItem): Area {
	const points = steps.flatMap((step) => (step.to === 'close' ? [] : [step]));
	const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
	const [left, right] = [Math.min(...xs), Math.max(...xs)];
	return { left, top: Math.min(...ys), right, bottom: Math.max(...ys) };
}

function overlaps(a: Area, b: Area, air = 0): boolean {
	return (
		a.left < b.right - air &&
		b.left < a.right - air &&
		a.top < b.bottom - air &&
		b.top < a.bottom - air
	);
}

/** The stretches of a stroke, as wide as it is. */
function listStretches({ steps, stroke }: PathItem): Area[] {
	const half = (stroke?.width ?? 0) / 2;
	const points = steps.flatMap((step, i): Point[] => {
		if (step.to === 'close') return [];
		const before = steps[i - 1];
		if (step.to !== 'curve' || !before || before.to === 'close') return [step];
		return Array.from({ length: 8 }, (_, part) => {
			const t = (part + 1) / 8;
			const mix = (a: number, b: number, c: number, d: number) =>
				a * (1 - t) ** 3 + 3 * b * t * (1 - t) ** 2 + 3 * c * t ** 2 * (1 - t) + d * t ** 3;
			return {
				x: mix(before.x, step.x1, step.x2, step.x),
				y: mix(before.y, step.y1, step.y2, step.y),
			};
		});
	});
	return points.slice(1).map((to, i) => {
		const from = points[i] ?? to;
		return {
			left: Math.min(from.x, to.x) - (from.x === to.x ? half : 0),
			right: Math.max(from.x, to.x) + (from.x === to.x ? half : 0),
			top: Math.min(from.y, to.y) - (from.y === to.y ? half : 0),
			bottom: Math.max(from.y, to.y) + (from.y === to.y ? half : 0),
		};
	});
}

/** What lies upon something else, or outside of the margins, in words. */
export function findFaults({ items, width, height }: DisplayList, margin: number): string[] {
	const all = flatten(items);
	const texts = all.filter((item) => item.kind === 'text');
	const paths = all.filter((item) => item.kind === 'path');
	const rings = paths.filter(({ mark }) => mark?.part === 'ring').map(areaOfPath);
	const boxes = paths.filter(({ mark }) => mark?.part === 'box').map(areaOfPath);
	const lines = paths
		.filter(({ mark, stroke }) => stroke && (mark?.part === 'line' || mark?.part === 'way'))
		.flatMap(listStretches);
	const inRing = (area: Area) =>
		rings.some(
			(ring) => area.left >= ring.left && area.right <= ring.right && overlaps(area, ring),
		);
	const faults: string[] = [];
	texts.forEach((text, i) => {
		const area = areaOf(text);
		const isNumber = inRing(area);
		const page = { left: margin, top: margin, right: width - margin, bottom: height - margin };
		if (
			area.left < page.left - 0.1 ||
			area.right > page.right + 0.1 ||
			area.top < page.top ||
			area.bottom > page.bottom + 0.1
		)
			faults.push(`“${text.text}” leaves the sheet`);
		for (const other of texts.slice(i + 1))
			if (overlaps(area, areaOf(other), 0.02))
				faults.push(`“${text.text}” lies upon “${other.text}”`);
		if (isNumber) return;
		for (const ring of rings)
			if (overlaps(area, ring, 0.02)) faults.push(`“${text.text}” lies upon a ring`);
		for (const box of boxes)
			if (overlaps(area, box, 0.02)) faults.push(`“${text.text}” lies upon a box`);
		for (const line of lines)
			if (overlaps(area, line, 0.02)) faults.push(`“${text.text}” lies upon a line`);
	});
	rings.forEach((ring, i) => {
		for (const other of rings.slice(i + 1))
			if (overlaps(ring, other)) faults.push('a ring lies upon a ring');
	});
	for (const box of boxes)
		for (const line of lines)
			if (overlaps(box, line, 0.02)) faults.push('a line runs through a box');
	return [...new Set(faults)];
}
