import process from 'node:process';
import { flattenDrawing } from '../../src/diagram/flatten.ts';
import { openMermaid } from '../../src/diagram/mermaid.ts';
import { writeSvg } from '../../src/diagram/write-svg.ts';
import { type Boxes, findLargestDifference, readBoxes } from './diagram-boxes.ts';
import { drawInBrowser } from './diagrams-in-browser.ts';
import type { Figures } from './figures.ts';
import { writePhaseDiagrams } from './phase-diagrams.ts';

/**
 * What a program's phase diagrams cost without a browser: to open mermaid, the first drawing of all,
 * and the mean of a drawing once all is compiled. Where there is a browser, also what it takes there
 * and how far the boxes of the two lie apart.
 */
export async function measureDiagrams(content: string): Promise<Figures> {
	const diagrams = writePhaseDiagrams(content);
	const figures: Figures = {};
	const { mermaid, document, reset } = await spend('open.cpu', openMermaid);
	const drawn = new Map<string, Boxes>();
	let bytes = 0;
	await spend('first.cpu', drawAll);
	await spend('again.cpu', drawAll);
	figures['bytes'] = bytes / diagrams.size;

	const theirs = await drawInBrowser(diagrams);
	if (theirs) {
		figures['browser.open.milliseconds'] = theirs.opening;
		figures['browser.again.milliseconds'] = theirs.drawing / diagrams.size;
		figures['browser.apart.pixels'] = Math.max(
			...[...theirs.drawings].map(([id, svg]) => {
				const holder = document.createElement('div');
				holder.innerHTML = svg;
				return findLargestDifference(drawn.get(id) ?? {}, readBoxes(holder));
			}),
		);
	}
	return figures;

	async function drawAll(): Promise<void> {
		bytes = 0;
		for (const [id, source] of diagrams) {
			reset();
			const holder = document.createElement('div');
			holder.innerHTML = (await mermaid.render('bench', source)).svg;
			const svg = holder.querySelector('svg');
			if (!svg) throw new Error(`Mermaid drew nothing for ${id}.`);
			drawn.set(id, readBoxes(svg));
			bytes += Buffer.byteLength(writeSvg(flattenDrawing(svg), { title: id, description: id }));
		}
	}

	async function spend<T>(name: string, work: () => Promise<T>): Promise<T> {
		const before = process.cpuUsage();
		const result = await work();
		const { user, system } = process.cpuUsage(before);
		figures[name] = (user + system) / 1e6;
		return result;
	}
}
