import { measureText } from '../../fonts/measure-text.ts';
import type { Words } from '../../words/words.ts';
import { type Color, lineColor } from '../colors.ts';
import type { DisplayItem } from '../display-list.ts';
import { rectangle } from '../display-list.ts';
import { setLines } from '../set-lines.ts';
import { typeStyles } from '../type-sizes.ts';
import { enlarge } from '../write-text.ts';
import { drawDisc, writeText } from './draw-block.ts';
import { drawRing } from './draw-stop.ts';
import type { MetroProgram } from './metro-program.ts';

interface Entry {
	/** Of the mark, in parts of the text's size. */
	width: number;
	text: string;
	draw(x: number, y: number, size: number): DisplayItem[];
	color?: Color | undefined;
}

/** What the marks mean, then each line by its letter and name; `top` gives it a place. */
export function placeLegend(
	program: MetroProgram,
	box: { x: number; width: number },
	scale: number,
	words: Words,
): { height: number; draw(top: number): DisplayItem[] } {
	const style = enlarge(typeStyles.small, scale);
	const row = style.size * 1.62;
	const placed: { entry: Entry; text: string; x: number; row: number }[] = [];
	let [x, rows] = [box.x, 0];
	const put = (entry: Entry) => {
		const mark = entry.width * style.size;
		const [text = ''] = setLines(entry.text, box.width - mark, style, 1, words.locale).lines;
		const width = mark + measureText(text, style.size, style.weight);
		if (x > box.x && x + width > box.x + box.width) [x, rows] = [box.x, rows + 1];
		placed.push({ entry, text, x, row: rows });
		x += width + style.size * 1.8;
	};
	for (const entry of listMarks(program, words)) put(entry);
	for (const entry of listLines(program)) put(entry);
	return {
		height: (rows + 1) * row,
		draw: (top) =>
			placed.flatMap(({ entry, text, x: at, row: place }) => {
				const y = top + (place + 0.5) * row;
				return [
					...entry.draw(at, y, style.size),
					writeText(
						text,
						{ x: at + entry.width * style.size, y: y + style.size * 0.364 },
						entry.color ? { ...style, weight: 600 } : style,
						entry.color ?? 'soft',
					),
				];
			}),
	};
}

const unmarked = { milestone: '', type: '' };

function listMarks({ phases, lines }: MetroProgram, { say }: Words): Entry[] {
	const stops = phases.flatMap((phase) => phase.stops);
	const rings = stops.flatMap((stop) => stop.rings);
	const ring =
		(kind: 'stop' | 'optional' | 'activation') =>
		(x: number, y: number, size: number): DisplayItem[] =>
			drawRing(
				{ x: x + size * 0.7, y },
				size * 0.56,
				{ kind, isOptional: kind === 'optional' },
				unmarked,
			).map((item) => (item.kind === 'path' ? { ...item, mark: { part: 'legend' } } : item));
	const differing = stops.flatMap(({ differences }) => differences)[0];
	const [one] = differing?.lines ?? [];
	return [
		{ width: 1.9, text: say('map.legendStop'), draw: ring('stop') },
		...(rings.some(({ isOptional }) => isOptional)
			? [{ width: 1.9, text: say('map.legendOptional'), draw: ring('optional') }]
			: []),
		...(rings.some(({ kind }) => kind === 'activation')
			? [{ width: 1.9, text: say('map.legendActivation'), draw: ring('activation') }]
			: []),
		...(lines.length > 1
			? [
					{
						width: 3.4,
						text: say('map.legendPass'),
						draw: (x: number, y: number, size: number): DisplayItem[] => [
							{
								kind: 'path',
								steps: rectangle({ x, y: y - size * 0.18, width: size * 2.9, height: size * 0.36 }),
								fill: 'line',
								mark: { part: 'legend' },
							},
						],
					},
				]
			: []),
		...(phases.some(({ doneWhen, isOngoing }) => doneWhen.length > 0 && !isOngoing)
			? [
					{
						width: 1.4,
						text: say('map.legendGate'),
						draw: (x: number, y: number, size: number): DisplayItem[] => [
							{
								kind: 'path',
								steps: rectangle({
									x: x + size * 0.35,
									y: y - size * 0.7,
									width: size * 0.3,
									height: size * 1.4,
								}),
								fill: 'phase-1',
								mark: { part: 'legend' },
							},
						],
					},
				]
			: []),
		...(differing && one !== undefined
			? [
					{
						width: 1.8,
						text: say('map.legendOther', { text: differing.text }),
						draw: (x: number, y: number, size: number): DisplayItem[] =>
							drawDisc({ x: x + size * 0.66, y }, size * 1.32, one, lines[one]?.letter ?? ''),
					},
				]
			: []),
	];
}

function listLines({ lines }: MetroProgram): Entry[] {
	return lines.flatMap(({ index, color, letter, name, types }) =>
		types.length === 0
			? []
			: [
					{
						width: 1.8,
						text: name,
						color: lineColor(color),
						draw: (x: number, y: number, size: number) =>
							drawDisc({ x: x + size * 0.66, y }, size * 1.32, index, letter),
					},
				],
	);
}
