import { measureText } from '../../fonts/measure-text.ts';
import type { Words } from '../../words/words.ts';
import { leastTitleSize, type TypeStyle, typeStyles } from '../type-sizes.ts';
import { enlarge } from '../write-text.ts';
import type { Difference, MetroPhase } from './metro-program.ts';
import { type Block, type Passage, setBlock } from './set-block.ts';

const mostExit = 9;

/** What stands beside the lines of a phase: its name, days and day 0, and what is true at its end. */
export function setHead(
	{ phase, length, dayZero, doneWhen, ownLength, ownDayZero, left, isOngoing }: MetroPhase,
	width: number,
	words: Words,
	times = 1,
): Block {
	const { small, smallStrong: strong } = typeStyles;
	const ink = `phase-${phase.number}` as const;
	/** In a row each, so that another text has room in its place. */
	const isSaid = (usual: string, own: readonly Difference[], { size, weight }: TypeStyle) =>
		[usual, ...own.map(({ text }) => text)].every(
			(text) => measureText(text, size, weight) <= width,
		);
	const [saysLength, saysZero] = [
		isSaid(length, ownLength, strong),
		isSaid(dayZero, ownDayZero, small),
	];
	const tell = (own: readonly Difference[], said: boolean) =>
		own.map(
			({ lines, text }): Passage => ({ text, lines, style: small, most: mostExit, isSaid: said }),
		);
	return setBlock(
		[
			{ text: words.say('map.phase', { number: phase.number }), style: strong, ink, most: 1 },
			{ text: phase.title, style: fitTitle(phase.title, width), ink, most: 3 },
			{ text: length, style: strong, most: 2, above: 0.3, own: saysLength ? ownLength : [] },
			{ text: dayZero, style: small, ink: 'soft', most: 3, own: saysZero ? ownDayZero : [] },
			...tell(ownLength, saysLength),
			...tell(ownDayZero, saysZero),
			...listDone(doneWhen, isOngoing, words),
			{
				text: left > 0 ? words.say('map.moreOnSheet', { count: left }) : '',
				style: strong,
				most: 3,
				above: 0.6,
			},
		],
		width,
		words.locale,
		times,
	);
}

/** What is true at the end for all in one sentence, then what is asked of some. */
export function listDone(
	doneWhen: MetroPhase['doneWhen'],
	isOngoing: boolean,
	{ say }: Words,
): Passage[] {
	const style = typeStyles.small;
	const all = doneWhen.filter(({ lines }) => lines.length === 0).map(({ text }) => text);
	const some = doneWhen.filter(({ lines }) => lines.length > 0);
	if (all.length + some.length === 0) return [];
	const exit = all.join(' · ');
	const text = say(isOngoing ? 'map.endsWhen' : 'map.doneWhen', { exit }).trim();
	return [
		{ text, style, most: mostExit, above: 0.6 },
		...some.map((one) => ({ ...one, style, most: mostExit })),
	];
}

/** A title whose longest word does not fit is set smaller, before it is broken. */
function fitTitle(title: string, width: number): TypeStyle {
	const style = typeStyles.phaseTitle;
	const words = title.split(/\s/).map((word) => measureText(word, style.size, style.weight));
	const fits = (width - 0.2) / Math.max(...words, 1);
	return enlarge(style, Math.min(1, Math.max(fits, leastTitleSize / style.size)));
}
