import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { Settings } from '../settings.ts';

/** The site's absolute address: SITE_URL, or else what the program says. */
export function readSite({ siteUrl, content }: Settings): string {
	if (siteUrl) return siteUrl;
	try {
		const program = parse(readFileSync(path.join(content, 'program.yaml'), 'utf8')) as {
			url?: unknown;
		} | null;
		if (typeof program?.url === 'string' && URL.canParse(program.url)) return program.url;
	} catch {
		// The checks say what is wrong with program.yaml.
	}
	return 'https://example.com';
}

/**
 * Where the site lies, as the program and the settings say it: host and path, with a slash at the end.
 * A path is said by either; the setting holds where both have one.
 */
export function listOwnAddresses(
	program: string,
	{ siteUrl, basePath }: Pick<Settings, 'siteUrl' | 'basePath'>,
): string[] {
	const places = [program, siteUrl ?? '']
		.filter((url) => URL.canParse(url))
		.map((url) => new URL(url));
	return places.map(({ host, pathname }) => {
		const path = basePath === '/' ? pathname.replace(/\/*$/, '/') : basePath;
		return host.replace(/\.(?=:|$)/, '') + path;
	});
}
