import { SaxesParser } from 'saxes';
import { escapeXml } from '../words/escape-xml.ts';

/** A part of a drawing. Names have no prefix; what is of another language than SVG has its address before it. */
export interface SvgElement {
	name: string;
	attributes: Map<string, string>;
	children: (SvgElement | string)[];
}

const languages: Readonly<Record<string, string>> = {
	'http://www.w3.org/2000/svg': '',
	'http://www.w3.org/1999/xlink': 'xlink:',
	'http://www.w3.org/XML/1998/namespace': 'xml:',
	'': '',
};

/** A drawing that defines entities or attributes of its own: what it holds cannot be told from its text. */
export class OwnDefinitions extends Error {}

/** So many parts may stand within each other: what draws them goes down one by one. */
export const mostDepth = 500;

/** A drawing whose parts stand too deep within each other. */
export class TooDeep extends Error {}

/** Reads a drawing; throws where it is no XML. Comments and instructions are left out. */
export function readSvg(text: string): SvgElement {
	const parser = new SaxesParser({ xmlns: true });
	const top: SvgElement = { name: '', attributes: new Map(), children: [] };
	const open: SvgElement[] = [top];
	const here = () => open.at(-1) ?? top;
	parser.on('error', (error) => {
		throw error;
	});
	parser.on('doctype', (doctype) => {
		if (doctype.includes('[')) throw new OwnDefinitions();
	});
	parser.on('opentag', ({ uri, local, attributes }) => {
		const element: SvgElement = {
			name: nameOf(uri, local, `${uri} `),
			attributes: new Map(
				Object.values(attributes)
					.filter(({ prefix, local }) => prefix !== 'xmlns' && local !== 'xmlns')
					.map((one) => [nameOf(one.uri, one.local, `${one.uri} `), one.value]),
			),
			children: [],
		};
		here().children.push(element);
		open.push(element);
		if (open.length > mostDepth) throw new TooDeep();
	});
	parser.on('closetag', () => open.pop());
	parser.on('text', (value) => here().children.push(value));
	parser.on('cdata', (value) => here().children.push(value));
	parser.write(text.replace(/^\ufeff/, '')).close();
	const root = top.children.find((child) => typeof child !== 'string');
	if (!root) throw new Error('It has no element.');
	return root;
}

function nameOf(uri: string, local: string, otherwise: string): string {
	return (Object.hasOwn(languages, uri) ? languages[uri] : otherwise) + local;
}

/** Writes a drawing so that it stands alone. */
export function writeSvg({ name, attributes, children }: SvgElement, isRoot = true): string {
	const own = isRoot ? [['xmlns', 'http://www.w3.org/2000/svg']] : [];
	const written = [...own, ...attributes]
		.map(([key = '', value = '']) => ` ${key}="${escapeXml(value).replace(/[\t\n\r]/g, '&#10;')}"`)
		.join('');
	const inner = children
		.map((child) => (typeof child === 'string' ? escapeXml(child) : writeSvg(child, false)))
		.join('');
	return inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`;
}

/** Walks through an element and all in it, from the outside in. */
export function walkSvg(element: SvgElement, look: (one: SvgElement) => void): void {
	look(element);
	for (const child of element.children) if (typeof child !== 'string') walkSvg(child, look);
}
