import { checkDrawing } from './check-drawing.ts';
import { flattenDrawing } from './flatten.ts';
import { openMermaid } from './mermaid.ts';
import type { DiagramNames } from './render-mermaid.ts';
import { writeSvg } from './write-svg.ts';

/** Looks whether mermaid understands a text; throws what it throws. In a process of its own. */
export async function parseMermaid(text: string): Promise<void> {
	const { mermaid } = await openMermaid();
	await mermaid.parse(text);
}

/** Draws mermaid text, in a process of its own, one diagram after the other: mermaid keeps its state where all can reach it. */
export async function drawMermaid(
	text: string,
	{ title = '', description = '' }: DiagramNames,
): Promise<string> {
	const { mermaid, document, reset } = await openMermaid();
	reset();
	const { svg } = await mermaid.render('diagram', text);
	const holder = document.createElement('div');
	holder.innerHTML = svg;
	const drawn = holder.querySelector('svg');
	if (!drawn) throw new Error('Mermaid drew nothing.');
	return checkDrawing(writeSvg(flattenDrawing(drawn), { title, description }));
}
