import { measureText } from '../../fonts/measure-text.ts';
import type { TypeStyle } from '../type-sizes.ts';
import { typeStyles } from '../type-sizes.ts';
import type { MetroStop } from './metro-program.ts';
import { type Block, followGap, type Passage, setBlock } from './set-block.ts';

const detailStrong: TypeStyle = { ...typeStyles.cardDetail, weight: 600 };
const [mostTitle, mostDetail, mostTag] = [3, 2, 3];

/** The words of a stop in a column of this width: title, days and owner, what differs, what it comes after. */
export function setLabel(
	stop: MetroStop,
	width: number,
	locale: string,
	more: readonly Passage[] = [],
	times = 1,
): Block {
	const { title, days, team, differences, tags } = stop;
	const [strong, plain] = [detailStrong, typeStyles.cardDetail];
	const isShort =
		measureText(days, strong.size, strong.weight) +
			measureText('·', plain.size, plain.weight) +
			measureText(team, plain.size, plain.weight) +
			plain.size * followGap * 2 <=
		width;
	const passages: Passage[] = [
		{ text: title, style: typeStyles.cardTitle, most: mostTitle },
		{ text: days, style: strong, most: mostDetail },
		...(isShort ? [{ text: '·', style: plain, ink: 'soft', most: 1, follows: true } as const] : []),
		{ text: team, style: plain, ink: 'soft', most: mostDetail, follows: isShort },
		...differences.map(({ lines, text }): Passage => {
			return { text, lines, style: strong, most: mostDetail, follows: true };
		}),
		...tags.map(({ lines, text }): Passage => {
			return { text, lines, style: plain, ink: 'soft', most: mostTag };
		}),
	];
	// A difference begins a row of its own below the team.
	const firstDifference = passages.findIndex(({ lines }) => lines);
	const one = passages[firstDifference];
	if (one?.follows) passages[firstDifference] = { ...one, follows: false };
	return setBlock([...passages, ...more], width, locale, times);
}
