import { hideCharacters, showCharacters } from './character-codes.ts';

/** An author's diagram, read as far as can be without mermaid. */
export interface DiagramSource {
	/** Mermaid's word for the kind of diagram; undefined where the first line says none that is drawn here. */
	kind: string | undefined;
	/** The first line that is neither blank nor a comment, and its number from 1. */
	first: { text: string; line: number };
	/** What mermaid gets: names, comments and blank lines at the top are left out. */
	text: string;
	/** The same lines as the author wrote them, each with its number in the author's text. */
	lines: readonly { text: string; line: number }[];
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
	const plain = source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
	const at = /^[ \t]*---[ \t]*$|%%\{/m.exec(plain)?.index;
	const settings = at === undefined ? undefined : plain.slice(0, at).split('\n').length;
	const leaveOut = (found: string) => found.replace(/[^\n]+/g, gone);
	const marked = plain
		.replace(/^[ \t]*%%(?!\{).*$/gm, leaveOut)
		.replace(/^[ \t]*accTitle[ \t]*:(.*)$/gm, (found, title: string) => {
			names.title = decode(title);
			return leaveOut(found);
		})
		.replace(
			/^[ \t]*accDescr(?:[ \t]*:(.*)$|[ \t]*\{([^}]*)\})/gm,
			(found, one?: string, more = '') => {
				names.description = decode(one ?? more).replace(/\s+/g, ' ');
				return leaveOut(found);
			},
		);
	const kept = marked
		.split('\n')
		.map((text, index) => ({ text, line: index + 1 }))
		.filter(({ text }) => !text.startsWith(gone));
	while (kept.length > 1 && kept[0]?.text.trim() === '') kept.shift();
	const first = { text: kept[0]?.text.trim() ?? '', line: kept[0]?.line ?? 1 };
	const word = /^[\w-]+/.exec(first.text)?.[0] ?? '';
	return {
		kind: Object.hasOwn(drawnKinds, word) ? word : undefined,
		first,
		text: kept.map(({ text }) => hideCharacters(text)).join('\n'),
		lines: kept,
		title: names.title || undefined,
		description: names.description || undefined,
		settings,
	};
}

/** Marks a line that mermaid does not get. */
const gone = '\u0000';

function decode(text: string): string {
	return showCharacters(hideCharacters(text.trim()));
}
