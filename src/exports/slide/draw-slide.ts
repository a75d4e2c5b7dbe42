import type { DisplayItem, DisplayList, LinkItem, TextItem } from '../../map/display-list.ts';
import { type Drawn, joinLines, type Lines } from '../typst-source.ts';
import { type Arrow, joinArrows } from './join-arrows.ts';
import { drawShape, type Shape, writePlace } from './shapes.ts';
import { boxAround, writeText } from './slide-text.ts';
import { escapeXml, formatLinkId } from './slide-xml.ts';

export interface DrawnSlide {
	/** The slide as XML. */
	slide: string;
	/** Where its links lead, each once; numbered from 0 as `formatLinkId` names them. */
	links: readonly string[];
}

const names = [
	'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
	'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
	'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"',
].join(' ');

/** A drawing as the shapes of a slide, in the order in which they are painted and read. */
export function drawSlide(list: DisplayList, base: string): DrawnSlide {
	const links = new Map<string, number>();
	let id = 1;
	const draw = (shape: Omit<Shape, 'id'>) => drawShape({ id: ++id, ...shape });

	const drawAll = (items: readonly DisplayItem[]): string =>
		joinArrows(joinLines(items)).map(drawItem).join('');

	function drawItem(item: Drawn | Arrow): string {
		switch (item.kind) {
			case 'arrow':
				return draw({ name: 'Arrow', path: item.line, hasArrow: true });
			case 'path':
				return draw({ name: 'Shape', path: item });
			case 'lines':
				return drawLines(item);
			case 'heading':
				return item.items
					.map((one) =>
						one.kind === 'link' ? drawLink(one) : drawTexts([one], { isTitle: item.level === 1 }),
					)
					.join('');
			default:
				return drawLink(item);
		}
	}

	function drawLines({ items }: Lines): string {
		return drawTexts(items);
	}

	function drawTexts(
		texts: readonly TextItem[],
		more: Pick<Shape, 'isTitle' | 'link'> = {},
	): string {
		const box = boxAround(texts);
		const name = texts.map(({ text }) => text).join(' ');
		return draw({ name, box, text: writeText(texts, box, list.language), ...more });
	}

	/** What leads to a page: a card with its marks is one group, and its text stands in the card. */
	function drawLink({ address, label, box, items }: LinkItem): string {
		const link = findLink(/^https?:/.test(address) ? address : base + address);
		const texts = items.filter((item) => item.kind === 'text');
		const paths = items.filter((item) => item.kind === 'path');
		const card = paths.findLast(({ fill, stroke }) => fill === 'card' && stroke);
		if (paths.length === 0)
			return joinLines(texts)
				.map((one) => (one.kind === 'lines' ? drawTexts(one.items, { link }) : ''))
				.join('');
		const group = ++id;
		const inner = joinArrows(paths).map((item) => {
			if (item.kind === 'arrow') return draw({ name: 'Mark', path: item.line, hasArrow: true });
			if (item.kind !== 'path') return '';
			if (item !== card) return draw({ name: 'Mark', path: item, ...(card ? {} : { link }) });
			return draw({ name: label, path: item, link, text: writeText(texts, box, list.language) });
		});
		const place = writePlace(box).replace('</a:xfrm>', copyPlace(box));
		return `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="${group}" name="${escapeXml(label)}"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>${place}</p:grpSpPr>${inner.join('')}</p:grpSp>`;
	}

	function findLink(target: string): string {
		const index = links.get(target) ?? links.size;
		links.set(target, index);
		return formatLinkId(index);
	}

	const shapes = drawAll(list.items);
	const whole = { x: 0, y: 0, width: 0, height: 0 };
	const root = writePlace(whole).replace('</a:xfrm>', copyPlace(whole));
	return {
		slide: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<p:sld ${names}><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>${root}</p:grpSpPr>${shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`,
		links: [...links.keys()],
	};
}

/** What stands in a group is measured as the slide is. */
function copyPlace(box: LinkItem['box']): string {
	const [, off = '', ext = ''] = /<a:off ([^>]*)\/><a:ext ([^>]*)\/>/.exec(writePlace(box)) ?? [];
	return `<a:chOff ${off}/><a:chExt ${ext}/></a:xfrm>`;
}
