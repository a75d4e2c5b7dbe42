import type {
	DisplayItem,
	DisplayList,
	LinkItem,
	PathItem,
	PathStep,
	TextItem,
} from './display-list.ts';
import type { Point } from './geometry.ts';

/** A drawing as large as a page lets it be, in the middle of it; all in millimetres of the page. */
export function fitDrawing(
	list: DisplayList,
	{ width, height }: { width: number; height: number },
): DisplayList {
	const scale = Math.min(width / list.width, height / list.height);
	const left = (width - list.width * scale) / 2;
	const top = (height - list.height * scale) / 2;
	return { ...list, width, height, items: enlargeItems(list.items, scale, { x: left, y: top }) };
}

/** Items so much larger, with their corner moved to a place. */
export function enlargeItems(
	items: readonly DisplayItem[],
	scale: number,
	{ x: left, y: top }: Point,
): DisplayItem[] {
	const place = <T extends Point>(one: T): T => ({
		...one,
		x: left + one.x * scale,
		y: top + one.y * scale,
	});

	function fit<T extends DisplayItem>(item: T): T {
		switch (item.kind) {
			case 'path':
				return fitPath(item) as T;
			case 'text':
				return fitText(item) as T;
			case 'link':
				return { ...item, box: fitBox(item.box), items: item.items.map(fit) };
			default:
				return { ...item, items: item.items.map(fit) };
		}
	}

	function fitPath(item: PathItem): PathItem {
		const { steps, stroke, joins } = item;
		return {
			...item,
			steps: steps.map(fitStep),
			...(stroke && { stroke: fitStroke(stroke) }),
			...(joins && { joins: { ...joins, points: joins.points.map(place) } }),
		};
	}

	function fitStroke(stroke: NonNullable<PathItem['stroke']>): NonNullable<PathItem['stroke']> {
		const dash = stroke.dash?.map((length) => length * scale);
		return { ...stroke, width: stroke.width * scale, ...(dash && { dash }) };
	}

	function fitStep(step: PathStep): PathStep {
		if (step.to === 'close') return step;
		if (step.to !== 'curve') return place(step);
		const [first, second] = [place({ x: step.x1, y: step.y1 }), place({ x: step.x2, y: step.y2 })];
		return { ...place(step), x1: first.x, y1: first.y, x2: second.x, y2: second.y };
	}

	function fitText(item: TextItem): TextItem {
		return { ...place(item), width: item.width * scale, size: item.size * scale };
	}

	function fitBox(box: LinkItem['box']): LinkItem['box'] {
		return { ...place(box), width: box.width * scale, height: box.height * scale };
	}

	return items.map(fit);
}
