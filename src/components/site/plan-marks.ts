import { readMarks } from '../../plan/read-marks.ts';

/** Marks the milestones on the map, the rail and the lists that the reader's plan says are reached. */
export function showPlanMarks(kept: string | null, words: DOMStringMap) {
	const { done, here } = readMarks(kept);
	if (done.length + here.length === 0) return;
	const { root = '/', reached = '', here: place = '', then = '' } = words;
	const links = '.rail a, .map-list a, .stop h3 a, svg a, #choose a';
	const find = (id: string) =>
		[...document.querySelectorAll(`:is(${links})`)].filter((link) => {
			const to = link.getAttribute('href');
			return to === `${root}milestones/${id}/` || to === `#after-${id}`;
		});
	for (const link of done.flatMap(find)) mark(link, '✓', reached, 'is-reached');
	const [first, ...others] = here;
	if (first) for (const link of find(first)) mark(link, place, '', 'is-here');
	for (const link of others.flatMap(find)) mark(link, then, '', 'is-next');
}

function mark(link: Element, text: string, meaning: string, name: string) {
	if (link instanceof SVGElement) {
		link.classList.add(name);
		const title = document.createElementNS('http://www.w3.org/2000/svg', 'title');
		title.textContent = [link.textContent?.trim(), meaning || text].join(': ');
		link.prepend(title);
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
	link.append(' ', sign);
}
