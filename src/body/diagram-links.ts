import type { AuthorDiagram } from './diagram-source.ts';
import { resolveUrl, type Targets } from './resolve-url.ts';

/** `click a "…"` and `click a href "…"` of flowcharts and class diagrams, `link a "…"` of the latter. */
const clicks = /^([ \t]*(?:click|link)[ \t]+[^\s"]+[ \t]+(?:href[ \t]+)?")([^"\n]*)(".*)$/gm;

interface DiagramLink {
	url: string;
	line: number;
	column: number;
}

/** Where the boxes of a drawing lead to, at their places in the file. */
export function listDiagramLinks({ source, line }: AuthorDiagram): DiagramLink[] {
	return [...source.matchAll(clicks)].map(({ 1: start = '', 2: url = '', index }) => ({
		url,
		line: line + source.slice(0, index).split('\n').length - 1,
		column: start.length + 1,
	}));
}

/** The drawing with the addresses of pages in place of paths to files, and without links that lead nowhere. */
export function resolveDiagramLinks(source: string, file: string, targets: Targets): string {
	return source.replace(clicks, (_, start: string, url: string, end: string) => {
		const { address } = resolveUrl(url, file, targets);
		return address === undefined ? '' : start + address + end;
	});
}
