import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Writes the search index over the built pages. */
export function searchIndex(): AstroIntegration {
	return {
		name: 'waymark-search-index',
		hooks: {
			'astro:build:done': async ({ dir }) => {
				const pagefind = await import('pagefind');
				const out = fileURLToPath(dir);
				const { index, errors } = await pagefind.createIndex({});
				if (!index) throw new Error(errors.join('\n'));
				const added = await index.addDirectory({ path: out });
				const written = await index.writeFiles({ outputPath: path.join(out, 'pagefind') });
				const failed = [...added.errors, ...written.errors];
				await pagefind.close();
				if (failed.length > 0) throw new Error(failed.join('\n'));
			},
		},
	};
}
