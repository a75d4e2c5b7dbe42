import { measureText } from '../../fonts/measure-text.ts';
import { setLines } from '../set-lines.ts';
import type { TypeStyle } from '../type-sizes.ts';
import type { Fullness, LineStyle } from './line-style.ts';
import type { Labelled, StopWords } from './word-stop.ts';

/** A line of a stop's text; `top` is that of the line, measured from the stop's line (titles lie above it). */
interface StopText {
	text: string;
	x: number;
	top: number;
	style: TypeStyle;
	isSoft: boolean;
}

/** A stop as it is set: a ring at its left, its title above the line, what else it says below. */
export interface SetStop {
	width: number;
	/** Above and below the line. */
	up: number;
	down: number;
	texts: readonly StopText[];
	/** Where a date is written by hand, from the stop's left and its line. */
	box: { x: number; y: number };
	/** It counts for a level or unlocks a benefit. */
	isCounted: boolean;
	/** The sign of what recurs. */
	loop: { x: number; y: number } | undefined;
	cut: { title: boolean; text: boolean };
	/** How many steps and resources it names. */
	said: { steps: number; needs: number };
}

export function setStop(
	words: StopWords,
	width: number,
	fullness: Fullness,
	style: LineStyle,
	locale: string,
	{ hasStar, entries }: { hasStar: boolean; entries: number },
): SetStop {
	const { scale, title, detail, strong, indent, radius, box, lineWidth } = style;
	const texts: StopText[] = [];
	const cut = { title: false, text: false };
	const put = (text: string, x: number, top: number, kind: TypeStyle, isSoft = false) =>
		texts.push({ text, x, top, style: kind, isSoft });

	const name = setLines(words.title, width - indent, title, 3, locale);
	cut.title = name.isCut;
	const edge = lineWidth / 2 + 0.35 * scale;
	name.lines.forEach((line, i) => {
		put(line, indent, -edge - (name.lines.length - i) * title.line, title);
	});

	let top = edge;
	const loopRoom = words.isRecurring ? 2.9 * scale : 0;
	const beside = width - indent - box.width - 1.2 * scale;
	const widthOf = (text: string, kind: TypeStyle) => measureText(text, kind.size, kind.weight);
	const [days, owner] = [loopRoom + widthOf(words.timing, strong), widthOf(words.owner, detail)];
	// The box stands beside the days; beside the owner where the days are too long for that.
	const isLower =
		days > beside - 0.1 &&
		days < width - indent - 0.1 &&
		!setLines(words.owner, beside, detail, 2, locale).isCut;
	// Beside both, where both are short: then they need no room of their own around it.
	const isBoth = days < beside - 0.1 && owner < beside - 0.1;
	const lift = isBoth ? 0 : Math.max(0, (box.height - strong.line) / 2) + 0.3 * scale;
	let boxTop = top + 0.3 * scale;
	const putLines = (text: string, style: TypeStyle, before: number, hasBox: boolean) => {
		const room = (hasBox ? beside : width - indent) - before;
		const set = setLines(text, room, style, hasBox ? 3 : 2, locale);
		cut.text ||= set.isCut;
		if (hasBox) {
			boxTop = isBoth ? top + strong.line - box.height / 2 : top + 0.3 * scale;
			top += lift;
		}
		for (const line of set.lines) {
			put(line, indent + before, top, style, style === detail);
			top += style.line;
		}
		if (hasBox && !isBoth) top = Math.max(top, boxTop + box.height + 0.1 * scale);
	};
	const loop = words.isRecurring
		? { x: indent + 1.1 * scale, y: top + (isLower ? 0 : lift) + strong.line * 0.52 }
		: undefined;
	putLines(words.timing, strong, loopRoom, !isLower);
	putLines(words.owner, detail, 0, isLower);
	top = Math.max(top, radius + 0.3 * scale);
	const setLabelled = ({ label, text }: Labelled, most: number) => {
		const joint = /[：]$/.test(label) ? '' : ' ';
		const bold = widthOf(`${label}${joint}`, strong);
		const room = width - (bold - widthOf(`${label}${joint}`, detail)) - 0.1;
		const set = setLines(`${label}${joint}${text}`, room, detail, most, locale);
		cut.text ||= set.isCut;
		set.lines.forEach((line, i) => {
			const rest = line.slice(label.length).trimStart();
			if (i === 0 && line.startsWith(label)) {
				put(label, 0, top, strong);
				if (rest) put(rest, bold, top, detail);
			} else put(line, 0, top, detail);
			top += detail.line;
		});
	};
	if (words.named.length + words.steps.length > 0 || words.needs) top += 0.4 * scale;
	for (const text of words.named) {
		const set = setLines(text, width, detail, 3, locale);
		cut.text ||= set.isCut;
		for (const line of set.lines) {
			put(line, 0, top, detail, true);
			top += detail.line;
		}
	}
	for (const step of words.steps) setLabelled(step, fullness.stepLines);
	if (words.needs) setLabelled(words.needs, 3);
	return {
		width,
		up: Math.max(
			edge + name.lines.length * title.line,
			radius + (entries - 1) * style.lineGap + (hasStar ? 3.8 : 0.2) * scale,
		),
		down: top,
		texts,
		box: { x: width - box.width, y: boxTop },
		isCounted: words.isCounted,
		loop,
		cut,
		said: { steps: words.steps.length, needs: words.needs ? fullness.needs : 0 },
	};
}

/** How wide it is at least, so that its days stand in one line and the box beside them or below. */
export function measureLeast(
	{ timing, isRecurring, owner }: StopWords,
	{ strong, detail, indent, box, scale, leastCard }: LineStyle,
): number {
	const room = box.width + 1.4 * scale;
	const days = measureText(timing, strong.size, strong.weight) + (isRecurring ? 2.9 * scale : 0);
	const held = measureText(owner, detail.size, detail.weight);
	const least = indent + Math.min(days + room, Math.max(days + 0.2, held + room));
	return Math.min(leastCard * 1.6, Math.max(leastCard, least));
}
