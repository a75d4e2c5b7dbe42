import type { Journey } from '../../domain/journey.ts';
import type { Path } from '../../domain/path.ts';
import { measureText } from '../../fonts/measure-text.ts';
import type { Words } from '../../words/words.ts';
import type { Box, MapText } from '../geometry.ts';
import { setLines } from '../set-lines.ts';
import { typeStyles } from '../type-sizes.ts';
import { enlarge, writeLine } from '../write-text.ts';
import type { LineStyle } from './line-style.ts';

interface Contact {
	name: string;
	address: string;
}

export interface Footer {
	texts: readonly MapText[];
	legend: readonly { mark: LegendMark; x: number; y: number }[];
	height: number;
	isCut: boolean;
}

export type LegendMark = 'ring' | 'star' | 'optional' | 'gate' | 'loop' | 'counted' | 'box';

const legendWords = {
	ring: 'map.lineRing',
	star: 'map.legendActivation',
	optional: 'map.legendOptional',
	gate: 'map.lineGate',
	loop: 'map.legendRecurring',
	counted: 'map.legendCounted',
	box: 'map.lineBox',
} as const;

/** Who is to be asked, and at what address. */
export function listContacts({ teams, program }: Journey, path: Path, { say }: Words): Contact[] {
	const used = new Set(
		[...path.milestones.values()].flatMap(({ team, steps }) => [
			team,
			...steps.map(({ by }) => by),
		]),
	);
	const contacts = [...teams.values()]
		.filter(({ id }) => used.has(id))
		.map(({ title, contact }) => ({
			name: title,
			address: contact.email ?? contact.channel ?? contact.url?.replace(/^https?:\/\//, '') ?? '',
		}));
	const { contact } = program;
	const known = contacts.some(({ address }) => address === contact?.email);
	if (contact?.email && !known)
		contacts.unshift({ name: say('map.anyQuestion'), address: contact.email });
	return contacts;
}

/** Contacts and legend, in rows from the top of a box. */
export function placeFooter(
	contacts: readonly Contact[],
	marks: readonly LegendMark[],
	box: Omit<Box, 'height'>,
	style: LineStyle,
	words: Words,
): Footer {
	const scale = Math.min(style.scale, 1.8);
	const [plain, strong] = [
		enlarge(typeStyles.small, scale),
		enlarge(typeStyles.smallStrong, scale),
	];
	const line = plain.line * 1.05;
	const texts: MapText[] = [];
	const within = { ...box, height: 100 };
	let isCut = false;
	let top = box.y;
	const widthOf = (text: string, kind: typeof plain) => measureText(text, kind.size, kind.weight);
	const gap = 1.2 * scale;
	const most = Math.max(
		...contacts.map(({ name, address }) => widthOf(name, strong) + gap + widthOf(address, plain)),
	);
	const columns = Math.max(
		1,
		Math.min(contacts.length, Math.floor((box.width + 4 * scale) / (most + 4 * scale))),
	);
	const width = (box.width - (columns - 1) * 4 * scale) / columns;
	const rows = Math.ceil(contacts.length / columns);
	contacts.forEach(({ name, address }, i) => {
		const x = box.x + Math.floor(i / rows) * (width + 4 * scale);
		const y = top + (i % rows) * line;
		const nameSet = setLines(name, address ? width * 0.55 : width, strong, 1, words.locale);
		const shown = nameSet.lines[0] ?? '';
		const after = widthOf(shown, strong) + gap;
		texts.push(writeLine(shown, { x, top: y, within }, strong));
		isCut ||= nameSet.isCut;
		if (!address) return;
		const set = setLines(address, width - after, plain, 1, words.locale);
		isCut ||= set.isCut;
		texts.push(writeLine(set.lines[0] ?? '', { x: x + after, top: y, within, ink: 'soft' }, plain));
	});
	top += rows * line + 0.9 * scale;
	const legend: Footer['legend'][number][] = [];
	let x = box.x;
	const legendLine = Math.max(line, 3.8 * scale);
	for (const mark of marks) {
		const markWidth = (mark === 'box' ? 9 : mark === 'gate' ? 6.5 : 5) * scale;
		const text = words.say(legendWords[mark]);
		const set = setLines(text, box.width - markWidth - 1, plain, 1, words.locale);
		const shown = set.lines[0] ?? '';
		isCut ||= set.isCut;
		const needed = markWidth + gap + widthOf(shown, plain);
		if (x > box.x && x + needed > box.x + box.width) {
			x = box.x;
			top += legendLine;
		}
		legend.push({ mark, x, y: top + legendLine / 2 });
		const at = { x: x + markWidth + gap, top: top + (legendLine - plain.line) / 2, within };
		texts.push(writeLine(shown, { ...at, ink: 'soft' }, plain));
		x += needed + 5 * scale;
	}
	return { texts, legend, height: top + legendLine - box.y, isCut };
}
