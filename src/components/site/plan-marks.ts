import { readMarks } from '../../plan/read-marks.ts';

/** What the last call did to the page. */
let undo: (() => void)[] = [];

/**
 * Marks the milestones on the map, the rail and the lists that the reader's plan says are reached, in
 * place of the marks that are there.
 */
export function showPlanMarks(kept: string | null, words: DOMStringMap) {
	for (const takeBack of undo) takeBack();
	undo = [];
	const { done, here } = readMarks(kept);
	if (done.length + here.length === 0) return;
	const { root = '/', reached = '', here: place = '', then = '' } = words;
	const links = '.rail a, .map-list a, .stop h3 a, svg a';
	const find = (id: string) =>
		[...document.querySelectorAll(`:is(${links})`)].filter(
			(link) => link.getAttribute('href') === `${root}milestones/${id}/`,
		);
	for (const link of done.flatMap(find)) mark(link, '✓', reached, 'is-reached');
	const [first, ...others] = here;
	if (first) for (const link of find(first)) mark(link, place, '', 'is-here');
	for (const link of others.flatMap(find)) mark(link, then, '', 'is-next');
}

function mark(link: Element, text: string, meaning: string, name: string) {
	if (link instanceof SVGElement) {
		link.classList.add(name);
		const title = document.createElementNS('http://www.w3.org/2000/svg', 'title');
		const label = link.getAttribute('aria-label') ?? link.textContent.trim();
		title.textContent = [label, meaning || text].join(': ');
		link.prepend(title);
		link.setAttribute('aria-label', title.textContent);
		undo.push(() => {
			link.setAttribute('aria-label', label);
			link.classList.remove(name);
			title.remove();
		});
		if (name === 'is-reached') tick(link, text);
		return;
	}
	const sign = document.createElement('span');
	sign.className = `plan-mark ${name}`;
	const shown = document.createElement('span');
	shown.textContent = text;
	sign.append(shown);
	if (meaning) {
		shown.ariaHidden = 'true';
		const said = document.createElement('span');
		said.className = 'visually-hidden';
		said.textContent = meaning;
		sign.append(said);
	}
	const space = new Text(' ');
	link.append(space, sign);
	undo.push(() => {
		space.remove();
		sign.remove();
	});
}

/** Puts the sign in a disc upon the card's corner: the lower one at the end, which is empty. */
function tick(card: SVGElement, text: string) {
	if (!(card instanceof SVGGraphicsElement)) return;
	const { x, y, width, height } = card.getBBox();
	const isRtl = getComputedStyle(card).direction === 'rtl';
	const [middle, bottom] = [isRtl ? x : x + width, y + height];
	const make = (kind: string, values: Record<string, number | string>) => {
		const element = document.createElementNS('http://www.w3.org/2000/svg', kind);
		for (const [key, value] of Object.entries(values)) element.setAttribute(key, String(value));
		return element;
	};
	const disc = make('circle', { cx: middle, cy: bottom, r: 1.7, class: 'plan-tick' });
	const sign = make('text', {
		x: middle,
		y: bottom + 0.85,
		'font-size': 2.6,
		'font-weight': 650,
		class: 'plan-sign',
		'text-anchor': 'middle',
		'aria-hidden': 'true',
	});
	sign.textContent = text;
	card.append(disc, sign);
	undo.push(() => {
		disc.remove();
		sign.remove();
	});
}
