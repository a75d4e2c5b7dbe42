import { margin, point } from '../sheet.ts';
import { leastSize, leastTitleSize } from '../type-sizes.ts';
import type { Fault } from './fault.ts';
import { type Box, contains, cornersOf, grow, middleOf, overlaps } from './geometry.ts';
import type { ReadSheet, SheetShape, SheetText } from './read-sheet.ts';
import { isFilledAt, sharesType, strokeEnters } from './shapes.ts';
import { isTitle, partOf } from './texts.ts';

/** Rounding, and the hair that type sets wider than it is measured, in millimetres. */
const hair = 0.08;

/** What touches a text, leaves its place with it or is too small in it. */
export function findTextFaults(sheet: ReadSheet): Fault[] {
	const faults: Fault[] = [];
	const page = { x: 0, y: 0, width: sheet.width, height: sheet.height };
	const paper = grow(page, 0.5 - margin);
	const solid = sheet.shapes.filter(
		({ box }) => box.width < page.width - 1 || box.height < page.height - 1,
	);
	sheet.texts.forEach((text, i) => {
		const add = (kind: Fault['kind'], more: Partial<Fault> = {}) =>
			faults.push({ kind, one: text, at: middleOf(text.box), ...more });
		const least = isTitle(text) ? leastTitleSize : leastSize;
		if (text.size < least - 0.006) add('small', { amount: text.size / point });
		if (!contains(paper, text.box)) add('off-sheet');
		const card = text.link?.shapes.find(({ mark }) => mark.part === 'card');
		if (card && !contains(grow(card.box, hair), text.box)) add('off-card', { other: card });
		for (const other of sheet.texts.slice(i + 1))
			if (overlaps(text.box, other.box, hair)) add('overlap', { other });
		for (const shape of solid) {
			if (!overlaps(shape.painted, text.box, hair)) continue;
			const kind = findTouch(text, shape, solid);
			if (kind) add(kind, { other: shape });
		}
	});
	return faults;
}

/** How a shape touches a text, if it may not. */
function findTouch(
	text: SheetText,
	shape: SheetShape,
	shapes: readonly SheetShape[],
): 'through' | 'on-edge' | 'hidden' | undefined {
	const { part, milestone } = shape.mark;
	const box = letterBox(text);
	const isLine = part === 'line' || part === 'way' || part === 'leader' || part === 'gate';
	const isMet = strokeEnters(shape, box, hair);
	if (isLine && !shape.fill) {
		if (!isMet || (part === 'leader' && milestone === text.mark.milestone)) return undefined;
		const isName = part === 'line' && partOf(text) === 'name' && sharesType(text.mark, shape.mark);
		const mayPass = isName || part === 'gate';
		return mayPass && isCovered(shape, text, shapes) ? undefined : 'through';
	}
	if (shape.order > text.order) {
		const isOver = isMet || (shape.fill && isFilledAt(shape, middleOf(box)));
		return isOver ? (shape.fill ? 'hidden' : 'through') : undefined;
	}
	if (isMet) return isCovered(shape, text, shapes) ? undefined : shape.fill ? 'on-edge' : 'through';
	const isOthers = part === 'ring' && milestone !== text.mark.milestone;
	return isOthers && isFilledAt(shape, middleOf(box)) ? 'on-edge' : undefined;
}

/** One or two letters in a circle do not reach the corners of their box. */
function letterBox({ text, box }: SheetText): Box {
	return [...text].length > 3 ? box : grow(box, -box.width * 0.12, -box.height * 0.12);
}

/** Whether a ground that is drawn between a shape and a text keeps them apart. */
function isCovered(shape: SheetShape, text: SheetText, shapes: readonly SheetShape[]): boolean {
	return shapes.some(
		(ground) =>
			ground.fill &&
			ground.order > shape.order &&
			ground.order < text.order &&
			ground.mark.part !== 'ring' &&
			cornersOf(grow(letterBox(text), -0.12)).every((corner) => isFilledAt(ground, corner)),
	);
}
