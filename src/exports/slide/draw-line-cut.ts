import type { PathItem } from '../../map/display-list.ts';
import { escapeXml } from '../../words/escape-xml.ts';
import type { Cut } from './cut-lines.ts';
import { findExtent } from './outlines.ts';
import { writePlace, writeStroke } from './shapes.ts';

/** PowerPoint's numbers for the sides of an ellipse at which lines are glued. */
const sides = { left: 2, right: 6 };

/** A straight piece of a line as a connector, glued to the rings at its ends: it follows them when they are moved. */
export function drawLineCut(
	{ line, from, to }: Cut,
	id: number,
	label: string,
	ids: ReadonlyMap<PathItem, number>,
	hasArrow: boolean,
): string {
	const [start, end] = line.steps;
	if (!line.stroke || start?.to !== 'move' || end?.to !== 'line') return '';
	const isBack = end.x < start.x;
	const edge = (ring: PathItem | undefined, isEnd: boolean, otherwise: number) => {
		if (!ring) return otherwise;
		const { x, width } = findExtent(ring.steps);
		return isEnd === isBack ? x + width : x;
	};
	const [x1, x2] = [edge(from, false, start.x), edge(to, true, end.x)];
	const glue = (name: string, ring: PathItem | undefined, isEnd: boolean) => {
		const shape = ring && ids.get(ring);
		const side = isEnd === isBack ? sides.right : sides.left;
		return shape ? `<a:${name} id="${shape}" idx="${side}"/>` : '';
	};
	const box = { x: Math.min(x1, x2), y: start.y, width: Math.abs(x2 - x1), height: 0 };
	const place = writePlace(box).replace('<a:xfrm>', isBack ? '<a:xfrm flipH="1">' : '<a:xfrm>');
	const said = escapeXml(label);
	const head = hasArrow ? '<a:tailEnd type="triangle" w="sm" len="sm"/>' : '';
	return [
		`<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="${id}" name="${said}" descr="${said}"/>`,
		`<p:cNvCxnSpPr>${glue('stCxn', from, false)}${glue('endCxn', to, true)}</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr>`,
		`<p:spPr>${place}<a:prstGeom prst="straightConnector1"><a:avLst/></a:prstGeom>`,
		`${writeStroke(line.stroke, head)}</p:spPr></p:cxnSp>`,
	].join('');
}
