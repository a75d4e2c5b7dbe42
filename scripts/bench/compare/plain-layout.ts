import type { TwinPage } from './twin-pages.ts';

/** How a generator of sites writes into a page what the page says. */
interface Slots {
	title: string;
	content: string;
	/** Shows this where the page has a sentence below its title, `slot` in the place of it. */
	ifDescribed(show: (slot: string) => string): string;
	/** Shows this where the page has a diagram. */
	ifDiagram(shown: string): string;
}

const sections = ['phases', 'next', 'for', 'resources', 'teams', 'metrics', 'glossary', 'search'];

/** A page without a theme: links to the sections, the text, and mermaid where there is a diagram. */
export function writeLayout({ title, content, ifDescribed, ifDiagram }: Slots): string {
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
${ifDescribed((slot) => `<meta name="description" content="${slot}">`)}
<link rel="stylesheet" href="/style.css">
</head>
<body>
<nav><a href="/">Home</a>${sections.map((name) => ` <a href="/${name}/">${name}</a>`).join('')}</nav>
<main data-pagefind-body>
<h1>${title}</h1>
${ifDescribed((slot) => `<p>${slot}</p>`)}
${content}
</main>
${ifDiagram(`<script type="module">
import mermaid from '/mermaid/mermaid.esm.min.mjs';
mermaid.initialize({ startOnLoad: true });
</script>`)}
</body>
</html>
`;
}

export const style = `body { font: 1rem/1.5 system-ui, sans-serif; max-width: 45rem; margin: auto; padding: 1rem; }
table { border-collapse: collapse; }
th, td { border-bottom: 1px solid; padding: 0.25rem 0.5rem; text-align: start; }
`;

/** pagefind's own box. */
export const searchBox = `<link rel="stylesheet" href="/pagefind/pagefind-ui.css">
<div id="search"></div>
<script src="/pagefind/pagefind-ui.js"></script>
<script>new PagefindUI({ element: '#search' });</script>
`;

/** Indexes the built folder of a project. */
export const indexCommand = {
	args: ['node_modules/pagefind/lib/runner/bin.cjs', '--site', 'dist', '--silent'],
};

/** A page as Markdown with its fields before it; `more` are further fields. */
export function formatPage({ title, summary, body }: TwinPage, more: object = {}): string {
	const fields = { ...more, title, description: summary, diagram: body.includes('```mermaid') };
	const lines = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
	return `---\n${lines.join('\n')}\n---\n\n${body}`;
}
