import type { PathStep } from '../../map/display-list.ts';
import type { Point } from '../../map/geometry.ts';
import { escapeXml } from '../../words/escape-xml.ts';
import { findExtent, writeFreeForm } from './outlines.ts';
import { writePlace, writeStroke } from './shapes.ts';
import { type Anchor, findSite, type Line } from './sites.ts';
import { emu } from './slide-xml.ts';

/**
 * A line that is glued to the two cards that it joins, and goes along when one of them is moved.
 * A dashed one begins at its head: where several run together, their dashes lie upon one another.
 */
export function drawConnector(
	{ label = '', stroke, joins }: Line,
	id: number,
	anchors: ReadonlyMap<string, Anchor>,
): string {
	if (!stroke) return '';
	const [first, last] = stroke.dash ? [joins.to, joins.from] : [joins.from, joins.to];
	const way = dropNeedless(stroke.dash ? joins.points.toReversed() : joins.points);
	const glue = (name: string, card: string, at: Point | undefined) => {
		const anchor = anchors.get(card);
		return anchor && at ? `<a:${name} id="${anchor.id}" idx="${findSite(anchor.sites, at)}"/>` : '';
	};
	const glued = glue('stCxn', first, way[0]) + glue('endCxn', last, way.at(-1));
	const head = `<a:${stroke.dash ? 'head' : 'tail'}End type="triangle"/>`;
	const said = escapeXml(label);
	return [
		`<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="${id}" name="${said}" descr="${said}"/>`,
		`<p:cNvCxnSpPr>${glued}</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr>`,
		`<p:spPr>${writeWay(way)}${writeStroke(stroke, head)}</p:spPr></p:cxnSp>`,
	].join('');
}

export function isStraight({ joins }: Line): boolean {
	return dropNeedless(joins.points).length === 2;
}

/** The corners of a way: no point twice, and none on the straight line between its neighbours. */
function dropNeedless(points: readonly Point[]): Point[] {
	const isSame = (a: number, b: number) => emu(a) === emu(b);
	const way: Point[] = [];
	for (const point of points) {
		const [before, last] = [way.at(-2), way.at(-1)];
		if (last && isSame(last.x, point.x) && isSame(last.y, point.y)) continue;
		const isStraight =
			last &&
			before &&
			((isSame(before.x, last.x) && isSame(last.x, point.x)) ||
				(isSame(before.y, last.y) && isSame(last.y, point.y)));
		if (isStraight) way.pop();
		way.push(point);
	}
	return way;
}

/** PowerPoint’s own connectors, by how often they bend; a longer way is drawn freely. */
const connectors: Readonly<Record<number, string>> = {
	0: 'straightConnector1',
	2: 'bentConnector3',
	4: 'bentConnector5',
};

/** Where a connector lies, and its form. Its bends are measured from its start, as part of its size. */
function writeWay(way: readonly Point[]): string {
	const [start, end] = [way[0], way.at(-1)];
	const name = connectors[way.length - 2];
	if (!start || !end || !name) return writeFreeWay(way);
	const bends = way.slice(1, -1).flatMap((point, i, all) => {
		if (i === all.length - 1) return [];
		const axis = i % 2 === 0 ? 'x' : 'y';
		return [(point[axis] - start[axis]) / (end[axis] - start[axis])];
	});
	if (bends.some((part) => !Number.isFinite(part) || Math.abs(part) > 1000))
		return writeFreeWay(way);
	const flips = `${end.x < start.x ? ' flipH="1"' : ''}${end.y < start.y ? ' flipV="1"' : ''}`;
	const guides = bends.map(
		(part, i) => `<a:gd name="adj${i + 1}" fmla="val ${Math.round(part * 100_000)}"/>`,
	);
	const [x, y] = [Math.min(start.x, end.x), Math.min(start.y, end.y)];
	const size = `cx="${emu(Math.abs(end.x - start.x))}" cy="${emu(Math.abs(end.y - start.y))}"`;
	return `<a:xfrm${flips}><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="${name}"><a:avLst>${guides.join('')}</a:avLst></a:prstGeom>`;
}

function writeFreeWay(way: readonly Point[]): string {
	const steps = way.map((point, i): PathStep => ({ to: i === 0 ? 'move' : 'line', ...point }));
	const box = findExtent(steps);
	return writePlace(box) + writeFreeForm(steps, box);
}
