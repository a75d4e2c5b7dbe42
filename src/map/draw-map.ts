import { findMainFamily, nameRest, type Voice, voiceOf } from '../fonts/faces.ts';
import { escapeXml } from '../words/escape-xml.ts';
import { type Color, findColor } from './colors.ts';
import type {
	DisplayItem,
	DisplayList,
	ForLines,
	LinkItem,
	Mark,
	PathItem,
	PathStep,
	TextItem,
} from './display-list.ts';

export interface DrawOptions {
	/** Put in front of every address: the base path in a page, the site’s absolute address in a file. */
	base: string;
	/** Made for a page, whose style sheet gives the colors by class; else a file that stands alone. */
	isInline: boolean;
	/** Where its links open; a page’s own setting does not reach into a drawing. */
	target?: '_top' | undefined;
	/** Begins the ids of the drawing; unique in its page. */
	id?: string;
	/** Of a file: the style sheet with the program’s own fonts. */
	fonts?: string;
}

/** The families of a text in a drawing; in a page each of ours is two. */
function listFamilies(voice: Voice, isInline: boolean): string {
	const { name } = findMainFamily(voice);
	const own = [...new Set([name, 'Inter'])].flatMap((family) => [
		family === 'Inter' ? family : `'${family}'`,
		...(isInline ? [`'${nameRest(family)}'`] : []),
	]);
	return `${own.join(', ')}, 'Noto Sans JP', 'Noto Sans Arabic', sans-serif`;
}

/** A drawing as SVG text. In a page it has no styles and no scripts, so that any page may hold it. */
export function drawSvg(list: DisplayList, options: DrawOptions): string {
	const { isInline, base, target, id = 'map', fonts } = options;
	const families = {
		body: listFamilies('body', isInline),
		heading: listFamilies('heading', isInline),
	};
	const opens = target ? ` target="${target}"` : '';
	const color = (name: Color) => findColor(list, name);
	const paint = (role: 'fill' | 'stroke', name: Color) =>
		` ${role}="${color(name)}"${isInline ? ` class="${role}-${name}"` : ''}`;

	function draw(item: DisplayItem): string {
		switch (item.kind) {
			case 'path':
				return drawPath(item);
			case 'text':
				return drawText(item);
			case 'heading':
				return drawAll(item.items);
			default: {
				const href = /^https?:/.test(item.address) ? item.address : base + item.address;
				// Screen readers say the name, and not each shape and line of text by itself. In a page it is in
				// the words that are shown, so that who speaks to the browser can say them.
				const name = (isInline && nameShown(item)) || item.label;
				const parts = drawAll(item.items);
				const shown = isInline ? `<g aria-hidden="true">${parts}</g>` : parts;
				return `<a href="${escapeXml(href)}"${opens}${formatMark(item.mark)} aria-label="${escapeXml(name)}">${shown}</a>\n`;
			}
		}
	}
	function drawAll(items: readonly DisplayItem[]): string {
		return items.map(draw).join('');
	}
	/** All items; in a page, lines and grounds that lead nowhere are hidden from screen readers. */
	function drawShapes(items: readonly DisplayItem[]): string {
		if (!isInline) return drawAll(items);
		const runs: DisplayItem[][] = [];
		for (const item of items) {
			const last = runs.at(-1);
			if (last && (last[0]?.kind === 'path') === (item.kind === 'path')) last.push(item);
			else runs.push([item]);
		}
		return runs
			.map((run) =>
				run[0]?.kind === 'path' ? `<g aria-hidden="true">${drawAll(run)}</g>\n` : drawAll(run),
			)
			.join('');
	}
	function drawPath({ steps, fill, stroke, mark, forLines }: PathItem): string {
		const filled = fill ? paint('fill', fill) : ' fill="none"';
		// One class attribute holds both: a path is either filled or stroked, or both in their roles.
		const lined = stroke
			? ` stroke="${color(stroke.color)}" stroke-width="${number(stroke.width)}"${stroke.dash ? ` stroke-dasharray="${stroke.dash.join(' ')}"` : ''}`
			: '';
		const classes = [fill && `fill-${fill}`, stroke && `stroke-${stroke.color}`].filter(
			(name) => name,
		);
		const plain = filled.replace(/ class="[^"]*"/, '');
		return `<path${formatMark(mark)}${isInline ? formatForLines(forLines) : ''} d="${formatPath(steps)}"${plain}${lined}${isInline ? ` class="${classes.join(' ')}"` : ''}/>\n`;
	}
	function drawText({
		text,
		x,
		y,
		side,
		direction,
		size,
		weight,
		width,
		color: name,
		mark,
		forLines,
	}: TextItem): string {
		const isRtl = direction === 'rtl';
		const end = (side === 'right') !== isRtl ? ' text-anchor="end"' : '';
		const turned = isRtl ? ' direction="rtl"' : '';
		const own = families[voiceOf(weight)];
		const family = own === families.body ? '' : ` font-family="${own}"`;
		const length = isInline ? '' : ` textLength="${number(width)}" lengthAdjust="spacingAndGlyphs"`;
		return `<text${formatMark(mark)}${isInline ? formatForLines(forLines) : ''} x="${number(x)}" y="${number(y)}" font-size="${number(size)}" font-weight="${weight}"${family}${end}${turned}${length}${paint('fill', name)}>${escapeXml(text)}</text>\n`;
	}

	const size = isInline ? '' : ` width="${list.width}mm" height="${list.height}mm"`;
	const ground = isInline
		? ''
		: `<path d="M0 0H${list.width}V${list.height}H0Z" fill="${color('paper')}"/>\n`;
	const named = `role="img" aria-labelledby="${id}-title ${id}-description"`;
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${list.width} ${list.height}"${size} ${isInline ? `class="journey-map" role="group" aria-labelledby="${id}-title ${id}-description"` : named} lang="${escapeXml(list.language)}" font-family="${families.body}">
${fonts ? `<style>${fonts}</style>\n` : ''}<title id="${id}-title">${escapeXml(list.title)}</title>
<desc id="${id}-description">${escapeXml(list.description)}</desc>
${ground}${drawShapes(list.items)}</svg>
`;
}

function formatMark(mark: Mark | undefined): string {
	const values = Object.entries(mark ?? {}).filter(([, value]) => value !== undefined);
	return values.map(([key, value]) => ` data-${key}="${escapeXml(String(value))}"`).join('');
}

/** For the script that lights a line. */
function formatForLines({ of = [], own = [], isSaid }: ForLines = {}): string {
	const texts = own.flatMap((one) => one.of.map((line) => [line, one.text] as const));
	return [
		of.length > 0 ? ` data-of="${of.join(' ')}"` : '',
		isSaid ? ' data-said' : '',
		texts.length > 0 ? ` data-own="${escapeXml(JSON.stringify(Object.fromEntries(texts)))}"` : '',
	].join('');
}

/** The words that a link shows, and what its shapes mean; nothing where it shows no words. */
function nameShown({ items, marks }: LinkItem): string {
	const texts = items.filter((item) => item.kind === 'text');
	const sentences = texts.map(({ text, weight, size }, i) => {
		const last = texts[i - 1];
		const goesOn = weight === last?.weight && size === last.size;
		return `${last ? (goesOn ? ' ' : '. ') : ''}${text.replace(/^· /, '')}`;
	});
	const shown = sentences.join('');
	return shown && marks ? `${shown}. ${marks}` : shown;
}

/** Path data in few characters: every step is measured from the end of the one before, in whole hundredths. */
function formatPath(steps: readonly PathStep[]): string {
	let [x, y] = [0, 0];
	const from = (toX: number, toY: number) => [hundredths(toX) - x, hundredths(toY) - y] as const;
	return steps
		.map((step) => {
			if (step.to === 'close') return 'z';
			const [dx, dy] = from(step.x, step.y);
			const handles =
				step.to === 'curve' ? [...from(step.x1, step.y1), ...from(step.x2, step.y2)] : [];
			[x, y] = [x + dx, y + dy];
			if (step.to === 'move') return `M${join([x, y])}`;
			if (step.to === 'curve') return `c${join([...handles, dx, dy])}`;
			if (dy === 0) return `h${join([dx])}`;
			return dx === 0 ? `v${join([dy])}` : `l${join([dx, dy])}`;
		})
		.join('');
}

function hundredths(value: number): number {
	return Math.round(value * 100);
}

function join(lengths: readonly number[]): string {
	const short = (length: number) => String(length / 100).replace(/^(-?)0\./, '$1.');
	return lengths
		.map(short)
		.join(' ')
		.replace(/ (?=-)|(?<=\.\d+) (?=\.)/g, '');
}

function number(value: number): string {
	return String(hundredths(value) / 100);
}
