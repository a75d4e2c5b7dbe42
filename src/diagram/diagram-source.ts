/** An author's diagram, read as far as can be without mermaid. */
export interface DiagramSource {
	/** Mermaid's word for the kind of diagram; undefined where the first line says none that is drawn here. */
	kind: string | undefined;
	/** The first line that is neither blank nor a comment, and its number from 1. */
	first: { text: string; line: number };
	/** What mermaid gets: names and comments are blank lines, so that line numbers hold. */
	text: string;
	title: string | undefined;
	description: string | undefined;
	/** Lines with settings, which are not for authors. */
	settings: number | undefined;
}

/** The kinds of diagram that come out right as a still picture, with an example of the first line for authors. */
export const drawnKinds: Record<string, string> = {
	flowchart: 'flowchart TD',
	graph: 'graph TD',
	sequenceDiagram: 'sequenceDiagram',
	gantt: 'gantt',
	pie: 'pie',
	stateDiagram: 'stateDiagram',
	'stateDiagram-v2': 'stateDiagram-v2',
	journey: 'journey',
	mindmap: 'mindmap',
	timeline: 'timeline',
	classDiagram: 'classDiagram',
	erDiagram: 'erDiagram',
	quadrantChart: 'quadrantChart',
};

export function readDiagramSource(source: string): DiagramSource {
	const names: { title?: string; description?: string } = {};
	const blank = (found: string) => found.replace(/[^\n]/g, '');
	let text = source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
	const at = /^\s*---[ \t]*$|%%\{/m.exec(text)?.index;
	const settings = at === undefined ? undefined : lineAt(text, at);
	text = text
		.replace(/^[ \t]*%%(?!\{).*$/gm, blank)
		.replace(/^[ \t]*accTitle[ \t]*:(.*)$/gm, (found, title: string) => {
			names.title = decode(title);
			return blank(found);
		})
		.replace(/^[ \t]*accDescr[ \t]*:(.*)$/gm, (found, description: string) => {
			names.description = decode(description);
			return blank(found);
		})
		.replace(/^[ \t]*accDescr[ \t]*\{([^}]*)\}/gm, (found, description: string) => {
			names.description = decode(description).replace(/\s+/g, ' ');
			return blank(found);
		});
	const lines = text.split('\n');
	const index = Math.max(
		0,
		lines.findIndex((line) => line.trim() !== ''),
	);
	const first = { text: lines[index]?.trim() ?? '', line: index + 1 };
	const word = /^[\w-]+/.exec(first.text)?.[0] ?? '';
	return {
		kind: Object.hasOwn(drawnKinds, word) ? word : undefined,
		first,
		text,
		title: names.title || undefined,
		description: names.description || undefined,
		settings,
	};
}

function decode(text: string): string {
	return text.trim().replace(/#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
}

/** The line of the first character that is not white space, from an offset on. */
function lineAt(text: string, offset: number): number {
	return (
		text.slice(0, offset).split('\n').length +
		(/^\s*/.exec(text.slice(offset))?.[0].split('\n').length ?? 1) -
		1
	);
}
