import { checkMermaid } from '../diagram/check-mermaid.ts';
import { renderMermaid } from '../diagram/render-mermaid.ts';
import type { AuthorDiagram } from './diagram-source.ts';

/** Static SVG of a mermaid drawing in an author's text; `number` is its place on the page. */
export function drawAuthorDiagram(
	source: string,
	names: Pick<AuthorDiagram, 'title' | 'description'>,
	number: number,
): Promise<string> {
	return renderMermaid(source, `diagram-${number}`, names);
}

/** What keeps a drawing from being drawn, at its line of the file. */
export async function checkAuthorDiagram(
	diagram: AuthorDiagram,
): Promise<{ line: number; message: string }[]> {
	const { source, line, title, description } = diagram;
	const problems = await checkMermaid(source, { title, description });
	return problems.map((problem) => ({ ...problem, line: line + problem.line - 1 }));
}
