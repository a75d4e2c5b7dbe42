import { create } from 'qrcode';
import type { Journey } from '../domain/journey.ts';
import type { Path } from '../domain/path.ts';
import { measureText } from '../fonts/measure-text.ts';
import { formatDate } from '../words/format-timing.ts';
import type { Words } from '../words/words.ts';
import type { Code } from './draw-code.ts';
import type { Box, MapText } from './geometry.ts';
import type { MapOptions } from './map-options.ts';
import { setEdition } from './set-edition.ts';
import { setLines } from './set-lines.ts';
import { titleMap } from './title-map.ts';
import { leastSize, type TypeStyle, typeStyles as usualStyles } from './type-sizes.ts';
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
	].filter((part): part is string => Boolean(part));
	const set = setEdition(edition, right.width, typeStyles.heading, scale, locale);
	const type = path.partnerType?.title ?? say('map.allTypes');
	const url = options.address.replace(/^https?:\/\//, '');
	const lines = [
		{ ...fitWhole(type, right.width, typeStyles.partnerType, locale), ink: 'ink' as const },
		{ ...set, ink: 'soft' as const },
		{ ...fitAddress(url, right.width, typeStyles.heading, scale), ink: 'soft' as const },
	];
	// Two rows of the edition take their room from the space between.
	const [gap, above] = set.lines.length > 1 ? [0.35, 0.9] : [1, 1.4];
	let top = box.y + above * scale;
	for (const { lines: rows, style, ink } of lines) {
		if (rows.length === 0) continue;
		for (const row of rows) {
			const x = right.x + right.width;
			texts.push(writeLine(row, { x, top, anchor: 'end', within: right, ink }, style));
			top += style.line;
		}
		top += gap * scale;
	}
	return { texts, code };
}

/** A title is set smaller, down to a part of its size, before it is cut. */
function fitLine(text: string, width: number, style: TypeStyle, least = 0.5): TypeStyle {
	const whole = measureText(text, style.size, style.weight);
	return enlarge(style, Math.min(1, Math.max(least, (width - 0.2) / whole)));
}

function fitWhole(text: string, width: number, style: TypeStyle, locale: string) {
	const fitted = fitLine(text, width, style, 0.7);
	return { lines: setLines(text, width, fitted, 1, locale).lines, style: fitted };
}

/** An address is whole or not there: the code beside it leads to the same page. */
function fitAddress(url: string, width: number, style: TypeStyle, scale: number) {
	const fitted = fitLine(url, width, style, (leastSize * scale) / style.size);
	const isWhole = measureText(url, fitted.size, fitted.weight) <= width - 0.1;
	return { lines: isWhole ? [url] : [], style: fitted };
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
