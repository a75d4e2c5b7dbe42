import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeNetlify } from '../headers/write-netlify.ts';
import type { Settings } from '../settings.ts';

/** Writes the file that tells Netlify and Cloudflare Pages which headers the site is served with. */
export function headersFile({ basePath }: Pick<Settings, 'basePath'>): AstroIntegration {
	return {
		name: 'waymark-headers',
		hooks: {
			'astro:build:done': ({ dir }) => {
				const out = fileURLToPath(dir);
				const names = readdirSync(out)
					.filter((name) => !name.startsWith('.') && name !== '_headers')
					.sort();
				writeFileSync(path.join(out, '_headers'), writeNetlify(names, basePath));
			},
		},
	};
}
