import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Generator } from './generator.ts';
import type { TwinPage } from './twin-pages.ts';

/** Astro Starlight as its guide sets it up, with the usual integration for mermaid. */
export const starlight: Generator = {
	name: 'Starlight',
	packages: {
		astro: '7.3.5',
		'@astrojs/starlight': '0.42.4',
		'astro-mermaid': '2.1.0',
		mermaid: '11.17.2',
	},
	write(project, pages) {
		const write = (file: string, text: string) => {
			mkdirSync(path.dirname(path.join(project, file)), { recursive: true });
			writeFileSync(path.join(project, file), text);
		};
		write('tsconfig.json', '{ "extends": "astro/tsconfigs/base" }\n');
		write('astro.config.mjs', config);
		write('src/content.config.ts', contentConfig);
		write('public/favicon.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>\n');
		for (const page of pages)
			write(
				`src/content/docs/${page.address === '/' ? 'index' : page.address.slice(1, -1)}.md`,
				formatPage(page),
			);
	},
	commands: [
		{
			args: [
				'--max-old-space-size=2000',
				'--max-semi-space-size=64',
				'node_modules/astro/bin/astro.mjs',
				'build',
			],
			env: { ASTRO_TELEMETRY_DISABLED: '1' },
		},
	],
	out: 'dist',
	caches: ['cache', '.astro', 'node_modules/.astro', 'node_modules/.vite', 'node_modules/.cache'],
	says: {
		diagrams: 'in the reader’s browser',
		search: 'pagefind',
		theme: 'its own, each page lists all',
		also: 'sitemap',
	},
};

const config = `import starlight from '@astrojs/starlight';
import mermaid from 'astro-mermaid';
import { defineConfig } from 'astro/config';

export default defineConfig({
	site: 'https://partners.example.com',
	cacheDir: './cache',
	integrations: [mermaid({ enableLog: false }), starlight({ title: 'Partner Program' })],
});
`;

/** By a name of its own, as this file does not import it. */
const contentModule = 'astro:content';

const contentConfig = `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from '${contentModule}';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

function formatPage({ title, summary, body }: TwinPage): string {
	const description = summary ? `description: ${JSON.stringify(summary)}\n` : '';
	return `---\ntitle: ${JSON.stringify(title)}\n${description}---\n\n${body}`;
}
