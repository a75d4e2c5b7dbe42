/** Place and size of each box of a diagram, by the id that mermaid gives it; pixels. */
export type Boxes = Record<string, readonly number[]>;

/** Reads the boxes of a drawing as mermaid leaves it. */
export function readBoxes(drawing: Element): Boxes {
	const boxes: Boxes = {};
	for (const node of drawing.querySelectorAll('g.node')) {
		const place = (node.getAttribute('transform') ?? '').match(/-?[\d.]+/g)?.map(Number) ?? [];
		const rect = node.querySelector('rect.label-container');
		const size = ['x', 'y', 'width', 'height'].map((name) => Number(rect?.getAttribute(name) ?? 0));
		boxes[node.id] = [...place, ...size];
	}
	return boxes;
}

/** The most that a number of a box differs; throws where the boxes are not the same. */
export function findLargestDifference(one: Boxes, other: Boxes): number {
	if (Object.keys(one).join() !== Object.keys(other).join() || Object.keys(one).length === 0)
		throw new Error('The two drawings do not have the same boxes.');
	return Math.max(
		...Object.entries(one).flatMap(([id, numbers]) =>
			numbers.map((number, i) => Math.abs(number - (other[id]?.[i] ?? Number.NaN))),
		),
	);
}
