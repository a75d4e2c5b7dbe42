import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Generator } from './generator.ts';
import { formatPage, indexCommand, searchBox, style, writeLayout } from './plain-layout.ts';

/** Hugo without a theme, as what a build costs at least: a plain layout, and pagefind's own box. */
export const hugo: Generator = {
	name: 'Hugo',
	packages: { pagefind: '1.6.0', mermaid: '12.3.0' },
	program: {
		name: 'hugo',
		from: 'https://gohugo.io/installation/, or the package “hugo” of Debian',
	},
	write(project, pages) {
		const write = (file: string, text: string) => {
			mkdirSync(path.dirname(path.join(project, file)), { recursive: true });
			writeFileSync(path.join(project, file), text);
		};
		write('hugo.json', config);
		for (const kind of ['single', 'list']) write(`layouts/_default/${kind}.html`, layout);
		write('layouts/_default/_markup/render-codeblock-mermaid.html', diagram);
		write('layouts/shortcodes/search.html', searchBox);
		write('static/style.css', style);
		write('content/search.md', '---\ntitle: Search\n---\n\n{{< search >}}\n');
		for (const part of ['mermaid.esm.min.mjs', 'chunks/mermaid.esm.min'])
			cpSync(
				path.join(project, 'node_modules/mermaid/dist', part),
				path.join(project, 'static/mermaid', part),
				{ recursive: true, filter: (file) => !file.endsWith('.map') },
			);
		const addresses = pages.map(({ address }) => address);
		for (const page of pages) {
			const name = page.address.slice(1);
			const isFolder = addresses.some(
				(one) => one !== page.address && one.startsWith(page.address),
			);
			write(
				`content/${isFolder ? `${name}_index.md` : `${name.slice(0, -1)}.md`}`,
				// What looks like a shortcode in a text is none.
				formatPage(page).replaceAll(/\{\{(?=[<%])/g, '{ {'),
			);
		}
	},
	commands: [
		{ program: 'hugo', args: ['--quiet', '--destination', 'dist', '--config', 'hugo.json'] },
		indexCommand,
	],
	out: 'dist',
	caches: ['cache', 'resources', '.hugo_build.lock'],
	says: {
		diagrams: 'in the reader’s browser',
		search: 'pagefind',
		theme: 'none, a plain layout',
		also: 'nothing',
	},
};

const config = `${JSON.stringify({
	baseURL: 'https://partners.example.com/',
	languageCode: 'en',
	title: 'Partner Program',
	disablePathToLower: true,
	disableKinds: ['taxonomy', 'term', 'RSS', 'sitemap', 'robotsTXT', '404'],
	caches: Object.fromEntries(
		['getjson', 'getcsv', 'getresource', 'images', 'assets', 'modules'].map((name) => [
			name,
			{ dir: ':resourceDir/_gen' },
		]),
	),
	markup: { goldmark: { renderer: { unsafe: true } } },
})}\n`;

const layout = writeLayout({
	title: '{{ .Title }}',
	content: '{{ .Content }}',
	ifDescribed: (show) => `{{ with .Description }}${show('{{ . }}')}{{ end }}`,
	ifDiagram: (shown) => `{{ if .Params.diagram }}${shown}{{ end }}`,
});

const diagram = '<pre class="mermaid">{{ .Inner }}</pre>\n';
