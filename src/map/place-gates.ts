import { findFirstMilestones } from '../domain/find-following.ts';
import type { Path } from '../domain/path.ts';
import { measureText } from '../fonts/measure-text.ts';
import type { Words } from '../words/words.ts';
import { findTextDirection } from './display-list.ts';
import { joinSentences } from './join-sentences.ts';
import type { Box, MapGate, MapText } from './map-layout.ts';
import { typeStyles } from './type-sizes.ts';
import { type Paragraph, writeLine, writeParagraphs } from './write-text.ts';

const [pad, titleWidth, mostInRow] = [1.4, 28, 5];

/** The strip that says, at the end of each phase, what proves it and what comes next. */
export function placeGates(
	path: Path,
	top: Omit<Box, 'height'>,
	lines: number,
	words: Words,
): { gates: MapGate[]; title: MapText[]; height: number } {
	const parts = path.phases.filter(({ milestones }) => milestones.length > 0);
	const rows = Math.ceil(parts.length / mostInRow);
	const linesEach = rows > 1 ? Math.min(lines, 2) : lines;
	const perRow = Math.ceil(parts.length / Math.max(rows, 1));
	const width = (top.width - titleWidth) / Math.max(perRow, 1);
	const title = writeParagraphs(
		[{ text: words.say('map.whatNext'), style: typeStyles.doorTitle, most: 3 }],
		{ x: top.x, y: top.y + pad, width: titleWidth - 3, height: 20 },
		words.locale,
	);
	const gates: MapGate[] = [];
	let y = top.y;
	for (let row = 0; row < rows; row++) {
		const group = parts.slice(row * perRow, (row + 1) * perRow);
		const written = group.map((part, i) => {
			const box = { x: top.x + titleWidth + i * width, y, width, height: 100 };
			const within = { x: box.x + 6, y: y + pad, width: width - 8, height: 100 };
			const next = parts[row * perRow + i + 1];
			const paragraphs = wordGate(part.phase, next?.phase, path, linesEach, words);
			return {
				phase: part.phase.number,
				box,
				label: joinSentences(paragraphs.map(({ text }) => text)),
				...writeParagraphs(paragraphs, within, words.locale),
			};
		});
		const height =
			Math.max(...written.map((one) => one.height), row === 0 ? title.height : 0) + 2 * pad;
		for (const { phase, box, label, texts } of written)
			gates.push({ ...box, height, phase, label, texts, badge: writeBadge(phase, box, words) });
		y += height;
	}
	return { gates, title: title.texts, height: y - top.y };
}

type Phase = Path['phases'][number]['phase'];

function wordGate(
	phase: Phase,
	next: Phase | undefined,
	path: Path,
	lines: number,
	{ say, locale }: Words,
): Paragraph[] {
	const style = typeStyles.doorText;
	const list = new Intl.ListFormat(locale, { type: 'conjunction' });
	if (phase.days === undefined) {
		return [
			{ text: say('map.gateOngoing', { from: phase.title }), style: typeStyles.doorTitle, most: 1 },
			{ text: say('map.gateOngoingText'), style, most: lines },
		];
	}
	const isRtl = findTextDirection(phase.title, 'ltr') === 'rtl';
	const heading = next
		? `${phase.title} ${isRtl ? '←' : '→'} ${next.title}`
		: say('map.gateEnd', { from: phase.title });
	const proof = phase.exit.length > 0 ? phase.exit.join('; ') : phase.goal;
	const first = next
		? findFirstMilestones(path, next.id).map((milestone) => milestone.mapTitle ?? milestone.title)
		: [];
	const then = first.length > 0 ? say('map.gateThen', { titles: list.format(first) }) : '';
	return [
		{ text: heading, style: typeStyles.doorTitle, most: 1 },
		{ text: proof, style, most: Math.max(1, lines - 1) },
		{ text: then, style, ink: 'soft', most: 1 },
	];
}

/** The number of the phase in a ring. */
function writeBadge(phase: number, box: Box, { locale }: Words): MapGate['badge'] {
	const style = typeStyles.smallStrong;
	const center = { x: box.x + 2.4, y: box.y + pad + typeStyles.doorTitle.line / 2 };
	const within = { x: center.x - 2, y: center.y - 2, width: 4, height: 4 };
	const text = new Intl.NumberFormat(locale).format(phase);
	const x = center.x - measureText(text, style.size, style.weight) / 2;
	const place = { x, top: center.y - style.line / 2, within, ink: `phase-${phase}` as const };
	return { ...center, text: writeLine(text, place, style) };
}
