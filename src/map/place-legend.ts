import { measureText } from '../fonts/measure-text.ts';
import type { Words } from '../words/words.ts';
import type { Box, LegendMark, MapLegendItem } from './map-layout.ts';
import { setLines } from './set-lines.ts';
import { typeStyles } from './type-sizes.ts';
import { writeLine } from './write-text.ts';

const legendLine = 4;
const markWidth = 7.5;
const gap = 5;

/** What the marks mean, and the teams by their color where two lines hold them (each card names its team besides). */
export function placeLegend(
	marks: readonly LegendMark[],
	teams: readonly { teamIndex: number; text: string }[],
	box: Omit<Box, 'height'>,
	mostLines: number,
	words: Words,
): { items: MapLegendItem[]; height: number } {
	const say = wordMark(words);
	const plain = marks.map((mark) => ({ mark, text: say(mark) }));
	const named = teams.map(({ teamIndex, text }) => ({
		mark: { kind: 'team', teamIndex } as const,
		text,
	}));
	const all = flow([...plain, ...named], box, words.locale);
	return all.height > mostLines * legendLine + 0.01 ? flow(plain, box, words.locale) : all;
}

function flow(
	entries: readonly { mark: LegendMark; text: string }[],
	box: Omit<Box, 'height'>,
	locale: string,
): { items: MapLegendItem[]; height: number } {
	const style = typeStyles.small;
	const items: MapLegendItem[] = [];
	let [x, y] = [box.x, box.y];
	for (const { mark, text } of entries) {
		const swatch =
			mark.kind === 'team'
				? 3.2
				: mark.kind === 'activation' || mark.kind === 'recurring'
					? 4
					: markWidth;
		const shown = setLines(text, Math.min(70, box.width - swatch), style, 1, locale).lines[0] ?? '';
		const width = swatch + measureText(shown, style.size, style.weight);
		if (x > box.x && x + width > box.x + box.width) {
			x = box.x;
			y += legendLine;
		}
		const item = { x, y, width, height: legendLine };
		const place = {
			x: x + swatch,
			top: y + (legendLine - style.line) / 2,
			within: item,
			ink: 'soft' as const,
		};
		items.push({ ...item, mark, text: writeLine(shown, place, style) });
		x += width + gap;
	}
	return { items, height: items.length > 0 ? y + legendLine - box.y : 0 };
}

function wordMark({ say }: Words): (mark: LegendMark) => string {
	return ({ kind }) => {
		switch (kind) {
			case 'activation':
				return say('map.legendActivation');
			case 'optional':
				return say('map.legendOptional');
			case 'any':
				return say('map.legendAny');
			case 'recurring':
				return say('map.legendRecurring');
			default:
				return say('map.legendAll');
		}
	};
}
