import { staysInside } from '../svg/allowed.ts';
import { readSvg, walkSvg } from '../svg/svg-tree.ts';

const elements = new Set(
	'svg title desc defs marker use g a rect circle ellipse line polygon polyline path text tspan'.split(
		' ',
	),
);
const attributes = new Set(
	`id class role aria-labelledby aria-describedby viewBox width height x y x1 y1 x2 y2 cx cy r rx ry
	d points transform href refX refY markerWidth markerHeight markerUnits orient marker-start
	marker-mid marker-end fill stroke stroke-width stroke-dasharray stroke-linecap opacity
	font-family font-size font-weight font-style text-anchor`.split(/\s+/),
);
const addresses = /^(?:https:|mailto:|[/#.])/;

/**
 * Reads a finished drawing once more, as a page will, and throws where it holds anything but what
 * drawings are made of: it stands in pages as it is.
 */
export function checkDrawing(svg: string): string {
	walkSvg(readSvg(svg), (element) => {
		if (!elements.has(element.name)) throw new Error(`A drawing cannot hold a <${element.name}>.`);
		for (const [name, value] of element.attributes) {
			const isRight = name === 'href' ? addresses.test(value) : staysInside(value);
			if (!attributes.has(name) || !isRight)
				throw new Error(`A drawing cannot have ${name}="${value}".`);
		}
	});
	return svg;
}
