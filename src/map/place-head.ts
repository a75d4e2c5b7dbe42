import type { Phase } from '../domain/journey.ts';
import { measureText } from '../fonts/measure-text.ts';
import type { Words } from '../words/words.ts';
import type { Density } from './density.ts';
import type { Box } from './map-layout.ts';
import { leastTitleSize, type TypeStyle, typeStyles } from './type-sizes.ts';
import { enlarge, type Paragraph, writeParagraphs } from './write-text.ts';

/** The width of the part of a band that names its phase. */
export function headWidth(density: Density): number {
	return 31 * Math.min(density.scale, 1.2) + 1;
}

/** White space inside of the head: after the colored edge, and at the end. */
const [edge, end] = [5, 2];

const tightTitle = enlarge(typeStyles.phaseTitle, 0.8);

/** Name, length and beginning of a phase; what it is for where there is room. */
export function writeHead(phase: Phase, box: Box, density: Density, words: Words) {
	const { say } = words;
	const isTight = density.headingHeight === 0;
	const isOngoing = phase.days === undefined;
	const ink = `phase-${phase.number}` as const;
	const small = enlarge(typeStyles.small, Math.min(density.scale, 1.15));
	const strong = enlarge(typeStyles.smallStrong, Math.min(density.scale, 1.15));
	const length = sayLength(phase, words);
	const title = isTight ? `${phase.number}  ${phase.title}` : phase.title;
	const paragraphs: Paragraph[] = [
		{
			text: isTight ? '' : say('map.phase', { number: phase.number }),
			style: strong,
			ink,
			most: 1,
		},
		{
			text: title,
			style: isTight ? tightTitle : fitTitle(title, box.width - edge - end, density.scale),
			ink,
			most: isTight ? 2 : 3,
		},
		{ text: length, style: strong, most: 1, above: 0.4 },
		{
			text: say('map.dayZero', { starts: phase.starts }),
			style: small,
			ink: 'soft',
			most: 3,
			above: 0.2,
			isSpare: true,
		},
		{ text: phase.goal, style: small, most: 6, above: 1, isSpare: true },
	];
	const within = {
		x: box.x + edge,
		y: box.y + density.bandPad,
		width: box.width - edge - end,
		height: box.height - 2 * density.bandPad,
	};
	const written = writeParagraphs(paragraphs, within, words.locale);
	const must = writeParagraphs(paragraphs.slice(0, 3), { ...within, height: 0 }, words.locale);
	const lengthText = written.texts.find(({ text }) => text === length);
	const loop =
		isOngoing && lengthText
			? { x: lengthText.x + lengthText.width + 2, y: lengthText.y - lengthText.size * 0.36 }
			: undefined;
	return {
		texts: written.texts,
		loop,
		least: must.height + 2 * density.bandPad,
		isCut: written.isCut,
	};
}

export function sayLength({ days }: Phase, { say }: Words): string {
	return days === undefined ? say('map.ongoing') : say('map.days', { days });
}

/** A title whose longest word does not fit is set smaller, before it is broken. */
function fitTitle(title: string, width: number, scale: number): TypeStyle {
	const style = enlarge(typeStyles.phaseTitle, Math.min(scale, 1.1));
	const longest = Math.max(
		...title.split(/\s/).map((word) => measureText(word, style.size, style.weight)),
	);
	return enlarge(
		style,
		Math.min(1, Math.max((width - 0.2) / longest, leastTitleSize / style.size)),
	);
}
