import type { PathStep } from '../../map/display-list.ts';
import type { Box, Point } from '../../map/geometry.ts';
import { emu } from './slide-xml.ts';

export const rectangle = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>';

const ellipse = '<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>';
const isHalf = (radius: number, length: number) => Math.abs(2 * radius - length) < 0.001;

/** A rectangle stays one, so that it keeps its corners when it is drawn out, and so does a circle; all else is free. */
export function writeGeometry(
	steps: readonly PathStep[],
	box: Box,
	sites: readonly Point[],
): string {
	const radius = findRadius(steps, box);
	if (radius === 0) return rectangle;
	if (radius === undefined) return writeFreeForm(steps, box);
	if (isHalf(radius, box.width) && isHalf(radius, box.height)) return ellipse;
	const part = Math.round((radius / Math.min(box.width, box.height)) * 100_000);
	const adjusted = `<a:avLst><a:gd name="adj" fmla="val ${part}"/></a:avLst>`;
	return sites.length > 4
		? writeRoundRectangle(adjusted, box, sites)
		: `<a:prstGeom prst="roundRect">${adjusted}</a:prstGeom>`;
}

/** PowerPoint’s rounded rectangle, as it is defined, with more places to glue lines to. */
function writeRoundRectangle(adjusted: string, box: Box, sites: readonly Point[]): string {
	const guides = {
		a: 'pin 0 adj 50000',
		x1: '*/ ss a 100000',
		x2: '+- r 0 x1',
		y2: '+- b 0 x1',
		il: '*/ x1 29289 100000',
		ir: '+- r 0 il',
		ib: '+- b 0 il',
		...Object.fromEntries(
			sites.map(({ y }, i) => [`s${i}`, `+- vc ${emu(y - box.y - box.height / 2)} 0`]).slice(4),
		),
	};
	const written = Object.entries(guides).map(
		([name, formula]) => `<a:gd name="${name}" fmla="${formula}"/>`,
	);
	const site = (angle: string, x: string, y: string) =>
		`<a:cxn ang="${angle}"><a:pos x="${x}" y="${y}"/></a:cxn>`;
	const more = sites
		.slice(4)
		.map(({ x }, i) =>
			x > box.x + box.width / 2 ? site('0', 'r', `s${i + 4}`) : site('cd2', 'l', `s${i + 4}`),
		);
	const usual = [
		site('3cd4', 'hc', 't'),
		site('cd2', 'l', 'vc'),
		site('cd4', 'hc', 'b'),
		site('0', 'r', 'vc'),
	];
	const corner = (start: string) => `<a:arcTo wR="x1" hR="x1" stAng="${start}" swAng="cd4"/>`;
	const line = (x: string, y: string) => `<a:lnTo><a:pt x="${x}" y="${y}"/></a:lnTo>`;
	const outline = [
		'<a:moveTo><a:pt x="l" y="x1"/></a:moveTo>',
		corner('cd2'),
		line('x2', 't'),
		corner('3cd4'),
		line('r', 'y2'),
		corner('0'),
		line('x1', 'b'),
		corner('cd4'),
		'<a:close/>',
	];
	const handle = '<a:ahXY gdRefX="adj" minX="0" maxX="50000"><a:pos x="x1" y="t"/></a:ahXY>';
	return `<a:custGeom>${adjusted}<a:gdLst>${written.join('')}</a:gdLst><a:ahLst>${handle}</a:ahLst><a:cxnLst>${[...usual, ...more].join('')}</a:cxnLst><a:rect l="il" t="il" r="ir" b="ib"/><a:pathLst><a:path>${outline.join('')}</a:path></a:pathLst></a:custGeom>`;
}

export function writeFreeForm(steps: readonly PathStep[], box: Box): string {
	const at = (x: number, y: number) => `<a:pt x="${emu(x - box.x)}" y="${emu(y - box.y)}"/>`;
	const drawn = steps.map((step) => {
		switch (step.to) {
			case 'move':
				return `<a:moveTo>${at(step.x, step.y)}</a:moveTo>`;
			case 'line':
				return `<a:lnTo>${at(step.x, step.y)}</a:lnTo>`;
			case 'curve':
				return `<a:cubicBezTo>${at(step.x1, step.y1)}${at(step.x2, step.y2)}${at(step.x, step.y)}</a:cubicBezTo>`;
			default:
				return '<a:close/>';
		}
	});
	return `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="${emu(box.width)}" h="${emu(box.height)}">${drawn.join('')}</a:path></a:pathLst></a:custGeom>`;
}

/** The radius of a rectangle’s corners, where they are all alike; undefined for any other outline. */
function findRadius(steps: readonly PathStep[], { x, y, width, height }: Box): number | undefined {
	const curves = steps.filter(({ to }) => to === 'curve').length;
	if (steps.at(-1)?.to !== 'close' || steps.filter(({ to }) => to === 'line').length !== 4)
		return undefined;
	if (steps.length !== 6 + curves || (curves !== 0 && curves !== 4)) return undefined;
	const points = steps.filter((step) => step.to !== 'close');
	const isNear = (a: number, b: number) => Math.abs(a - b) < 0.001;
	const isOnEdge = points.every(
		(one) =>
			isNear(one.x, x) || isNear(one.x, x + width) || isNear(one.y, y) || isNear(one.y, y + height),
	);
	const top = points.filter((one) => isNear(one.y, y)).map((one) => one.x);
	const radius = Math.min(...top) - x;
	const isEven = isNear(x + width - Math.max(...top), radius);
	return isOnEdge && isEven ? (curves === 0 ? 0 : radius) : undefined;
}

/** The smallest box around a path; its curves never leave that of their points. */
export function findExtent(steps: readonly PathStep[]): Box {
	const points = steps.filter((step) => step.to !== 'close');
	const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
	const [x, y] = [Math.min(...xs), Math.min(...ys)];
	return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
