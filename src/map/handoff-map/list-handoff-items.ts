import type { Journey } from '../../domain/journey.ts';
import type { Words } from '../../words/words.ts';
import { type DisplayList, mirror } from '../display-list.ts';
import { drawGround } from './draw-ground.ts';
import { drawBridges, drawLines, drawStop } from './draw-lines.ts';
import type { HandoffLayout } from './handoff-layout.ts';
import { nameMap, writeHead, writeLaneNames } from './write-head.ts';
import { writeLegend } from './write-legend.ts';
import { writeRows } from './write-rows.ts';

/** The drawing of a hand-off map: the ground and the lines first, then all texts in reading order. */
export function listHandoffItems(
	layout: HandoffLayout,
	journey: Journey,
	words: Words,
): DisplayList {
	const { sheet, path, rows } = layout;
	const { program } = journey;
	const list: DisplayList = {
		width: sheet.width,
		height: sheet.height,
		title: `${nameMap(path, words)} – ${program.name}`,
		description: words.say('handoffs.how'),
		language: words.locale,
		direction: words.direction,
		items: [
			...drawGround(layout),
			...drawLines(layout),
			...drawBridges(layout),
			...rows.map(drawStop),
			...writeHead(layout, journey, words),
			...writeLaneNames(layout),
			...writeRows(layout, words),
			...writeLegend(sheet, words),
		],
	};
	return words.direction === 'rtl' ? mirror(list) : list;
}
