import { nameBrandFonts } from '../fonts/faces.ts';
import { interFonts } from '../fonts/inter.ts';
import { keep, nameCode, nameContent, readKept } from '../kept/kept-files.ts';
import { findPackageVersion } from '../kept/package-file.ts';
import { createJoinRuns } from '../makers/join-runs.ts';
import { askMermaid } from './ask-mermaid.ts';
import { readDiagramSource } from './diagram-source.ts';
import { idMark } from './escape-text.ts';
import { mermaidConfig, mermaidVersion } from './mermaid-config.ts';

/** All that a drawing follows from besides its text. */
const recipe = nameContent(
	nameCode('diagram', 'svg', 'fonts'),
	`${mermaidVersion} ${findPackageVersion('jsdom')} ${JSON.stringify(mermaidConfig)}`,
	...interFonts.values(),
);

const drawings = new Map<string, string>();
const join = createJoinRuns<string>();

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
export async function renderMermaid(
	source: string,
	id: string,
	names: DiagramNames = {},
): Promise<string> {
	if (!/^[A-Za-z][\w-]*$/.test(id)) throw new Error(`“${id}” cannot be the id of a diagram.`);
	const name = nameDrawing(source, names);
	const drawing =
		findDrawing(source, names) ?? (await join(name, () => drawDiagram(source, names, name)));
	return drawing.replaceAll(idMark, id);
}

function nameDrawing(source: string, names: DiagramNames): string {
	return nameContent(
		source,
		recipe,
		JSON.stringify([names.title, names.description]),
		nameBrandFonts(),
	);
}

/** The drawing as it was kept, which takes no time; undefined where it has to be made. */
export function findDrawing(source: string, names: DiagramNames): string | undefined {
	const name = nameDrawing(source, names);
	const known = drawings.get(name) ?? readKept('diagrams', `${name}.svg`)?.toString('utf8');
	if (known) drawings.set(name, known);
	return known;
}

async function drawDiagram(source: string, names: DiagramNames, name: string): Promise<string> {
	const read = readDiagramSource(source);
	const drawing = await askMermaid<string>('drawMermaid', read.text, {
		title: names.title ?? read.title,
		description: names.description ?? read.description,
	});
	keep('diagrams', `${name}.svg`, Buffer.from(drawing));
	drawings.set(name, drawing);
	return drawing;
}
