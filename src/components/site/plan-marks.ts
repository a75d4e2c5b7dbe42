import type { Day } from '../../domain/place/days.ts';
import { readMarks } from '../../plan/read-marks.ts';
import { showPlace } from './plan-place.ts';
import { drawCorner, drawSign, markRing } from './plan-signs.ts';

/** What the last call did to the page. */
let undo: (() => void)[] = [];

/**
 * Marks the milestones on the map, the rail and the lists that the reader's plan says are reached, open
 * or overdue, in place of the marks that are there.
 */
export function showPlanMarks(kept: string | null, words: DOMStringMap) {
	for (const takeBack of undo.toReversed()) takeBack();
	undo = [];
	const { type, done, here, overdue, due, place: at } = readMarks(kept);
	for (const line of document.querySelectorAll<HTMLElement>('.plan-place')) {
		if (!at) continue;
		showPlace(line, at, overdue, words['root'] ?? '/');
		undo.push(() => {
			line.hidden = true;
		});
	}
	if (done.length + here.length === 0) return;
	const { root = '/', reached = '', here: place = '', then = '', late = '', lateMark = '' } = words;
	const links = '.rail a, .map-list a, .stop h3 a, .type-line .stops a, svg a';
	const find = (id: string) =>
		[...document.querySelectorAll(`:is(${links})`)].filter(
			(link) => link.getAttribute('href') === `${root}milestones/${id}/`,
		);
	const show = (ids: readonly string[], sign: Sign) => {
		for (const id of ids)
			for (const link of find(id)) mark(link, id, type, { ...sign, due: due[id] });
	};
	show(done, { text: '✓', meaning: reached, name: 'is-reached' });
	show(here.slice(0, 1), { text: place, meaning: '', name: 'is-here' });
	show(overdue, { text: `! ${lateMark}`, meaning: late, name: 'is-overdue' });
	const isLate = new Set(overdue);
	const open = here.slice(1).filter((id) => !isLate.has(id));
	show(open, { text: then, meaning: '', name: 'is-next' });
}

interface Sign {
	text: string;
	/** Said in place of the text, where that is not words. */
	meaning: string;
	name: 'is-reached' | 'is-here' | 'is-overdue' | 'is-next';
	/** On which day it is due, where that is known and still to be said. */
	due?: Day | undefined;
}

function mark(link: Element, id: string, type: string | undefined, sign: Sign) {
	if (link instanceof SVGElement) markDrawing(link, id, type, sign);
	else markText(link, sign);
}

/** On a drawing: the rings where the line of the plan’s type stops; the corner where there are none. */
function markDrawing(link: SVGElement, id: string, type: string | undefined, sign: Sign) {
	const { ownerSVGElement: svg } = link;
	const all = [...(svg?.querySelectorAll('[data-part=ring]') ?? [])];
	const own = all.filter(
		(ring) =>
			ring.getAttribute('data-milestone') === id &&
			(type === undefined || ring.getAttribute('data-type')?.split(' ').includes(type)),
	);
	if (all.length > 0 && own.length === 0) return;
	const { name, text, meaning } = sign;
	if (own.length > 0 && name === 'is-overdue') undo.push(drawSign(link, text));
	const title = document.createElementNS('http://www.w3.org/2000/svg', 'title');
	const label = link.getAttribute('aria-label') ?? link.textContent.trim();
	title.textContent = [label, meaning || text].join(': ');
	link.classList.add(name);
	link.prepend(title);
	link.setAttribute('aria-label', title.textContent);
	if (name !== 'is-reached' && sign.due) link.setAttribute('data-due', sign.due);
	link.setAttribute('data-sign', name === 'is-reached' ? `${text} ${meaning}` : text);
	undo.push(() => {
		link.setAttribute('aria-label', label);
		link.removeAttribute('data-due');
		link.removeAttribute('data-sign');
		link.classList.remove(name);
		title.remove();
	});
	for (const ring of own) undo.push(markRing(ring, name));
	if (own.length === 0 && name === 'is-reached') undo.push(drawCorner(link, text));
}

function markText(link: Element, { text, meaning, name }: Sign) {
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
