import { Resvg } from '@resvg/resvg-js';
import { expect, it } from 'vitest';
import { inlineGlyphs } from '../../src/exports/inline-glyphs.ts';

const place = (id: string, x: number, fill = '#1b2026') =>
	`<use xlink:href="#${id}" x="${x}" y="0" fill="${fill}" fill-rule="nonzero"/>`;
const picture = '<image width="4" height="4" xlink:href="data:image/png;base64,iVBORw0KGgo="/>';
const drawing = `<svg viewBox="0 0 60 20" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">
	<g transform="matrix(1 0 0 -1 3.3 16.1)">
		${place('gA', 0)}
		${place('gB', 12.715)}
		${place('gA', 1e-7, '#8451c9')}
		${place('gP', 30)}
	</g>
	<defs>
		<symbol id="gA" overflow="visible">
			<path d="M 0 0m 1.3 0 v 14.5 h 5.5 q 1.6 0 2.8 -0.6 Z "/>
		</symbol>
		<symbol id="gB" overflow="visible">
			<path d="M 0 0h 9.1 v 7.7 Z "/>
		</symbol>
		<symbol id="gP" overflow="visible">
			${picture}
		</symbol>
	</defs>
</svg>`;

it('draws the same with each letter where it stands; a letter that is a picture stays as it was', () => {
	const inlined = inlineGlyphs(drawing);
	const draw = (svg: string) => new Resvg(svg, { background: '#ffffff' }).render().pixels;
	expect(draw(inlined).equals(draw(drawing))).toBe(true);
	expect(inlined.match(/<use [^>]*>/g)).toEqual([place('gP', 30)]);
	expect(inlined.match(/<path transform="translate\([^"]*"/g)).toHaveLength(3);
});
