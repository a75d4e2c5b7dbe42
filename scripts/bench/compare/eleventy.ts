import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Generator } from './generator.ts';
import { formatPage, indexCommand, searchBox, style, writeLayout } from './plain-layout.ts';

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
		write('src/search.html', `---\nlayout: page.njk\ntitle: Search\n---\n${searchBox}`);
		for (const page of pages)
			write(
				`src/${page.address === '/' ? 'index' : page.address.slice(1, -1)}.md`,
				formatPage(page, { layout: 'page.njk' }),
			);
	},
	commands: [
		{ args: ['--max-old-space-size=2000', 'node_modules/@11ty/eleventy/cmd.cjs', '--quiet'] },
		indexCommand,
	],
	out: 'dist',
	caches: ['.cache'],
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

const layout = writeLayout({
	title: '{{ title }}',
	content: '{{ content | safe }}',
	ifDescribed: (show) => `{% if description %}${show('{{ description }}')}{% endif %}`,
	ifDiagram: (shown) => `{% if diagram %}${shown}{% endif %}`,
});
