/**
 * What a drawing says for some lines alone, once one of them is lit: texts of the others are gone, and what
 * is usual reads as it is for that line. Without one all of it is as it was drawn.
 */
export function tellLine(svg: Element, line: string | undefined) {
	const isOf = (one: Element) =>
		one
			.getAttribute('data-of')
			?.split(' ')
			.includes(line ?? '');
	for (const one of svg.querySelectorAll('[data-of]')) {
		const isAway = line !== undefined && (!isOf(one) || one.hasAttribute('data-said'));
		one.classList.toggle('is-away', isAway);
	}
	for (const one of svg.querySelectorAll<SVGTextElement>('text[data-own]')) {
		const own: Partial<Record<string, string>> = JSON.parse(one.dataset['own'] ?? '{}');
		const usual = one.dataset['usual'] ?? one.textContent;
		one.dataset['usual'] = usual;
		replace(one, own[line ?? ''] ?? usual);
	}
}

/** Writes another text, and moves what goes on in its row. */
function replace(one: SVGTextElement, text: string) {
	if (one.textContent === text) return;
	const before = one.getComputedTextLength();
	one.textContent = text;
	// In a mirrored drawing a row goes on to the left.
	const isMirrored = one.hasAttribute('text-anchor') !== one.hasAttribute('direction');
	const by = (one.getComputedTextLength() - before) * (isMirrored ? -1 : 1);
	for (
		let next = one.nextElementSibling;
		next?.localName === 'text' && next.getAttribute('y') === one.getAttribute('y');
		next = next.nextElementSibling
	)
		next.setAttribute('x', String(Number(next.getAttribute('x')) + by));
}
