import { flattenDrawing } from './flatten.ts';
import { openMermaid } from './mermaid.ts';
import type { DiagramNames } from './render-mermaid.ts';
import { writeSvg } from './write-svg.ts';

let last: Promise<unknown> = Promise.resolve();

/** Draws mermaid text, one diagram after the other: mermaid keeps its state where all can reach it. */
export function drawMermaid(text: string, names: DiagramNames): Promise<string> {
	const drawing = last.then(() => draw(text, names));
	last = drawing.catch(() => undefined);
	return drawing;
}

async function draw(text: string, { title = '', description = '' }: DiagramNames): Promise<string> {
	const { mermaid, document, reset } = await openMermaid();
	reset();
	const { svg } = await mermaid.render('diagram', text);
	const holder = document.createElement('div');
	holder.innerHTML = svg;
	const drawn = holder.querySelector('svg');
	if (!drawn) throw new Error('Mermaid drew nothing.');
	return writeSvg(flattenDrawing(drawn), { title, description });
}
