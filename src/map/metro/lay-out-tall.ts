import type { Id, Journey } from '../../domain/journey.ts';
import type { Path } from '../../domain/path.ts';
import type { Words } from '../../words/words.ts';
import { findSheetColors } from '../colors.ts';
import { type DisplayItem, type DisplayList, mirror } from '../display-list.ts';
import { enlargeItems } from '../fit-drawing.ts';
import { usualFullness } from '../line-sheet/line-style.ts';
import { wordStop } from '../line-sheet/word-stop.ts';
import { typeStyles } from '../type-sizes.ts';
import { drawBlock } from './draw-block.ts';
import { drawTallPhase, type TallPlace } from './draw-tall-phase.ts';
import { recallProgram } from './lay-out-metro.ts';
import { listLineTypes } from './read-program.ts';
import { type Passage, setBlock } from './set-block.ts';

/** Width of the drawing, and how much larger its text is than the smallest on paper. */
const [tallWidth, scale] = [92, 1.5];
const [widePitch, closePitch, manyLines] = [3.4, 2.75, 5];
const gap = 2.4;

/** The map for a narrow screen: the lines run from top to bottom, the words stand beside them. */
export function layOutTall(journey: Journey, path: Path, words: Words): DisplayList {
	const { program } = recallProgram(journey, path, words);
	const width = tallWidth / scale;
	const pitch = program.lines.length > manyLines ? closePitch : widePitch;
	const letters = program.lines.map(({ letter }) => letter);
	const names = setBlock(
		program.lines.length > 1
			? program.lines.map(({ index, name }) => ({
					text: name,
					lines: [index],
					style: { ...typeStyles.cardDetail, weight: 600 } as const,
					most: 9,
					follows: true,
				}))
			: [],
		width,
		words.locale,
	);
	const items: DisplayItem[] = [...drawBlock(names, { x: 0, y: 0 }, letters)];
	let y = names.height + (names.height > 0 ? gap : 0);
	program.phases.forEach((phase, i) => {
		const place: TallPlace = {
			...{ y, width, pitch, goesOn: i < program.phases.length - 1 },
			...(path.partnerType && { more: (id) => sayMore(journey, path, id, words) }),
		};
		const drawn = drawTallPhase(phase, program, place, words);
		items.push(...drawn.items);
		y = drawn.end;
	});
	const list: DisplayList = {
		width: tallWidth,
		height: y * scale,
		title: `${journey.program.map.title ?? words.say('map.title')} – ${journey.program.name}`,
		description: words.say('map.metroDescription', {
			types: program.lines.length,
			phases: program.phases.length,
			count: path.milestones.size,
		}),
		language: words.locale,
		direction: words.direction,
		colors: findSheetColors(journey, listLineTypes(journey)),
		items: enlargeItems(items, scale, { x: 0, y: 0 }),
	};
	return words.direction === 'rtl' ? mirror(list) : list;
}

/** What the line sheet of a partner type says of a stop, so that phone and paper say the same. */
function sayMore(journey: Journey, path: Path, id: Id, words: Words) {
	const milestone = path.milestones.get(id);
	const number = [...path.milestones.keys()].indexOf(id) + 1;
	const type = path.partnerType?.id;
	const said =
		milestone &&
		wordStop(journey, { id, number, milestone, type, named: [] }, usualFullness, words);
	const passages = [...(said?.steps ?? []), ...(said?.needs ? [said.needs] : [])].map(
		({ label, text }): Passage => ({
			text: `${label}${label.endsWith('：') ? '' : ' '}${text}`,
			style: typeStyles.cardDetail,
			most: 6,
		}),
	);
	return { number: new Intl.NumberFormat(words.locale).format(number), passages };
}
