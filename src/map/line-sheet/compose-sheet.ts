import type { Journey } from '../../domain/journey.ts';
import type { Path } from '../../domain/path.ts';
import type { Words } from '../../words/words.ts';
import { findSheetColors } from '../colors.ts';
import { type DisplayItem, type DisplayList, mirror } from '../display-list.ts';
import { drawCode } from '../draw-code.ts';
import type { MapOptions } from '../map-options.ts';
import { listLineTypes } from '../metro/read-program.ts';
import { headerHeight, placeHeader } from '../place-header.ts';
import { findFrameScale, margin, type Sheet } from '../sheet.ts';
import { write } from '../write-item.ts';

/** What is drawn on a sheet below its header. */
interface Drawn {
	sheet: Sheet;
	items: readonly DisplayItem[];
}

/** The finished drawing of a sheet, and whether its header had to be cut. */
export function composeSheet(
	journey: Journey,
	path: Path,
	{ sheet, items: below }: Drawn,
	words: Words,
	options: MapOptions,
): { list: DisplayList; isCut: boolean } {
	const scale = findFrameScale(sheet);
	const width = sheet.width - 2 * margin;
	const box = { x: margin, y: margin, width, height: headerHeight * scale };
	const { texts, code } = placeHeader(journey, path, 0, box, options, words, scale);
	const [title, ...others] = texts;
	const items: DisplayItem[] = [];
	if (title) items.push({ kind: 'heading', level: 1, items: [write(title)] });
	items.push(...others.map(write), {
		kind: 'link',
		address: options.address,
		label: options.address,
		box: code,
		items: drawCode(code),
	});
	items.push(...below);
	const list: DisplayList = {
		width: sheet.width,
		height: sheet.height,
		title: nameSheet(journey, path, words),
		description: words.say('map.lineDescription', {
			phases: path.phases.length,
			count: path.milestones.size,
		}),
		language: words.locale,
		direction: words.direction,
		colors: findSheetColors(journey, listLineTypes(journey)),
		items,
	};
	const isCut = texts.some(({ text }) => text.endsWith('…'));
	return { list: words.direction === 'rtl' ? mirror(list) : list, isCut };
}

function nameSheet({ program }: Journey, { partnerType }: Path, { say }: Words): string {
	const title = `${program.map.title ?? say('map.title')} – ${program.name}`;
	return partnerType ? `${title} – ${partnerType.title}` : title;
}
