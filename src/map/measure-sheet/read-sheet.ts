import { SaxesParser } from 'saxes';
import { type Box, boxAround, grow } from './geometry.ts';
import { readPath, type Stretch } from './read-path.ts';
import { boxOfText } from './text-box.ts';

/** What a part of a sheet says that it stands for: its `data-` attributes, and those of the link around it. */
export interface PartMark {
	part?: string;
	milestone?: string;
	/** Ids of partner types, a space between them. */
	type?: string;
	phase?: string;
	kind?: string;
	from?: string;
	to?: string;
}

interface Part {
	mark: PartMark;
	/** Later parts lie upon earlier ones. */
	order: number;
	link: SheetLink | undefined;
	box: Box;
}

export interface SheetText extends Part {
	text: string;
	/** In millimetres. */
	size: number;
	weight: number;
	color: string;
}

export interface SheetShape extends Part {
	/** Its box with half of its stroke around it. */
	painted: Box;
	stretches: readonly Stretch[];
	/** As #rrggbb. */
	fill: string | undefined;
	stroke: string | undefined;
	/** Of its stroke; 0 without one. */
	width: number;
	isDashed: boolean;
}

/** A part that leads to a page. */
export interface SheetLink {
	mark: PartMark;
	label: string;
	texts: SheetText[];
	shapes: SheetShape[];
}

export interface ReadSheet {
	title: string;
	width: number;
	height: number;
	direction: 'ltr' | 'rtl';
	language: string;
	texts: SheetText[];
	shapes: SheetShape[];
	links: SheetLink[];
}

type Attributes = Record<string, string>;

const known = new Set(['svg', 'title', 'desc', 'g', 'a', 'path', 'text']);

/** Reads a drawn sheet that stands alone; throws where it holds what no sheet is drawn with. */
export function readSheet(svg: string): ReadSheet {
	const sheet: ReadSheet = {
		title: '',
		width: 0,
		height: 0,
		direction: 'ltr',
		language: '',
		texts: [],
		shapes: [],
		links: [],
	};
	let [link, words, order]: [SheetLink | undefined, string, number] = [undefined, '', 0];
	let own: Attributes = {};
	const parser = new SaxesParser<{ xmlns: false }>();
	parser.on('error', (error) => {
		throw error;
	});
	parser.on('opentag', ({ name, attributes }: { name: string; attributes: Attributes }) => {
		if (!known.has(name) || attributes['transform'] !== undefined)
			throw new Error(`No sheet is drawn with <${name}>, nor with “transform”.`);
		[own, words] = [attributes, ''];
		if (name === 'svg') Object.assign(sheet, readFrame(attributes));
		if (name === 'a') {
			link = { mark: readMark(own), label: own['aria-label'] ?? '', texts: [], shapes: [] };
			sheet.links.push(link);
		}
		if (name !== 'path') return;
		const shape = readShape(attributes, order++, link);
		sheet.shapes.push(shape);
		link?.shapes.push(shape);
	});
	parser.on('text', (text) => {
		words += text;
	});
	parser.on('closetag', ({ name }) => {
		if (name === 'title') sheet.title = words;
		if (name === 'a') link = undefined;
		if (name !== 'text') return;
		const text = readText(own, words, order++, link);
		sheet.texts.push(text);
		link?.texts.push(text);
	});
	parser.write(svg).close();
	return sheet;
}

function readFrame(attributes: Attributes) {
	const [, , width = 0, height = 0] = (attributes['viewBox'] ?? '').split(' ').map(Number);
	const language = attributes['lang'] ?? '';
	const isRtl = /^(?:ar|dv|fa|he|ku|ps|sd|ug|ur|yi)\b/.test(language);
	return { width, height, language, direction: isRtl ? ('rtl' as const) : ('ltr' as const) };
}

function readMark(attributes: Attributes, around?: PartMark): PartMark {
	const mark: PartMark = around ? { ...around } : {};
	delete mark.part;
	delete mark.kind;
	for (const key of ['part', 'milestone', 'type', 'phase', 'kind', 'from', 'to'] as const) {
		const value = attributes[`data-${key}`];
		if (value !== undefined) mark[key] = value;
	}
	return mark;
}

function readShape(own: Attributes, order: number, link: SheetLink | undefined): SheetShape {
	const stretches = readPath(own['d'] ?? '');
	const color = (name: string) => (own[name] && own[name] !== 'none' ? own[name] : undefined);
	const stroke = color('stroke');
	const box = boxAround(stretches.flatMap((one) => one.points));
	const width = stroke ? Number(own['stroke-width'] ?? 1) : 0;
	return {
		mark: readMark(own, link?.mark),
		order,
		link,
		box,
		painted: grow(box, width / 2),
		stretches,
		fill: color('fill'),
		stroke,
		width,
		isDashed: own['stroke-dasharray'] !== undefined,
	};
}

function readText(
	own: Attributes,
	text: string,
	order: number,
	link: SheetLink | undefined,
): SheetText {
	const number = (name: string) => Number(own[name] ?? 0);
	const [size, width, x] = [number('font-size'), number('textLength'), number('x')];
	const isAtRight = (own['text-anchor'] === 'end') !== (own['direction'] === 'rtl');
	return {
		mark: readMark(own, link?.mark),
		order,
		link,
		text,
		size,
		weight: number('font-weight'),
		color: own['fill'] ?? '#000000',
		box: boxOfText(text, isAtRight ? x - width : x, number('y'), width, size),
	};
}
