import type { Journey } from '../../domain/journey.ts';
import type { Path } from '../../domain/path.ts';
import { measureText } from '../../fonts/measure-text.ts';
import type { Words } from '../../words/words.ts';
import { setLines } from '../set-lines.ts';
import { margin, type Sheet } from '../sheet.ts';
import { typeStyles } from '../type-sizes.ts';
import { letterTypes } from './letter-types.ts';
import { isUsualWay } from './set-head.ts';

/** The width of each sign, its space to the text included. */
const signs = { stop: 3.8, taken: 3.8, line: 8.8, signal: 3.8 } as const;

export interface PlacedSign {
	/** Before the text; none where the text shows it itself. */
	sign: keyof typeof signs | undefined;
	x: number;
	/** Where its text begins. */
	text: number;
	/** Its row in the legend, from 0; of a long text the first one. */
	row: number;
	lines: readonly string[];
}

export const legendStyle = typeStyles.small;
export const legendLine = legendStyle.line + 0.4;
export const aboveLegend = 2;

/** What the signs of a map mean, one beside the other at its foot; one that has no room begins a new row. */
export function placeLegend(
	sheet: Sheet,
	journey: Journey,
	path: Path,
	{ say, locale }: Words,
): PlacedSign[] {
	const right = sheet.width - margin;
	const letters = [...letterTypes(journey)].map(
		([id, letter]) => `${letter} ${journey.partnerTypes.get(id)?.title}`,
	);
	const typed = [say('handoffs.letters', { types: letters.join(', ') }), say('handoffs.otherDays')];
	const entries = [
		...(['stop', 'taken', 'line', 'signal'] as const).map((sign) => ({
			sign,
			text: say(`handoffs.${sign}`),
		})),
		...(isUsualWay(path, journey) ? typed : []).map((text) => ({ sign: undefined, text })),
	];
	let [x, row] = [margin, 0];
	return entries.map(({ sign, text }) => {
		const before = sign ? signs[sign] : 0;
		const width = before + measureText(text, legendStyle.size, legendStyle.weight);
		if (x > margin && x + width > right) [x, row] = [margin, row + 1];
		const { lines } = setLines(text, right - x - before, legendStyle, 9, locale);
		const placed = { sign, x, text: x + before, row, lines };
		x += width + 5;
		row += lines.length - 1;
		return placed;
	});
}

/** What they take. */
export function measureLegend(legend: readonly PlacedSign[]): number {
	const rows = legend.map(({ row, lines }) => row + lines.length);
	return aboveLegend + Math.max(...rows) * legendLine;
}
