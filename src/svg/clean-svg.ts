import { tell } from '../domain/message.ts';
import { allowedAttributes, allowedElements, innerPicture, staysInside } from './allowed.ts';
import {
	mostDepth,
	OwnDefinitions,
	readSvg,
	type SvgElement,
	TooDeep,
	walkSvg,
	writeSvg,
} from './svg-tree.ts';

export interface CleanedSvg {
	/** The drawing, made of nothing but what may be in one; undefined where there is a fault. */
	svg: string | undefined;
	/** Why it cannot be shown, as the end of a sentence that begins with its name. */
	fault: string | undefined;
	/** Elements of SVG that were left out, which a reader might miss. */
	leftOut: readonly string[];
}

/** A drawing may draw so many parts, each copy of a part counted. */
const mostParts = 100_000;
const plainDrawing = () => tell`Save it as a plain drawing`;

/**
 * Writes a drawing anew from what is allowed in one. It is what readers get: opened by itself, a
 * drawing may do what a page may.
 */
export function cleanSvg(text: string): CleanedSvg {
	const leftOut = new Set<string>();
	const faulty = (fault: string): CleanedSvg => ({ svg: undefined, fault, leftOut: [] });
	let root: SvgElement;
	try {
		root = readSvg(text);
	} catch (error) {
		if (error instanceof OwnDefinitions)
			return faulty(tell`holds definitions of its own (<!DOCTYPE … [ … ]>). ${plainDrawing()}`);
		if (error instanceof TooDeep)
			return faulty(
				tell`has parts within parts more than ${mostDepth} deep. Take its groups apart, or save it as PNG`,
			);
		return faulty(tell`cannot be read as a drawing. Save it again`);
	}
	if (root.name !== 'svg') return faulty(tell`cannot be read as a drawing. Save it again`);
	const active = findActive(root);
	if (active) return faulty(`${active}. ${plainDrawing()}`);
	const clean = (element: SvgElement): SvgElement => {
		const children = element.children.flatMap((child): (SvgElement | string)[] => {
			if (typeof child === 'string') return [child];
			if (allowedElements.has(child.name)) return [clean(child)];
			if (/^[a-z]+$/i.test(child.name) && !silent.has(child.name)) leftOut.add(child.name);
			return [];
		});
		const attributes = new Map(
			[...element.attributes].filter(([name, value]) => isAllowed(element.name, name, value)),
		);
		const href = attributes.get('xlink:href');
		if (href !== undefined) {
			attributes.delete('xlink:href');
			if (!attributes.has('href')) attributes.set('href', href);
		}
		return { name: element.name, attributes, children };
	};
	const cleaned = clean(root);
	if (countParts(cleaned) > mostParts)
		return faulty(tell`draws parts within parts more often than can be shown. Draw it more simply`);
	return { svg: writeSvg(cleaned), fault: undefined, leftOut: [...leftOut].sort() };
}

/** What no reader sees, or has in its place: of a `switch`, what comes after it. */
const silent = new Set(['metadata', 'foreignObject', 'view', 'cursor']);

/** What runs, or comes from elsewhere; the author has to know that it is there. */
function findActive(root: SvgElement): string | undefined {
	let found: string | undefined;
	const say = (fault: string) => {
		found ??= fault;
	};
	walkSvg(root, (element) => {
		const local = element.name.split(' ').at(-1)?.toLowerCase() ?? '';
		if (['script', 'iframe', 'object', 'embed', 'handler', 'listener'].includes(local))
			say(tell`holds a script, a handler or a page of HTML`);
		for (const child of element.children)
			if (
				typeof child !== 'string' &&
				child.name === 'foreignObject' &&
				!(element.name === 'switch' && element.children.some(isDrawn))
			)
				say(tell`holds a script, a handler or a page of HTML`);
		if (element.name === 'style' && !staysInside(textOf(element)))
			say(tell`loads a style, a font or a picture from elsewhere`);
		for (const [name, value] of element.attributes) {
			if (/^on/i.test(name) || /^[\s\p{Cc}]*(?:javascript|vbscript):/iu.test(value))
				say(tell`holds a script, a handler or a page of HTML`);
			if (/^(?:from|to|by|values)$/.test(name) && /javascript:|data:/i.test(value))
				say(tell`holds a script, a handler or a page of HTML`);
			const isPicture = ['image', 'feImage', 'use'].includes(element.name);
			const isAddress = name === 'href' || name === 'xlink:href';
			if (isPicture && isAddress && !value.startsWith('#') && !innerPicture.test(value))
				say(tell`loads a style, a font or a picture from elsewhere`);
			if (name === 'style' && !staysInside(value))
				say(tell`loads a style, a font or a picture from elsewhere`);
		}
	});
	return found;
}

function isDrawn(child: SvgElement | string): boolean {
	return typeof child !== 'string' && child.name !== 'foreignObject';
}

function textOf({ children }: SvgElement): string {
	return children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

function isAllowed(element: string, name: string, value: string): boolean {
	if (!allowedAttributes.has(name)) return false;
	if (name === 'href' || name === 'xlink:href')
		return value.startsWith('#') || (element === 'image' && innerPicture.test(value));
	return staysInside(value);
}

/** How many parts are drawn, with what `use` draws again; endless where parts hold themselves. */
function countParts(root: SvgElement): number {
	const byId = new Map<string, SvgElement>();
	walkSvg(root, (one) => {
		const id = one.attributes.get('id');
		if (id !== undefined && !byId.has(id)) byId.set(id, one);
	});
	const counts = new Map<SvgElement, number>();
	const count = (element: SvgElement): number => {
		const known = counts.get(element);
		if (known !== undefined) return known;
		// Whoever comes back here before it is counted goes round in a circle.
		counts.set(element, Number.POSITIVE_INFINITY);
		let sum = 1;
		for (const child of element.children) if (typeof child !== 'string') sum += count(child);
		for (const id of listReferences(element)) {
			const target = byId.get(id);
			if (target) sum += count(target);
		}
		counts.set(element, sum);
		return sum;
	};
	return count(root);
}

function listReferences({ name, attributes }: SvgElement): string[] {
	const href = name === 'use' ? attributes.get('href') : undefined;
	const urls = [...attributes.values()].flatMap((value) =>
		[...value.matchAll(/url\(\s*["']?#([^)"']+)/g)].map(([, id = '']) => id),
	);
	return href ? [href.slice(1), ...urls] : urls;
}
