import { replaceText } from './replace-text.ts';

/** Draws upon the map what a plan says. Each function returns what takes its marks away again. */
type TakeBack = () => void;

/** Ticks a ring, rings it where the partner is or may go next, or puts a sign of warning upon it. */
export function markRing(ring: Element, name: string): TakeBack {
	const circle = readCircle(ring.getAttribute('d') ?? '');
	if (!circle) return () => {};
	const { x, y, radius } = circle;
	const at = (dx: number, dy: number) => `${x + dx * radius} ${y + dy * radius}`;
	const stroke = { 'stroke-width': radius * 0.32 };
	const around = (r: number) =>
		`M${at(-r, 0)}a${r * radius} ${r * radius} 0 1 0 ${2 * r * radius} 0a${r * radius} ${r * radius} 0 1 0 ${-2 * r * radius} 0z`;
	const signs: Record<string, Element[]> = {
		'is-reached': [
			make('path', { d: around(1.15), class: 'plan-tick' }),
			make('path', {
				d: `M${at(-0.5, 0.05)}L${at(-0.12, 0.42)}L${at(0.52, -0.4)}`,
				class: 'plan-sign',
				...stroke,
			}),
		],
		'is-next': [
			make('path', { d: around(1.6), class: 'plan-next', 'stroke-width': radius * 0.25 }),
		],
		'is-here': [make('path', { d: around(1.8), class: 'plan-ring', ...stroke })],
		'is-overdue': [
			make('path', {
				d: `M${at(0, -1.6)}L${at(1.6, 1.15)}L${at(-1.6, 1.15)}z`,
				class: 'plan-late',
			}),
			make('path', {
				d: `M${at(0, -0.65)}L${at(0, 0.2)}M${at(0, 0.72)}L${at(0, 0.73)}`,
				class: 'plan-sign',
				...stroke,
			}),
		],
	};
	const marks = signs[name] ?? [];
	const star = ring.nextElementSibling;
	if (name === 'is-here' || name === 'is-next') ring.before(...marks);
	else (star?.matches('path:not([data-part])') ? star : ring).after(...marks);
	return () => {
		for (const one of marks) one.remove();
	};
}

/** The middle and radius of a circle as the map writes it: from its top, clockwise, by quarters. */
export function readCircle(d: string): { x: number; y: number; radius: number } | undefined {
	const [, start = '', quarter = ''] = /^M([^a-z]*)[^c]*c([^a-z]*)/.exec(d) ?? [];
	const numbers = (text: string) => (text.match(/-?(?:\d*\.\d+|\d+)/g) ?? []).map(Number);
	const [[x, top], { 4: radius }] = [numbers(start), numbers(quarter)];
	return x === undefined || top === undefined || radius === undefined
		? undefined
		: { x, y: top + radius, radius: Math.abs(radius) };
}

/**
 * Says it in the words of a stop, in place of its days, which its card and page say: nothing else has room. The
 * name of the link says it with them.
 */
export function drawSign(link: Element, text: string): TakeBack {
	const [title, ...others] = link.querySelectorAll<SVGTextElement>('text:not(.fill-paper)');
	const size = title?.getAttribute('font-size');
	const line = others.find((one) => one.getAttribute('font-size') !== size);
	if (!line) return () => {};
	const { textContent } = line;
	const name = link.getAttribute('aria-label') ?? '';
	line.classList.add('plan-word');
	const row = [...others].filter((one) => one.getAttribute('y') === line.getAttribute('y'));
	const places = row.map((one) => one.getAttribute('x') ?? '');
	replaceText(line, text);
	link.setAttribute('aria-label', name.replace(textContent, text));
	return () => {
		line.textContent = textContent;
		row.forEach((one, i) => {
			one.setAttribute('x', places[i] ?? '');
		});
		line.classList.remove('plan-word');
		link.setAttribute('aria-label', name);
	};
}

/** Puts the sign in a disc upon the card's corner: the lower one at the end, which is empty. */
export function drawCorner(card: SVGElement, text: string): TakeBack {
	if (!(card instanceof SVGGraphicsElement)) return () => {};
	const { x, y, width, height } = card.getBBox();
	const isRtl = getComputedStyle(card).direction === 'rtl';
	const [middle, bottom] = [isRtl ? x : x + width, y + height];
	const disc = make('circle', { cx: middle, cy: bottom, r: 1.7, class: 'plan-tick' });
	const sign = make('text', {
		x: middle,
		y: bottom + 0.85,
		'font-size': 2.6,
		'font-weight': 650,
		class: 'plan-letter',
		'text-anchor': 'middle',
		'aria-hidden': 'true',
	});
	sign.textContent = text;
	card.append(disc, sign);
	return () => {
		disc.remove();
		sign.remove();
	};
}

function make(kind: string, values: Record<string, number | string>): SVGElement {
	const element = document.createElementNS('http://www.w3.org/2000/svg', kind);
	for (const [key, value] of Object.entries(values)) element.setAttribute(key, String(value));
	if (kind === 'path') element.setAttribute('data-part', 'plan');
	return element;
}
