import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { cleanSvg } from '../../src/svg/clean-svg.ts';

const open =
	'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="10" height="10">';
const rect = '<rect width="10" height="10"/>';
const draw = (inner: string) => `${open}${inner}</svg>`;

const refused: Record<string, string> = {
	'a script': draw('<script>1</script>'),
	'a script in CDATA': draw('<script><![CDATA[alert(1)]]></script>'),
	'a script with a prefix': `<svg xmlns="http://www.w3.org/2000/svg" xmlns:s="http://www.w3.org/2000/svg" width="10" height="10">${rect}<s:script>1</s:script></svg>`,
	'a script of XHTML': draw(`${rect}<h:script xmlns:h="http://www.w3.org/1999/xhtml">1</h:script>`),
	'a script in metadata': draw('<metadata><script>1</script></metadata>'),
	'a handler': draw('<g onload="alert(1)"/>'),
	'a handler in capitals': draw('<g ONCLICK="alert(1)"/>'),
	'a handler at the top':
		'<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1" onload="alert(1)"/>',
	'an address of a script': draw('<a href="javascript:alert(1)"><text>x</text></a>'),
	'an address of a script in codes': draw('<a href="java&#115;cript:alert(1)"><text>x</text></a>'),
	'an address of a script with a tab': draw(
		'<a xlink:href="&#9;javascript:alert(1)"><text>x</text></a>',
	),
	'an animated address': draw(
		'<a><animate attributeName="href" values="java&#115;cript:alert(1)"/></a>',
	),
	'a set address': draw('<a><set attributeName="xlink:href" to="javascript:alert(1)"/></a>'),
	'attributes by DTD': `<!DOCTYPE svg [<!ATTLIST svg onload CDATA "alert(1)">]>${draw(rect)}`,
	'entities by DTD': `<!DOCTYPE svg [<!ENTITY x "<script>1</script>">]>${draw('&x;')}`,
	'entities that grow': `<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${draw('<text>&b;</text>')}`,
	'a page of HTML': draw('<foreignObject><iframe src="https://example.org/"/></foreignObject>'),
	'an outside style sheet': draw('<style>@import url(https://example.org/t.css);</style>'),
	'an outside style sheet in codes': draw('<style>@\\69mport "https://example.org/t.css";</style>'),
	'an outside font': draw(
		'<style>@font-face{font-family:a;src:url(https://example.org/a.woff)}</style>',
	),
	'an outside picture in a style': draw('<style>rect{fill:url("//example.org/a.svg#b")}</style>'),
	'an outside picture in an attribute': draw(
		'<rect style="filter:url(https://example.org/a.svg#b)"/>',
	),
	'an outside picture': draw('<image href="https://example.org/a.png" width="1" height="1"/>'),
	'a drawing in a drawing': draw(
		'<image href="data:image/svg+xml;base64,AAAA" width="1" height="1"/>',
	),
	'an outside part': draw('<use href="other.svg#a"/>'),
	'an outside filter picture': draw(
		'<filter id="f"><feImage href="https://example.org/a.png"/></filter>',
	),
	'parts that hold themselves': draw('<g id="a"><use href="#a"/></g>'),
	'no XML': '<svg width=10>',
	'no drawing': '<html xmlns="http://www.w3.org/1999/xhtml"/>',
};

/** Ten parts, each of which draws the one before ten times. */
const growing = Array.from({ length: 10 }, (_, i) =>
	i === 0 ? `<g id="p0">${rect}</g>` : `<g id="p${i}">${`<use href="#p${i - 1}"/>`.repeat(10)}</g>`,
).join('');

describe('a drawing is refused where it holds', () => {
	it.each(Object.entries({ ...refused, 'parts in parts by the million': draw(growing) }))(
		'%s',
		(_, svg) => {
			const { fault, svg: cleaned } = cleanSvg(svg);
			expect(fault).toMatch(/\. (?:Save|Draw) it/);
			expect(cleaned).toBeUndefined();
		},
	);
});

describe('a drawing keeps what is drawn', () => {
	const kept: Record<string, string> = {
		'shapes and paints': `<defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient></defs><rect fill="url(#g)" width="1" height="1" transform="rotate(3)"/>`,
		'texts as they are':
			'<text x="1" y="2" xml:space="preserve">a  &lt;b&gt; &amp; “c”<tspan dx="1">d</tspan></text>',
		'a style of its own':
			'<style>.a &gt; rect { fill: url(#g); stroke: #123 }</style><g class="a"/>',
		'a font of its own':
			'<style>@font-face { font-family: a; src: url(data:font/woff2;base64,d09GMg==) }</style>',
		'a picture of its own':
			'<image width="1" height="1" href="data:image/png;base64,iVBORw0KGgo="/>',
		'parts used twice':
			'<symbol id="s"><circle r="1"/></symbol><use href="#s"/><use href="#s" x="2"/>',
	};
	it.each(Object.entries(kept))('%s', (_, inner) => {
		const { svg, fault, leftOut } = cleanSvg(draw(inner));
		expect([fault, leftOut]).toEqual([undefined, []]);
		const parse = (text: string) =>
			new JSDOM(text, { contentType: 'image/svg+xml' }).window.document.documentElement.innerHTML;
		expect(parse(svg ?? '')).toBe(parse(draw(inner)).replaceAll(/ xmlns:xlink="[^"]*"/g, ''));
	});
});

it('leaves out what only drawing programs know, and says which parts a reader might miss', () => {
	const { svg, leftOut } = cleanSvg(
		`<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"><!-- by me -->${draw(
			`<sodipodi:namedview xmlns:sodipodi="http://sodipodi.sourceforge.net/" id="v"/><metadata><a>Jo</a></metadata><rect data-owner="jo" width="1" height="1"><animate attributeName="x" values="1;2"/></rect><switch><foreignObject/><text>a</text></switch>`,
		)}`,
	);
	expect(svg).toBe(
		'<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="1" height="1"/><switch><text>a</text></switch></svg>',
	);
	expect(leftOut).toEqual(['animate']);
});

it('gives the same drawing when it is cleaned again', () => {
	const once = cleanSvg(draw('<text font-family="A &amp; B">a&#10;b</text>')).svg ?? '';
	expect(cleanSvg(once).svg).toBe(once);
});
