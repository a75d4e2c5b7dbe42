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
	const { title, days, team, differences, ownDays, ownTeams, tags } = stop;
	const [strong, plain] = [detailStrong, typeStyles.cardDetail];
	const isShort =
		measureText(days, strong.size, strong.weight) +
			measureText('·', plain.size, plain.weight) +
			measureText(team, plain.size, plain.weight) +
			plain.size * followGap * 2 <=
		width;
	/** In a row each, so that another text has room in its place. */
	const isSaid = [
		...[days, ...ownDays.map(({ text }) => text)].map((text) => [text, strong] as const),
		...[team, ...ownTeams.map(({ text }) => text)].map((text) => [text, plain] as const),
	].every(([text, { size, weight }]) => measureText(text, size, weight) <= width);
	const [daysOf, teamsOf] = isSaid ? [ownDays, ownTeams] : [[], []];
	const passages: Passage[] = [
		{ text: title, style: typeStyles.cardTitle, most: mostTitle },
		{ text: days, style: strong, most: mostDetail, own: daysOf },
		...(isShort ? [{ text: '·', style: plain, ink: 'soft', most: 1, follows: true } as const] : []),
		{ text: team, style: plain, ink: 'soft', most: mostDetail, follows: isShort, own: teamsOf },
		...differences.map(({ lines, text }): Passage => {
			return { text, lines, style: strong, most: mostDetail, follows: true, isSaid };
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
