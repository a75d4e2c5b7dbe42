import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Writes the list of all pages that say where they belong and let themselves be found. */
export function sitemap(): AstroIntegration {
	return {
		name: 'waymark-sitemap',
		hooks: {
			'astro:build:done': ({ dir }) => {
				const out = fileURLToPath(dir);
				const addresses = readdirSync(out, { recursive: true, withFileTypes: true })
					.filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
					.flatMap((entry) =>
						findAddress(readFileSync(path.join(entry.parentPath, entry.name), 'utf8')),
					)
					.sort();
				writeFileSync(path.join(out, 'sitemap.xml'), writeSitemap([...new Set(addresses)]));
			},
		},
	};
}

/** The canonical address of a page; none where it is not to be found or leads elsewhere. */
function findAddress(html: string): string[] {
	if (/<meta name="robots" content="noindex|http-equiv="refresh"/i.test(html)) return [];
	const address = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
	return address ? [address] : [];
}

function writeSitemap(addresses: readonly string[]): string {
	const lines = addresses.map((address) => `<url><loc>${address}</loc></url>`);
	return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('\n')}\n</urlset>\n`;
}
