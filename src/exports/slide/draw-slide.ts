import type {
	DisplayItem,
	DisplayList,
	LinkItem,
	PathItem,
	TextItem,
} from '../../map/display-list.ts';
import { escapeXml } from '../../words/escape-xml.ts';
import { type Drawn, joinLines, type Lines } from '../typst-source.ts';
import { cutLine, listRings } from './cut-lines.ts';
import { drawConnector, isStraight } from './draw-connector.ts';
import { drawLineCut } from './draw-line-cut.ts';
import { type Arrow, joinArrows } from './join-arrows.ts';
import { makeNames } from './shape-names.ts';
import { drawShape, type Shape, writePlace } from './shapes.ts';
import { isJoint, type Line, listAnchors } from './sites.ts';
import { offer, writeSlide } from './slide-master.ts';
import { boxAround, writeText } from './slide-text.ts';
import { formatLinkId } from './slide-xml.ts';

export interface DrawnSlide {
	/** The slide as XML. */
	slide: string;
	/** Where its links lead, each once; numbered from 0 as `formatLinkId` names them. */
	links: readonly string[];
}

/** A drawing as the shapes of a slide, in the order in which they are painted and read. */
export function drawSlide(list: DisplayList, base: string): DrawnSlide {
	const links = new Map<string, number>();
	let id = 1;
	const anchors = listAnchors(list, () => ++id);
	const rings = new Map(listRings(list).map((ring) => [ring, ++id] as const));
	const nameOf = makeNames(list);
	const draw = (shape: Omit<Shape, 'id'> & { id?: number }) => drawShape({ id: ++id, ...shape });

	const drawAll = (items: readonly DisplayItem[]): string =>
		joinArrows(joinLines(items)).map(drawItem).join('');

	function drawItem(item: Drawn | Arrow): string {
		switch (item.kind) {
			case 'arrow':
				if (item.line.mark?.part === 'line') return drawLine(item.line, true);
				return isJoint(item.line)
					? drawJoint(item.line, true)
					: draw({ name: 'Arrow', path: item.line, hasArrow: true });
			case 'path':
				return drawPath(item);
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

	function drawPath(item: PathItem): string {
		if (item.mark?.part === 'line') return drawLine(item, false);
		if (isJoint(item)) return drawJoint(item, false);
		const ring = rings.get(item);
		const label = ring === undefined ? item.label : nameOf(item.mark);
		return draw({ name: label ?? 'Shape', label, path: item, ...(ring && { id: ring }) });
	}

	/** The way of a partner type: connectors from ring to ring, and its turns as they are. */
	function drawLine(line: PathItem, hasArrow: boolean): string {
		const label = nameOf(line.mark);
		const cuts = cutLine(line, [...rings.keys()]);
		return cuts
			.map((cut, i) =>
				cut.line.steps[1]?.to === 'line'
					? drawLineCut(cut, ++id, label, rings, hasArrow && i === cuts.length - 1)
					: draw({ name: label, label, path: cut.line }),
			)
			.join('');
	}

	/** A way with bends is also there as a plain shape: not every program keeps those of a connector. */
	function drawJoint(line: Line, hasArrow: boolean): string {
		const connector = drawConnector(line, ++id, anchors);
		if (isStraight(line)) return connector;
		const { label = '' } = line;
		return offer(connector, draw({ name: label, label, path: line, hasArrow }));
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
	function drawLink({ address, card: cardId, label, box, items }: LinkItem): string {
		const link = findLink(/^https?:/.test(address) ? address : base + address);
		const texts = items.filter((item) => item.kind === 'text');
		const paths = items.filter((item) => item.kind === 'path');
		const card = paths.findLast(({ fill, stroke }) => fill === 'card' && stroke);
		if (paths.length === 0)
			return joinLines(texts)
				.map((one) => (one.kind === 'lines' ? drawTexts(one.items, { link }) : ''))
				.join('');
		const group = ++id;
		// Words without a card stand beside their marks.
		const words = card
			? ''
			: joinLines(texts)
					.map((one) => (one.kind === 'lines' ? drawTexts(one.items, { link }) : ''))
					.join('');
		const inner = joinArrows(paths).map((item) => {
			if (item.kind === 'arrow') return draw({ name: 'Mark', path: item.line, hasArrow: true });
			if (item.kind !== 'path') return '';
			if (item !== card)
				return draw({ name: 'Mark', path: item, ...(card ? {} : { link, label }) });
			const text = writeText(texts, box, list.language);
			return draw({ name: label, label, path: item, link, text, ...anchors.get(cardId ?? '') });
		});
		const said = escapeXml(label);
		const place = writePlace(box).replace('</a:xfrm>', copyPlace(box));
		return `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="${group}" name="${said}" descr="${said}"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>${place}</p:grpSpPr>${inner.join('')}${words}</p:grpSp>`;
	}

	function findLink(target: string): string {
		const index = links.get(target) ?? links.size;
		links.set(target, index);
		return formatLinkId(index);
	}

	// The title is read first, though the ground of the map is painted first.
	const isTitle = (item: DisplayItem) => item.kind === 'heading' && item.level === 1;
	const [title, others] = [list.items.filter(isTitle), list.items.filter((one) => !isTitle(one))];
	return { slide: writeSlide(drawAll(title) + drawAll(others)), links: [...links.keys()] };
}

/** What stands in a group is measured as the slide is. */
function copyPlace(box: LinkItem['box']): string {
	const [, off = '', ext = ''] = /<a:off ([^>]*)\/><a:ext ([^>]*)\/>/.exec(writePlace(box)) ?? [];
	return `<a:chOff ${off}/><a:chExt ${ext}/></a:xfrm>`;
}
