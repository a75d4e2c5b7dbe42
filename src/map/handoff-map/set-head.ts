import type { Journey } from '../../domain/journey.ts';
import type { Path } from '../../domain/path.ts';
import { formatDate } from '../../words/format-timing.ts';
import type { Words } from '../../words/words.ts';
import type { Ink } from '../geometry.ts';
import type { MapOptions } from '../map-options.ts';
import { setLines } from '../set-lines.ts';
import { margin, type Sheet } from '../sheet.ts';
import { type TypeStyle, typeStyles } from '../type-sizes.ts';

/** A paragraph of the head, below the ones before it on its side. */
interface HeadPart {
	side: 'start' | 'end';
	text: string;
	style: TypeStyle;
	most: number;
	ink?: Ink;
}

export interface SetHeadPart extends HeadPart {
	lines: readonly string[];
	isCut: boolean;
	top: number;
}

/** What the map is called. */
export function nameMap({ partnerType }: Path, { say }: Words): string {
	return partnerType ? say('handoffs.titleOf', { type: partnerType.title }) : say('handoffs.title');
}

/** Whether the map shows the usual way, which partner types of the program may leave. */
export function isUsualWay({ partnerType }: Path, { partnerTypes }: Journey): boolean {
	return !partnerType && partnerTypes.size > 0;
}

/** Title and how to read the map on one side; program, edition, date and address on the other. */
export function setHead(
	journey: Journey,
	path: Path,
	{ width }: Sheet,
	words: Words,
	options: MapOptions,
): SetHeadPart[] {
	const page = width - 2 * margin;
	const half = page * 0.58;
	const ends = { start: margin, end: margin };
	return listParts(journey, path, words, options).map((part) => {
		const { side, text, style, most } = part;
		const room = side === 'start' ? half : page - half - 4;
		const top = ends[side];
		const { lines, isCut } = setLines(text, room, style, most, words.locale);
		ends[side] += lines.length * style.line;
		return { ...part, lines, isCut, top };
	});
}

function listParts(
	journey: Journey,
	path: Path,
	words: Words,
	{ contentDate, address }: MapOptions,
): HeadPart[] {
	const { say } = words;
	const { program } = journey;
	const { sheetTitle, doorText, partnerType, heading, small } = typeStyles;
	const about = [
		say('site.internalEdition'),
		program.map.edition && say('map.edition', { edition: program.map.edition }),
		contentDate && say('map.date', { date: formatDate(words, contentDate) }),
	].filter(Boolean);
	const url = address.replace(/^https?:\/\//, '');
	const usual = isUsualWay(path, journey) ? [say('handoffs.usual')] : [];
	const start = { side: 'start', most: 2 } as const;
	const end = { side: 'end', most: 2, ink: 'soft' } as const;
	return [
		{ ...start, text: nameMap(path, words), style: sheetTitle },
		{ ...start, text: say('handoffs.how'), style: doorText, ink: 'soft', most: 4 },
		{ ...end, text: program.name, style: partnerType, ink: 'ink' },
		{ ...end, text: about.join(' · '), style: heading },
		{ ...end, text: url, style: heading },
		...usual.map((text) => ({ ...end, text, style: small, most: 3 })),
	];
}

/** Where the lower side of the head ends. */
export function findHeadEnd(parts: readonly SetHeadPart[]): number {
	return Math.max(...parts.map(({ top, lines, style }) => top + lines.length * style.line));
}
