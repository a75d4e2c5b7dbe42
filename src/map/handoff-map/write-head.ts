import type { Journey } from '../../domain/journey.ts';
import type { Path } from '../../domain/path.ts';
import { measureText } from '../../fonts/measure-text.ts';
import { formatDate } from '../../words/format-timing.ts';
import type { Words } from '../../words/words.ts';
import type { DisplayItem } from '../display-list.ts';
import { setLines } from '../set-lines.ts';
import { margin } from '../sheet.ts';
import { type TypeStyle, typeStyles } from '../type-sizes.ts';
import type { HandoffLayout } from './handoff-layout.ts';
import { cutText, findPage, putText } from './put-text.ts';

/** What the map is called. */
export function nameMap({ partnerType }: Path, { say }: Words): string {
	return partnerType ? say('handoffs.titleOf', { type: partnerType.title }) : say('handoffs.title');
}

/** Title and how to read the map to the left; program, edition, date and address to the right. */
export function writeHead(layout: HandoffLayout, journey: Journey, words: Words): DisplayItem[] {
	const page = findPage(layout.sheet);
	const half = page.width * 0.58;
	return [
		...writeTitle(layout, half, words),
		...writeAbout(layout, page.width - half - 4, journey, words),
	];
}

/** Whether the map shows the usual way, which partner types of the program may leave. */
export function isUsualWay({ partnerType }: Path, { partnerTypes }: Journey): boolean {
	return !partnerType && partnerTypes.size > 0;
}

function writeTitle({ sheet, path }: HandoffLayout, width: number, words: Words): DisplayItem[] {
	const { sheetTitle, doorText } = typeStyles;
	const title = cutText(nameMap(path, words), width, sheetTitle, words.locale);
	const how = setLines(words.say('handoffs.how'), width, doorText, 2, words.locale).lines;
	return [
		{
			kind: 'heading',
			level: 1,
			items: [putText(sheet, title, { x: margin, top: margin }, sheetTitle)],
		},
		...how.map((line, i) => {
			const top = margin + 8.6 + i * 3.1;
			return putText(sheet, line, { x: margin, top, ink: 'soft' }, doorText);
		}),
	];
}

function writeAbout(
	{ sheet, path, options }: HandoffLayout,
	width: number,
	journey: Journey,
	words: Words,
): DisplayItem[] {
	const { say } = words;
	const { program } = journey;
	const about = [
		say('site.internalEdition'),
		program.map.edition && say('map.edition', { edition: program.map.edition }),
		options.contentDate && say('map.date', { date: formatDate(words, options.contentDate) }),
	].filter(Boolean);
	const texts = [program.name, about.join(' · '), options.address.replace(/^https?:\/\//, '')];
	const x = sheet.width - margin;
	const put = (text: string, top: number, style: TypeStyle, ink: 'ink' | 'soft') =>
		putText(
			sheet,
			cutText(text, width, style, words.locale),
			{ x, top: margin + top, ink, anchor: 'end' },
			style,
		);
	const { partnerType, heading, small } = typeStyles;
	return [
		...texts.map((text, i) =>
			i === 0 ? put(text, 0.4, partnerType, 'ink') : put(text, 1.8 + i * 4, heading, 'soft'),
		),
		...(isUsualWay(path, journey) ? [put(say('handoffs.usual'), 13, small, 'soft')] : []),
	];
}

/** The teams’ names, each in the middle above its lane. */
export function writeLaneNames({ sheet, lanes, top }: HandoffLayout): DisplayItem[] {
	const style = typeStyles.smallStrong;
	return lanes.flatMap(({ lines, x, width }) =>
		lines.map((line, i) => {
			const at = {
				x: x + (width - measureText(line, style.size, style.weight)) / 2,
				top: top - 1 - (lines.length - i) * style.line,
			};
			return putText(sheet, line, at, style);
		}),
	);
}
