import { tellLine } from './tell-line.ts';

/**
 * Lights the line of a partner type on a drawing of the map: all that is not on its way is marked
 * `is-off`, and the style draws it thin. Without a type, or with one that has no line, nothing is marked.
 */
export function lightLine(svg: Element, type: string | undefined) {
	for (const one of svg.querySelectorAll('.is-off')) one.classList.remove('is-off');
	const has = (one: Element) =>
		one
			.getAttribute('data-type')
			?.split(' ')
			.includes(type ?? '');
	const own = [...svg.querySelectorAll('[data-part=line]')].find(has);
	const color = /stroke-(line-\d+)/.exec(own?.getAttribute('class') ?? '')?.[1];
	tellLine(svg, color);
	if (!own) return;
	for (const one of svg.querySelectorAll('[data-type]')) dim(one, !has(one));
	const stops = new Set(
		[...svg.querySelectorAll('[data-part=ring]')]
			.filter(has)
			.map((ring) => ring.getAttribute('data-milestone')),
	);
	for (const one of svg.querySelectorAll('[data-milestone]:not([data-type])'))
		dim(one, !stops.has(one.getAttribute('data-milestone')));
	for (const star of svg.querySelectorAll('[data-part=ring].is-off + path:not([data-part])'))
		dim(star, true);
	// Discs with the letter of a line, heads of arrows and names have the color of their line.
	for (const one of svg.querySelectorAll('[class*="fill-line-"]')) {
		const isOther = !one.classList.contains(`fill-${color}`);
		dim(one, isOther);
		const letter = one.nextElementSibling ?? one.parentElement?.nextElementSibling;
		if (one.localName === 'path' && letter?.matches('text.fill-paper')) dim(letter, isOther);
	}
}

function dim(one: Element, isOff: boolean) {
	one.classList.toggle('is-off', isOff);
}
