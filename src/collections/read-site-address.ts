import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { OwnPlace } from '../body/resolve-url.ts';
import type { Program } from '../domain/journey.ts';
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
 * Where the site lies, the longest first: where the settings put it, and where the program says that it is,
 * with its own path or the one that is set. On its own host a site below a path is not alone.
 */
export function listOwnAddresses(
	program: Pick<Program, 'url' | 'path'>,
	{ siteUrl, basePath }: Pick<Settings, 'siteUrl' | 'basePath'>,
): OwnPlace[] {
	const written = program.url + (program.path ?? '');
	const named = URL.canParse(written) ? new URL(written) : undefined;
	const set = siteUrl && URL.canParse(siteUrl) ? new URL(siteUrl) : named;
	const places = new Map<string, OwnPlace>();
	const add = (host: string, path: string, isShared = false) => {
		const at = host.replace(/\.(?=:|$)/, '') + path.replace(/\/*$/, '/');
		if (!places.has(at)) places.set(at, { at, ...(isShared && { isShared }) });
	};
	if (set) add(set.host, basePath === '/' ? set.pathname : basePath);
	if (named) {
		add(named.host, basePath === '/' ? named.pathname : basePath);
		add(named.host, named.pathname, set?.host === named.host && named.pathname === '/');
		add(named.host, '/', true);
	}
	if (set) add(set.host, '/', true);
	return [...places.values()].sort((a, b) => b.at.length - a.at.length);
}
