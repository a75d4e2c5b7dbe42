import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Generator } from './generator.ts';
import type { TwinPage } from './twin-pages.ts';

/** Eleventy has no theme: a plain layout with links to the sections, and pagefind's own box. */
export const eleventy: Generator = {
	name: 'Eleventy',
	packages: { '@11ty/eleventy': '3.1.8', pagefind: '1.6.0', mermaid: '12.3.0' },
	write(project, pages) {
		const write = (file: string, text: string) => {
			mkdirSync(path.dirname(path.join(project, file)), { recursive: true });
			writeFileSync(path.join(project, file), text);
		};
		write('eleventy.config.js', config);
		write('src/_includes/page.njk', layout);
		write('src/style.css', style);
		write('src/search.html', search);
		for (const page of pages)
			write(
				`src/${page.address === '/' ? 'index' : page.address.slice(1, -1)}.md`,
				formatPage(page),
			);
	},
	commands: [
		{ args: ['--max-old-space-size=1200', 'node_modules/@11ty/eleventy/cmd.cjs', '--quiet'] },
		{ args: ['node_modules/pagefind/lib/runner/bin.cjs', '--site', 'dist', '--silent'] },
	],
	out: 'dist',
	says: {
		diagrams: 'in the reader’s browser',
		search: 'pagefind',
		theme: 'none, a plain layout',
		also: 'nothing',
	},
};

const config = `export default function (eleventy) {
	eleventy.amendLibrary('md', (markdown) => {
		const fence = markdown.renderer.rules.fence;
		markdown.renderer.rules.fence = (tokens, i, ...rest) =>
			tokens[i].info.trim() === 'mermaid'
				? \`<pre class="mermaid">\${markdown.utils.escapeHtml(tokens[i].content)}</pre>\`
				: fence(tokens, i, ...rest);
	});
	eleventy.addPassthroughCopy('src/style.css');
	eleventy.addPassthroughCopy({
		'node_modules/mermaid/dist/mermaid.esm.min.mjs': 'mermaid/mermaid.esm.min.mjs',
		'node_modules/mermaid/dist/chunks/mermaid.esm.min/*.mjs': 'mermaid/chunks/mermaid.esm.min',
	});
	return { dir: { input: 'src', output: 'dist' }, markdownTemplateEngine: false };
}
`;

const sections = ['phases', 'next', 'for', 'resources', 'teams', 'metrics', 'glossary', 'search'];

const layout = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{{ title }}</title>
{% if description %}<meta name="description" content="{{ description }}">{% endif %}
<link rel="stylesheet" href="/style.css">
</head>
<body>
<nav><a href="/">Home</a>${sections.map((name) => ` <a href="/${name}/">${name}</a>`).join('')}</nav>
<main data-pagefind-body>
<h1>{{ title }}</h1>
{% if description %}<p>{{ description }}</p>{% endif %}
{{ content | safe }}
</main>
{% if diagram %}<script type="module">
import mermaid from '/mermaid/mermaid.esm.min.mjs';
mermaid.initialize({ startOnLoad: true });
</script>{% endif %}
</body>
</html>
`;

const style = `body { font: 1rem/1.5 system-ui, sans-serif; max-width: 45rem; margin: auto; padding: 1rem; }
table { border-collapse: collapse; }
th, td { border-bottom: 1px solid; padding: 0.25rem 0.5rem; text-align: start; }
`;

const search = `---
layout: page.njk
title: Search
---
<link rel="stylesheet" href="/pagefind/pagefind-ui.css">
<div id="search"></div>
<script src="/pagefind/pagefind-ui.js"></script>
<script>new PagefindUI({ element: '#search' });</script>
`;

function formatPage({ title, summary, body }: TwinPage): string {
	const fields = {
		layout: 'page.njk',
		title,
		description: summary,
		diagram: body.includes('```mermaid'),
	};
	const lines = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
	return `---\n${lines.join('\n')}\n---\n\n${body}`;
}
