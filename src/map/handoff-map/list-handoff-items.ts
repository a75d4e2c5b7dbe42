import type { Journey } from '../../domain/journey.ts';
import type { Words } from '../../words/words.ts';
import { findSheetColors } from '../colors.ts';
import { type DisplayList, mirror } from '../display-list.ts';
import { listLineTypes } from '../metro/read-program.ts';
import { drawGround } from './draw-ground.ts';
import { drawLines, drawStop } from './draw-lines.ts';
import type { HandoffLayout } from './handoff-layout.ts';
import { enlargeList } from './scale-list.ts';
import { nameMap } from './set-head.ts';
import { writeHead, writeLaneNames } from './write-head.ts';
import { writeLegend } from './write-legend.ts';
import { writeRows } from './write-rows.ts';

/** The drawing of a hand-off map: the ground and the lines first, then all texts in reading order. */
export function listHandoffItems(
	layout: HandoffLayout,
	journey: Journey,
	words: Words,
): DisplayList {
	const { paper, sheet, scale, path, rows } = layout;
	const { program } = journey;
	const list: DisplayList = {
		width: sheet.width,
		height: sheet.height,
		title: `${nameMap(path, words)} – ${program.name}`,
		description: words.say('handoffs.how'),
		language: words.locale,
		direction: words.direction,
		colors: findSheetColors(journey, listLineTypes(journey)),
		items: [
			...drawGround(layout),
			...drawLines(layout),
			...rows.map(drawStop),
			...writeHead(layout),
			...writeLaneNames(layout),
			...writeRows(layout, words),
			...writeLegend(layout),
		],
	};
	const large = enlargeList(list, scale, paper);
	return words.direction === 'rtl' ? mirror(large) : large;
}
