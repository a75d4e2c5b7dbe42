import type { DisplayItem, DisplayList, PathStep } from '../display-list.ts';
import type { Box } from '../geometry.ts';
import { margin, type Sheet } from '../sheet.ts';

/** The sheet on which all that is enlarged so many times has room, with margins of the same width. */
export function shrinkSheet(sheet: Sheet, scale: number): Sheet {
	const shrink = (length: number) => (length - 2 * margin) / scale + 2 * margin;
	return { ...sheet, width: shrink(sheet.width), height: shrink(sheet.height) };
}

/** A drawing so many times as large, on the sheet that it was shrunk for. */
export function enlargeList(list: DisplayList, scale: number, sheet: Sheet): DisplayList {
	const at = (length: number) => margin + (length - margin) * scale;
	const enlargeStep = (step: PathStep): PathStep => {
		if (step.to === 'close') return step;
		const end = { x: at(step.x), y: at(step.y) };
		if (step.to !== 'curve') return { ...step, ...end };
		const { x1, y1, x2, y2 } = step;
		return { to: 'curve', x1: at(x1), y1: at(y1), x2: at(x2), y2: at(y2), ...end };
	};
	const enlargeBox = ({ x, y, width, height }: Box): Box => ({
		x: at(x),
		y: at(y),
		width: width * scale,
		height: height * scale,
	});
	const enlarge = <T extends DisplayItem>(item: T): T => {
		switch (item.kind) {
			case 'path':
				return {
					...item,
					steps: item.steps.map(enlargeStep),
					...(item.stroke && { stroke: { ...item.stroke, width: item.stroke.width * scale } }),
				};
			case 'text': {
				const { x, y, width, size } = item;
				return { ...item, x: at(x), y: at(y), width: width * scale, size: size * scale };
			}
			case 'link':
				return { ...item, box: enlargeBox(item.box), items: item.items.map(enlarge) };
			default:
				return { ...item, items: item.items.map(enlarge) };
		}
	};
	return { ...list, width: sheet.width, height: sheet.height, items: list.items.map(enlarge) };
}
