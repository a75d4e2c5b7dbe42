import { findPackageVersion } from '../fonts/package-file.ts';
import { keep, nameContent, readKept } from '../fonts/kept-files.ts';
import { interFonts } from '../fonts/inter.ts';
import { flattenDrawing } from './flatten.ts';
import { mermaidConfig, mermaidVersion, openMermaid } from './mermaid.ts';
import { writeSvg } from './write-svg.ts';

/** Says in which state the drawing of diagrams is; a change of it makes all kept ones void. */
const recipe = `1 ${mermaidVersion} ${findPackageVersion('jsdom')} ${JSON.stringify(mermaidConfig)}`;
const fonts = nameContent(...interFonts.values());

const drawn = new Map<string, Promise<string>>();

/** What a diagram is called, where its text does not say so itself. */
export interface DiagramNames {
	title?: string | undefined;
	description?: string | undefined;
}

/**
 * A diagram of mermaid as static SVG that stands alone, and in a page takes the colours of
 * diagram.css. `id` has to be the page's only one: the parts of the drawing are named after it.
 * Throws what mermaid throws: check an author's text with checkMermaid first.
 */
export async function renderMermaid(source: string, id: string, names: DiagramNames = {}): Promise<string> {
	if (!/^[A-Za-z][\w-]*$/.test(id)) throw new Error(`“${id}” cannot be the id of a diagram.`);
	const key = nameContent(source, recipe, fonts, names.title ?? '', names.description ?? '');
	let drawing = drawn.get(key);
	if (!drawing) {
		drawing = drawMermaid(source, key, names);
		drawn.set(key, drawing);
		drawing.catch(() => drawn.delete(key));
	}
	return (await drawing).replace(/(id="|#|by=")@/g, `$1${id}`);
}

async function drawMermaid(source: string, key: string, names: DiagramNames): Promise<string> {
	const kept = readKept('diagrams', `${key}.svg`)?.toString('utf8');
	if (kept) return kept;
	const { mermaid, document, reset } = await openMermaid();
	reset();
	const rendered = await mermaid.render('diagram', source);
	const holder = document.createElement('div');
	holder.innerHTML = rendered.svg;
	const svg = holder.querySelector('svg');
	if (!svg) throw new Error('Mermaid drew nothing.');
	const flat = flattenDrawing(svg);
	flat.title = names.title ?? flat.title;
	flat.description = names.description ?? flat.description;
	const drawing = writeSvg(flat);
	keep('diagrams', `${key}.svg`, Buffer.from(drawing));
	return drawing;
}
