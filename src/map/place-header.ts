import { create } from 'qrcode';
import type { Journey } from '../domain/journey.ts';
import type { Path } from '../domain/path.ts';
import { measureText } from '../fonts/measure-text.ts';
import { formatDate } from '../words/format-timing.ts';
import type { Words } from '../words/words.ts';
import type { Code } from './draw-code.ts';
import type { Box, MapText } from './geometry.ts';
import type { MapOptions } from './map-options.ts';
import { setLines } from './set-lines.ts';
import { titleMap } from './title-map.ts';
import { type TypeStyle, typeStyles as usualStyles } from './type-sizes.ts';
import { enlarge, writeLine } from './write-text.ts';

export const headerHeight = 17;

/** Larger on a larger sheet: `scale` is 1 for A4. Title and tagline to the left; partner type, edition, date and address beside the code to the right. */
export function placeHeader(
	journey: Journey,
	path: Path,
	folded: number,
	box: Box,
	options: MapOptions,
	words: Words,
	scale = 1,
): { texts: MapText[]; code: Code } {
	const { program } = journey;
	const { say, locale } = words;
	const typeStyles = enlargeAll(scale);
	const modules = readCode(options.address);
	const size = headerHeight * scale;
	const code = { x: box.x + box.width - size, y: box.y, width: size, height: size, modules };
	const half = (box.width - size - 6 * scale) / 2;
	const left = { x: box.x, y: box.y, width: half * 1.15, height: size };
	const right = { x: box.x + half * 1.15 + 3 * scale, y: box.y, width: half * 0.85, height: size };
	const texts: MapText[] = [];

	const title = titleMap(journey, words, options.phase);
	const titleStyle = fitLine(title, left.width, typeStyles.sheetTitle);
	const [titleLine = ''] = setLines(title, left.width, titleStyle, 1, locale).lines;
	texts.push(
		writeLine(titleLine, { x: left.x, top: box.y + 0.4 * scale, within: left }, titleStyle),
	);
	const below = `${program.name}${program.tagline ? ` · ${program.tagline}` : ''}`;
	setLines(below, left.width, typeStyles.tagline, folded > 0 ? 1 : 2, locale).lines.forEach(
		(line, i) => {
			const top = box.y + 8.4 * scale + i * typeStyles.tagline.line;
			texts.push(
				writeLine(line, { x: left.x, top, within: left, ink: 'soft' }, typeStyles.tagline),
			);
		},
	);

	if (folded > 0) {
		const counted = say('map.foldedCount', { count: folded, total: path.milestones.size });
		const [line = ''] = setLines(counted, left.width, typeStyles.heading, 1, locale).lines;
		texts.push(
			writeLine(line, { x: left.x, top: box.y + 12.8 * scale, within: left }, typeStyles.heading),
		);
	}

	const edition = [
		journey.edition === 'internal' && say('site.internalEdition'),
		program.map.edition && say('map.edition', { edition: program.map.edition }),
		options.contentDate && say('map.date', { date: formatDate(words, options.contentDate) }),
	].filter((part) => part);
	const lines = [
		{
			text: path.partnerType?.title ?? say('map.allTypes'),
			style: typeStyles.partnerType,
			ink: 'ink' as const,
		},
		{ text: edition.join(' · '), style: typeStyles.heading, ink: 'soft' as const },
		{
			text: options.address.replace(/^https?:\/\//, ''),
			style: typeStyles.heading,
			ink: 'soft' as const,
		},
	];
	let top = box.y + 1.4 * scale;
	for (const { text, style, ink } of lines) {
		if (!text) continue;
		const shown = setLines(text, right.width, { ...style }, 1, locale).lines[0] ?? '';
		const x = right.x + right.width;
		texts.push(writeLine(shown, { x, top, anchor: 'end', within: right, ink }, style));
		top += style.line + scale;
	}
	return { texts, code };
}

/** A title is set smaller, down to half its size, before it is cut. */
function fitLine(text: string, width: number, style: TypeStyle): TypeStyle {
	const whole = measureText(text, style.size, style.weight);
	return enlarge(style, Math.min(1, Math.max(0.5, (width - 0.2) / whole)));
}

function enlargeAll(scale: number) {
	const { sheetTitle, tagline, heading, partnerType } = usualStyles;
	return {
		sheetTitle: enlarge(sheetTitle, scale),
		tagline: enlarge(tagline, scale),
		heading: enlarge(heading, scale),
		partnerType: enlarge(partnerType, scale),
	};
}

/** The rows of a QR code that leads to an address. */
function readCode(address: string): boolean[][] {
	const { modules } = create(address, { errorCorrectionLevel: 'M' });
	return Array.from({ length: modules.size }, (_, row) =>
		Array.from({ length: modules.size }, (_, column) => modules.get(row, column) === 1),
	);
}
