import { JSDOM } from 'jsdom';

/** Reads SVG as the XML it has to be; throws where it is not well-formed. */
export function parseSvg(text: string): Element {
	return new JSDOM(text, { contentType: 'image/svg+xml' }).window.document.documentElement;
}

/** All that a drawing says, a space after each line. */
export function readText(svg: Element): string {
	return [...svg.querySelectorAll('text')].map((text) => text.textContent).join(' ');
}
