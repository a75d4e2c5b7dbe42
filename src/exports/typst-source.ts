import { listFamilies } from '../fonts/font-files.ts';
import { findColor, type SheetColors } from '../map/colors.ts';
import type {
	DisplayItem,
	DisplayList,
	LinkItem,
	PathItem,
	TextItem,
} from '../map/display-list.ts';
import type { Box } from '../map/geometry.ts';

/**
 * A drawing as a Typst document: shapes are artifacts, texts are real and stand in reading order.
 * A text is put on paper by its baseline, at the side where it begins.
 */
export function writeTypst(list: DisplayList, base: string, fonts: DrawingFonts): string {
	const head = [
		`#set document(title: ${quote(list.title)}, description: ${quote(list.description)}, date: none)`,
		`#set page(width: ${mm(list.width)}, height: ${mm(list.height)}, margin: 0mm)`,
		`#set text(font: ${writeFonts(fonts.body)}, fallback: false, ${writeLanguage(list.language)}, dir: ${list.direction}, top-edge: "baseline", bottom-edge: "baseline", features: (calt: 0), hyphenate: false)`,
		'#set par(leading: 0pt, spacing: 0pt)',
		'#set block(spacing: 0pt, above: 0pt, below: 0pt)',
		'#show heading: it => it.body',
		...writeHelpers(fonts),
	];
	const body = drawList(list, {
		findTarget: (address) => quote(/^https?:/.test(address) ? address : base + address),
		hasHeadings: true,
	});
	return `${head.join('\n')}\n${body}\n`;
}

/** The families of a drawing, in the order in which they are asked. */
export interface DrawingFonts {
	body: readonly string[];
	/** Of texts as heavy as headings. */
	heading: readonly string[];
}

/** The families that draw a text. */
export function listDrawingFonts(text: string): DrawingFonts {
	return { body: listFamilies(text), heading: listFamilies(text, 'heading') };
}

/** A list of families for `set text`. */
export function writeFonts(families: readonly string[]): string {
	return `(${families.map(quote).join(', ')},)`;
}

/** The language of a text for `set text`, from BCP 47. */
export function writeLanguage(locale: string): string {
	const [language = 'en', ...subtags] = locale.split('-');
	const region = subtags.find((tag) => /^[A-Za-z]{2}$/.test(tag));
	return `lang: ${quote(language.toLowerCase())}${region ? `, region: ${quote(region.toLowerCase())}` : ''}`;
}

/** What a drawing calls; to be written once, before it. */
export const writeHelpers = ({ body, heading }: DrawingFonts): readonly string[] => [
	`#let f(w) = if w == 650 { ${writeFonts(heading)} } else { ${writeFonts(body)} }`,
	// x and y of the first baseline, from the left or, for what ends there, from the right
	'#let t(x, y, s, l, w, c, d, body) = place(top + left, dx: x, dy: y, block(par(leading: l, text(font: f(w), size: s, weight: w, fill: c, dir: d, body))))',
	'#let e(x, y, s, l, w, c, d, body) = place(top + right, dx: -x, dy: y, align(right, block(par(leading: l, text(font: f(w), size: s, weight: w, fill: c, dir: d, body)))))',
	// the same within a heading, which holds no paragraphs
	'#let ht(x, y, s, l, w, c, d, body) = place(top + left, dx: x, dy: y, box(text(font: f(w), size: s, weight: w, fill: c, dir: d, body)))',
	'#let he(x, y, s, l, w, c, d, body) = place(top + right, dx: -x, dy: y, box(text(font: f(w), size: s, weight: w, fill: c, dir: d, body)))',
	'#let p(..args) = place(top + left, curve(..args))',
];

export interface DrawingOptions {
	/** Where a link leads, as Typst: a quoted address or a label. */
	findTarget: (address: string) => string;
	/** Whether its headings are headings of the document; else they are texts. */
	hasHeadings: boolean;
}

/** The items of a drawing as Typst, for a page of its size without margins. */
export function drawList(list: DisplayList, { findTarget, hasHeadings }: DrawingOptions): string {
	const draw = (item: Drawn): string => {
		switch (item.kind) {
			case 'path':
				return `#pdf.artifact[${drawPath(item, list)}]`;
			case 'lines':
				return drawLines(item, whole, false, list);
			case 'heading': {
				const texts = item.items.map((one) =>
					one.kind === 'link'
						? drawLink(one, true)
						: drawLines({ kind: 'lines', items: [one] }, whole, true, list),
				);
				if (!hasHeadings) return texts.join(' ');
				return `#heading(level: ${item.level}, outlined: true, bookmarked: true)[${texts.join(' ')}]`;
			}
			default:
				return drawLink(item, false);
		}
	};
	const drawLink = ({ address, box, items }: LinkItem, isHeading: boolean): string => {
		const shapes = items.filter((item) => item.kind === 'path');
		const texts = items.filter((item) => item.kind === 'text');
		const ground =
			shapes.length > 0
				? `#pdf.artifact[${shapes.map((shape) => drawPath(shape, list)).join('')}]`
				: '';
		const lines = isHeading
			? texts.map((text): Lines => ({ kind: 'lines', items: [text] }))
			: joinLines(texts);
		// The space parts the words in the bookmark of a heading.
		const inner = lines.map((one) => drawLines(one as Lines, box, isHeading, list)).join(' ');
		return `${ground}#place(top + left, dx: ${mm(box.x)}, dy: ${mm(box.y)}, link(${findTarget(address)}, block(width: ${mm(box.width)}, height: ${mm(box.height)})[${inner}]))\n`;
	};
	const whole = { x: 0, y: 0, width: list.width, height: list.height };
	return joinLines(list.items).map(draw).join('\n');
}

/** Lines of one paragraph: read as one, though each is set where the layout put it. */
export interface Lines {
	kind: 'lines';
	items: readonly TextItem[];
}

export type Drawn = Exclude<DisplayItem, TextItem> | Lines;

/** Puts together the texts that stand below one another in the same type. */
export function joinLines(items: readonly DisplayItem[]): Drawn[] {
	const joined: Drawn[] = [];
	for (const item of items) {
		if (item.kind !== 'text') {
			joined.push(item);
			continue;
		}
		const last = joined.at(-1);
		const lines = last?.kind === 'lines' ? last : undefined;
		if (lines && continues(lines.items, item))
			joined[joined.length - 1] = { kind: 'lines', items: [...lines.items, item] };
		else joined.push({ kind: 'lines', items: [item] });
	}
	return joined;
}

function continues(lines: readonly TextItem[], next: TextItem): boolean {
	const [before, last] = [lines.at(-2), lines.at(-1)];
	if (!last) return false;
	const step = next.y - last.y;
	const isNear = step > next.size * 0.8 && step < next.size * 1.4;
	const isEven = !before || Math.abs(last.y - before.y - step) < 0.001;
	const isAlike =
		last.size === next.size &&
		last.weight === next.weight &&
		last.color === next.color &&
		last.direction === next.direction;
	return (
		isNear && isEven && isAlike && Math.abs(last.x - next.x) < 0.001 && last.side === next.side
	);
}

/** Whose colors a drawing has. */
type Colored = { colors?: SheetColors | undefined };

function drawLines({ items }: Lines, box: Box, isHeading: boolean, of: Colored): string {
	const [first, second] = items;
	if (!first) return '';
	const isRight = first.side === 'right';
	const name = `${isHeading ? 'h' : ''}${isRight ? 'e' : 't'}`;
	const values = [
		mm(isRight ? box.x + box.width - first.x : first.x - box.x),
		mm(first.y - box.y),
		mm(first.size),
		mm(second ? second.y - first.y : 0),
		first.weight,
		`rgb("${findColor(of, first.color)}")`,
		first.direction,
		items.map(({ text }) => quote(text)).join(' + linebreak() + '),
	];
	return `#${name}(${values.join(', ')})`;
}

function drawPath({ steps, fill, stroke }: PathItem, of: Colored): string {
	const parts = steps.map((step) => {
		const at = (x: number, y: number) => `(${mm(x)}, ${mm(y)})`;
		switch (step.to) {
			case 'close':
				return 'curve.close(mode: "straight")';
			case 'curve':
				return `curve.cubic(${at(step.x1, step.y1)}, ${at(step.x2, step.y2)}, ${at(step.x, step.y)})`;
			default:
				return `curve.${step.to}(${at(step.x, step.y)})`;
		}
	});
	const filled = fill ? `rgb("${findColor(of, fill)}")` : 'none';
	const lined = stroke
		? `(paint: rgb("${findColor(of, stroke.color)}"), thickness: ${mm(stroke.width)}${stroke.dash ? `, dash: (${stroke.dash.map(mm).join(', ')},)` : ''})`
		: 'none';
	return `#p(fill: ${filled}, stroke: ${lined}, ${parts.join(', ')})`;
}

export function mm(value: number): string {
	return `${Math.round(value * 1000) / 1000}mm`;
}

/** A text as a string of Typst. */
export function quote(text: string): string {
	const escaped = text
		.replace(/[\\"]/g, '\\$&')
		.replace(/\p{Cc}/gu, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`);
	return `"${escaped}"`;
}
