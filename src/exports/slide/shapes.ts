import { type Color, colors } from '../../map/colors.ts';
import type { PathItem, PathStep } from '../../map/display-list.ts';
import type { Box } from '../../map/map-layout.ts';
import { emu, escapeXml } from './slide-xml.ts';

export interface Shape {
	/** Unique in its slide. */
	id: number;
	/** What the list of shapes calls it. */
	name: string;
	/** Its outline; a text without one stands in its box. */
	path?: PathItem;
	box?: Box;
	/** The text in it, as `writeText` gives it. */
	text?: string;
	/** The name of a link of the slide. */
	link?: string;
	isTitle?: boolean;
	hasArrow?: boolean;
}

/** A shape of a slide. One without a text is a decoration, which a screen reader passes over. */
export function drawShape(shape: Shape): string {
	const { id, name, path, text, link, isTitle, hasArrow } = shape;
	const box = path ? findExtent(path.steps) : shape.box;
	if (!box) throw new Error(`The shape “${name}” has no place.`);
	const click = link ? `<a:hlinkClick r:id="${link}"/>` : '';
	const decorative =
		'<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';
	const own = click + (text || link ? '' : decorative);
	const isBox = text && !path && !isTitle;
	return [
		`<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${escapeXml(name)}">${own}</p:cNvPr>`,
		`<p:cNvSpPr${isBox ? ' txBox="1"' : ''}/>`,
		`<p:nvPr>${isTitle ? '<p:ph type="title"/>' : ''}</p:nvPr></p:nvSpPr>`,
		`<p:spPr>${writePlace(box)}${path ? writeGeometry(path.steps, box) : rectangle}`,
		path ? writePaint(path, hasArrow) : '<a:noFill/>',
		`</p:spPr>${text ?? ''}</p:sp>`,
	].join('');
}

/** Where a shape stands, and how large it is. */
export function writePlace({ x, y, width, height }: Box): string {
	return `<a:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></a:xfrm>`;
}

const rectangle = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>';

/** A rectangle stays one, so that it keeps its corners when it is drawn out; all else is free. */
function writeGeometry(steps: readonly PathStep[], box: Box): string {
	const radius = findRadius(steps, box);
	if (radius === 0) return rectangle;
	if (radius !== undefined) {
		const part = Math.round((radius / Math.min(box.width, box.height)) * 100_000);
		return `<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val ${part}"/></a:avLst></a:prstGeom>`;
	}
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

function writePaint({ fill, stroke }: PathItem, hasArrow = false): string {
	const filled = fill ? writeColor(fill) : '<a:noFill/>';
	if (!stroke) return `${filled}<a:ln><a:noFill/></a:ln>`;
	const dash = stroke.dash ? '<a:prstDash val="sysDash"/>' : '';
	const head = hasArrow ? '<a:tailEnd type="triangle"/>' : '';
	return `${filled}<a:ln w="${emu(stroke.width)}">${writeColor(stroke.color)}${dash}<a:round/>${head}</a:ln>`;
}

export function writeColor(color: Color): string {
	return `<a:solidFill><a:srgbClr val="${colors[color].slice(1).toUpperCase()}"/></a:solidFill>`;
}

/** The smallest box around a path; its curves never leave that of their points. */
function findExtent(steps: readonly PathStep[]): Box {
	const points = steps.filter((step) => step.to !== 'close');
	const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
	const [x, y] = [Math.min(...xs), Math.min(...ys)];
	return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
