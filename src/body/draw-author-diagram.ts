import type { AuthorDiagram } from './diagram-source.ts';

/** Static SVG of a mermaid drawing in an author's text. */
export async function drawAuthorDiagram(
	source: string,
	named: Pick<AuthorDiagram, 'title' | 'description'>,
): Promise<string> {
	void named;
	return `<pre>${source.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre>`;
}

/** What mermaid cannot read in a drawing, at its line of the file. */
export async function checkAuthorDiagram(
	diagram: AuthorDiagram,
): Promise<{ line: number; message: string }[]> {
	void diagram;
	return [];
}
