import { colors } from '../map/colors.ts';
import type {
	DisplayItem,
	DisplayList,
	LinkItem,
	PathItem,
	TextItem,
} from '../map/display-list.ts';

/**
 * A drawing as a Typst document: shapes are artifacts, texts are real and stand in reading order.
 * A text is put on paper by its baseline, at the side where it begins.
 */
export function writeTypst(list: DisplayList, base: string, families: readonly string[]): string {
	const [language = 'en', ...subtags] = list.language.split('-');
	const region = subtags.find((tag) => /^[A-Za-z]{2}$/.test(tag));
	const head = [
		`#set document(title: ${quote(list.title)}, description: ${quote(list.description)}, date: none)`,
		`#set page(width: ${mm(list.width)}, height: ${mm(list.height)}, margin: 0mm)`,
		`#set text(font: (${families.map(quote).join(', ')},), fallback: false, lang: ${quote(language.toLowerCase())}${region ? `, region: ${quote(region.toLowerCase())}` : ''}, dir: ${list.direction}, top-edge: "baseline", bottom-edge: "baseline", features: (calt: 0), hyphenate: false)`,
		'#set par(leading: 0pt, spacing: 0pt)',
		'#set block(spacing: 0pt, above: 0pt, below: 0pt)',
		'#show heading: it => it.body',
		// x, y of the baseline, from the left or, for what ends there, from the right
		'#let t(x, y, s, w, c, d, body) = place(top + left, dx: x, dy: y, box(text(size: s, weight: w, fill: c, dir: d, body)))',
		'#let e(x, y, s, w, c, d, body) = place(top + right, dx: -x, dy: y, box(text(size: s, weight: w, fill: c, dir: d, body)))',
		'#let p(..args) = place(top + left, curve(..args))',
	];
	const draw = (item: DisplayItem, dx: number, dy: number, width: number): string => {
		switch (item.kind) {
			case 'path':
				return `#pdf.artifact[${drawPath(item, dx, dy)}]`;
			case 'text':
				return drawText(item, dx, dy, width);
			case 'heading':
				return `#heading(level: ${item.level}, outlined: true, bookmarked: true)[${item.items.map((one) => draw(one, dx, dy, width)).join('')}]`;
			default:
				return drawLink(item);
		}
	};
	const drawText = (item: TextItem, dx: number, dy: number, width: number): string => {
		const isRight = item.side === 'right';
		const x = isRight ? dx + width - item.x : item.x - dx;
		return `#${isRight ? 'e' : 't'}(${mm(x)}, ${mm(item.y - dy)}, ${mm(item.size)}, ${item.weight}, rgb("${colors[item.color]}"), ${item.direction}, ${quote(item.text)})`;
	};
	const drawLink = ({ address, box, items }: LinkItem): string => {
		const target = /^https?:/.test(address) ? address : base + address;
		const shapes = items.filter((item) => item.kind === 'path');
		const texts = items.filter((item) => item.kind === 'text');
		const ground =
			shapes.length > 0
				? `#pdf.artifact[${shapes.map((one) => drawPath(one, 0, 0)).join('')}]`
				: '';
		const inner = texts.map((one) => drawText(one, box.x, box.y, box.width)).join('');
		return `${ground}#place(top + left, dx: ${mm(box.x)}, dy: ${mm(box.y)}, link(${quote(target)}, block(width: ${mm(box.width)}, height: ${mm(box.height)})[${inner}]))\n`;
	};
	return `${head.join('\n')}\n${list.items.map((item) => draw(item, 0, 0, list.width)).join('\n')}\n`;
}

function drawPath({ steps, fill, stroke }: PathItem, dx: number, dy: number): string {
	const parts = steps.map((step) => {
		const at = (x: number, y: number) => `(${mm(x - dx)}, ${mm(y - dy)})`;
		switch (step.to) {
			case 'close':
				return 'curve.close(mode: "straight")';
			case 'curve':
				return `curve.cubic(${at(step.x1, step.y1)}, ${at(step.x2, step.y2)}, ${at(step.x, step.y)})`;
			default:
				return `curve.${step.to}(${at(step.x, step.y)})`;
		}
	});
	const filled = fill ? `rgb("${colors[fill]}")` : 'none';
	const lined = stroke
		? `(paint: rgb("${colors[stroke.color]}"), thickness: ${mm(stroke.width)}${stroke.dash ? `, dash: (${stroke.dash.map(mm).join(', ')},)` : ''})`
		: 'none';
	return `#p(fill: ${filled}, stroke: ${lined}, ${parts.join(', ')})`;
}

function mm(value: number): string {
	return `${Math.round(value * 1000) / 1000}mm`;
}

/** A text as a string of Typst. */
function quote(text: string): string {
	const escaped = text
		.replace(/[\\"]/g, '\\$&')
		.replace(/\p{Cc}/gu, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`);
	return `"${escaped}"`;
}
