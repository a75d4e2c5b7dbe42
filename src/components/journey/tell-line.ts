import { replaceText } from '../site/replace-text.ts';

/**
 * What a drawing says for some lines alone, once one of them is lit: texts of the others are gone, and what
 * is usual reads as it is for that line; so do the names of links. Without one all of it is as it was drawn.
 */
export function tellLine(svg: Element, line: string | undefined) {
	const links = [...svg.querySelectorAll('a[aria-label]:has([data-of], [data-own])')];
	for (const link of links) {
		const label = link.getAttribute('aria-label') ?? '';
		link.setAttribute(
			'data-marks',
			link.getAttribute('data-marks') ?? label.slice(readShown(link).length),
		);
	}
	const isOf = (one: Element) =>
		one
			.getAttribute('data-of')
			?.split(' ')
			.includes(line ?? '');
	for (const one of svg.querySelectorAll('[data-of]')) {
		const isAway = line !== undefined && (!isOf(one) || one.hasAttribute('data-said'));
		one.classList.toggle('is-away', isAway);
	}
	for (const one of svg.querySelectorAll<SVGTextElement>('text[data-own]:not(.plan-word)')) {
		const own: Partial<Record<string, string>> = JSON.parse(one.dataset['own'] ?? '{}');
		const usual = one.dataset['usual'] ?? one.textContent;
		one.dataset['usual'] = usual;
		replaceText(one, own[line ?? ''] ?? usual);
	}
	for (const link of links)
		link.setAttribute('aria-label', readShown(link) + link.getAttribute('data-marks'));
}

/** The words that a link shows, in the sentences in which `draw-map.ts` names it. */
function readShown(link: Element): string {
	const texts = [...link.querySelectorAll('text:not(.is-away)')];
	const sayLook = (one: Element | undefined) =>
		`${one?.getAttribute('font-size')} ${one?.getAttribute('font-weight')}`;
	return texts
		.map((one, i) => {
			const goesOn = sayLook(one) === sayLook(texts[i - 1]);
			const text = (one.textContent ?? '').replace(/^· /, '');
			return `${i === 0 ? '' : goesOn ? ' ' : '. '}${text}`;
		})
		.join('');
}
