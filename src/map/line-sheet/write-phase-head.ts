import { measureText } from '../../fonts/measure-text.ts';
import type { Words } from '../../words/words.ts';
import type { Box } from '../geometry.ts';
import { leastTitleSize, typeStyles } from '../type-sizes.ts';
import { enlarge, type Paragraph, writeParagraphs } from '../write-text.ts';
import type { LineStyle } from './line-style.ts';
import type { LinePhase } from './plan-line.ts';

/** So many lines say what is true at the end of a phase, by how much its stops say. */
const doneLines = [12, 12, 9, 8, 8, 7, 5, 2];
/** From here on it says what it must in as few lines as can be. */
const tightLevel = 7;
/** From here on it is silent on day 0 and on the end, which counts as cut. */
const bareLevel = 8;

/** What the head of a phase says: number, title, days, day 0 and when it is done. */
export function writePhaseHead(
	{ phase }: LinePhase,
	folded: number,
	box: Omit<Box, 'height'>,
	{ style, words, level }: { style: LineStyle; words: Words; level: number },
): ReturnType<typeof writeParagraphs> {
	const { say } = words;
	const scale = Math.min(style.scale, 2);
	const ink = `phase-${phase.number}` as const;
	const [small, strong] = [
		enlarge(typeStyles.small, scale),
		enlarge(typeStyles.smallStrong, scale),
	];
	const title = enlarge(typeStyles.phaseTitle, scale);
	const longest = Math.max(
		...phase.title.split(/\s/).map((word) => measureText(word, title.size, title.weight)),
	);
	const fit = Math.min(1, Math.max((box.width - 0.2) / longest, leastTitleSize / title.size));
	const exit = phase.exit.join(' · ');
	const isTight = level >= tightLevel;
	const isBare = level >= bareLevel;
	const number = new Intl.NumberFormat(words.locale).format(phase.number);
	const days =
		phase.days === undefined ? say('map.ongoing') : say('map.days', { days: phase.days });
	const counted = say('map.seePhase', { count: folded });
	const sayFolded = isBare ? `${days} · ${counted}` : counted;
	const paragraphs: Paragraph[] = [
		{
			text: isTight ? '' : say('map.phase', { number: phase.number }),
			style: strong,
			ink,
			most: 1,
		},
		{
			text: isTight ? `${number}  ${phase.title}` : phase.title,
			style: enlarge(title, isTight ? Math.min(fit, 0.8) : fit),
			ink,
			most: isTight ? 2 : 3,
		},
		{
			text: isBare && folded > 0 ? '' : days,
			style: strong,
			most: 2,
			above: isTight ? 0 : 0.5 * scale,
		},
		{
			text: isBare ? '' : say('map.dayZero', { starts: phase.starts }),
			style: small,
			ink: 'soft',
			most: isTight ? 1 : 4,
		},
		{
			text:
				exit && !isBare
					? say(phase.days === undefined ? 'map.endsWhen' : 'map.doneWhen', { exit })
					: '',
			style: small,
			most: doneLines[level] ?? 3,
			above: 0.8 * scale,
		},
		{
			text: folded > 0 ? sayFolded : '',
			style: strong,
			most: isTight ? 2 : 3,
			above: isTight ? 0 : 0.8 * scale,
		},
	];
	const written = writeParagraphs(paragraphs, { ...box, height: 1000 }, words.locale);
	return { ...written, isCut: written.isCut || isBare };
}
