/** Writes another text into a drawing, and moves what goes on in its row. */
export function replaceText(one: SVGTextElement, text: string) {
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
