import { findMainFamily } from '../fonts/faces.ts';
import { escapeText, idMark } from './escape-text.ts';
import type { FlatDrawing, Item } from './flatten.ts';
import { defaultLook, isOwnColour, type Look, writeLook } from './look.ts';

/** Writes a flattened drawing as SVG that needs no style sheet, and follows one where there is one. */
export function writeSvg(
	drawing: FlatDrawing,
	{ title, description }: { title: string; description: string },
): string {
	const base = findBase(drawing.items);
	const [x, y, width, height] = drawing.box;
	const hasOwnColours = listLooks(drawing.items).some(
		(look) => isOwnColour(look.fill) || isOwnColour(look.stroke),
	);
	const classes = ['diagram'];
	if (hasOwnColours) classes.push('diagram-fixed');
	// On a narrow screen a drawing shrinks to three quarters, then it scrolls.
	const steps = Math.min(9, Math.floor((width * 0.75) / 160));
	if (steps > 1) classes.push(`diagram-wide-${steps}`);
	const common = Object.entries(base.other)
		.map(([name, value]) => ` ${name}="${value}"`)
		.join('');
	const markers = drawing.markers.map(
		(marker) =>
			`<marker id="${marker.id}"${marker.attributes}>${writeItems(marker.items, defaultLook)}</marker>`,
	);
	const { body, boxes } = shareBoxes(writeItems(drawing.items, base));
	const definitions = [...markers, ...boxes];
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" class="${classes.join(' ')}"`,
		` viewBox="${x} ${y} ${width} ${height}" width="${width}" height="${height}"`,
		// Whatever has the role “img” hides its links from screen readers.
		` role="${drawing.hasLinks ? 'group' : 'img'}" aria-labelledby="${idMark}-t" aria-describedby="${idMark}-d"`,
		` font-family="${listFamilies()}, sans-serif"${writeLook({ ...base, other: {} }, { fill: '', stroke: 'none', other: {} }).replace(/ class="[^"]*"/, '')}${common}>`,
		`<title id="${idMark}-t">${escapeText(title)}</title><desc id="${idMark}-d">${escapeText(description)}</desc>`,
		definitions.length > 0 ? `<defs>${definitions.join('')}</defs>` : '',
		body,
		'</svg>',
	].join('');
}

/** Writes boxes of one size and look once: most of the boxes of a large diagram are alike. */
function shareBoxes(svg: string): { body: string; boxes: string[] } {
	const box = /<rect x="([-\d.]+)" y="([-\d.]+)"( [^<>]*)\/>/g;
	const counts = new Map<string, number>();
	for (const [, , , rest = ''] of svg.matchAll(box)) counts.set(rest, (counts.get(rest) ?? 0) + 1);
	const shared = [...counts].flatMap(([rest, count]) => (count > 2 ? [rest] : []));
	const body = svg.replace(box, (rect, x: string, y: string, rest: string) => {
		const index = shared.indexOf(rest);
		return index < 0 ? rect : `<use href="#${idMark}-b${index + 1}" x="${x}" y="${y}"/>`;
	});
	const boxes = shared.map((rest, index) => `<rect id="${idMark}-b${index + 1}"${rest}/>`);
	return { body, boxes };
}

function listLooks(items: readonly Item[]): Look[] {
	return items.flatMap((item) => (item.kind === 'link' ? listLooks(item.items) : [item.look]));
}

const textProperties = ['font-size', 'font-weight', 'text-anchor'];

/** What most lines of text have, so that they need not say it. */
function findBase(items: readonly Item[]): Look {
	const other: Record<string, string> = {};
	for (const name of textProperties) {
		const counts = new Map<string, number>();
		for (const { other } of listLooks(items)) {
			const value = other[name];
			if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
		}
		const [most] = [...counts].sort((a, b) => b[1] - a[1]);
		if (most) other[name] = most[0];
	}
	return { ...defaultLook, other };
}

function writeItems(items: readonly Item[], from: Look): string {
	let svg = '';
	for (let i = 0; i < items.length; ) {
		const item = items[i];
		if (!item) break;
		let end = i + 1;
		if (item.kind !== 'link') {
			const key = JSON.stringify(item.look);
			const isAlike = (other: Item | undefined) =>
				other !== undefined && other.kind !== 'link' && JSON.stringify(other.look) === key;
			while (isAlike(items[end])) end++;
		}
		const own = item.kind === 'link' ? '' : writeLook(item.look, from);
		const run = items.slice(i, end);
		if (own && run.length > 1)
			svg += `<g${own}>${run.map((one) => writeItem(one, '', from)).join('')}</g>`;
		else svg += run.map((one) => writeItem(one, own, from)).join('');
		i = end;
	}
	return svg;
}

function writeItem(item: Item, look: string, from: Look): string {
	if (item.kind === 'link')
		return `<a href="${escapeText(item.href)}">${writeItems(item.items, from)}</a>`;
	if (item.kind === 'text') return `<text${item.geometry}${look}>${item.content}</text>`;
	return `<${item.tag}${item.geometry}${look}/>`;
}

/** The program’s own family before Inter. */
function listFamilies(): string {
	const { name } = findMainFamily('body');
	return name === 'Inter' ? name : `'${name}', Inter`;
}
