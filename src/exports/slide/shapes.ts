import { type Color, colors } from '../../map/colors.ts';
import type { PathItem } from '../../map/display-list.ts';
import type { Box, Point } from '../../map/geometry.ts';
import { escapeXml } from '../../words/escape-xml.ts';
import { findExtent, rectangle, writeGeometry } from './outlines.ts';
import { emu } from './slide-xml.ts';

export interface Shape {
	/** Unique in its slide. */
	id: number;
	/** What the list of shapes calls it. */
	name: string;
	/** What it says to who does not see it. */
	label?: string | undefined;
	/** Its outline; a text without one stands in its box. */
	path?: PathItem;
	box?: Box;
	/** The text in it, as `writeText` gives it. */
	text?: string;
	/** The name of a link of the slide. */
	link?: string;
	isTitle?: boolean;
	hasArrow?: boolean;
	/** Where lines are glued to it, if there are more places than the middles of its sides. */
	sites?: readonly Point[];
}

/** A shape of a slide. One that says nothing is a decoration, which a screen reader passes over. */
export function drawShape(shape: Shape): string {
	const { id, name, label, path, text, link, isTitle, hasArrow, sites = [] } = shape;
	const box = path ? findExtent(path.steps) : shape.box;
	if (!box) throw new Error(`The shape “${name}” has no place.`);
	const click = link ? `<a:hlinkClick r:id="${link}"/>` : '';
	const decorative =
		'<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';
	const own = click + (text || link || label ? '' : decorative);
	const said = label ? ` descr="${escapeXml(label)}"` : '';
	const isBox = text && !path && !isTitle;
	return [
		`<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${escapeXml(name)}"${said}>${own}</p:cNvPr>`,
		`<p:cNvSpPr${isBox ? ' txBox="1"' : ''}/>`,
		`<p:nvPr>${isTitle ? '<p:ph type="title"/>' : ''}</p:nvPr></p:nvSpPr>`,
		`<p:spPr>${writePlace(box)}${path ? writeGeometry(path.steps, box, sites) : rectangle}`,
		path ? writePaint(path, hasArrow) : '<a:noFill/>',
		`</p:spPr>${text ?? ''}</p:sp>`,
	].join('');
}

/** Where a shape stands, and how large it is. */
export function writePlace({ x, y, width, height }: Box): string {
	return `<a:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></a:xfrm>`;
}

function writePaint({ fill, stroke }: PathItem, hasArrow = false): string {
	const filled = fill ? writeColor(fill) : '<a:noFill/>';
	if (!stroke) return `${filled}<a:ln><a:noFill/></a:ln>`;
	return filled + writeStroke(stroke, hasArrow ? '<a:tailEnd type="triangle"/>' : '');
}

/** How a line looks; `ends` are the heads of its arrow. */
export function writeStroke({ color, width, dash }: NonNullable<PathItem['stroke']>, ends: string) {
	const dashes = dash ? '<a:prstDash val="sysDash"/>' : '';
	return `<a:ln w="${emu(width)}">${writeColor(color)}${dashes}<a:round/>${ends}</a:ln>`;
}

export function writeColor(color: Color): string {
	return `<a:solidFill><a:srgbClr val="${colors[color].slice(1).toUpperCase()}"/></a:solidFill>`;
}
