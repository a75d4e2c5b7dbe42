import type { APIRoute, GetStaticPaths } from 'astro';
import type { Path } from '../domain/path.ts';
import { formatMapAddress, mapFiles } from '../exports/map-sheets.ts';
import { loadSite } from '../site/load-site.ts';
import { makeMapSource } from '../site/map-source.ts';

/** The map as files: `/map.pdf`, `/map-letter.pdf`, `/map/reseller.svg` and so on. */
export const getStaticPaths = (async () => {
	const site = await loadSite();
	return [site.whole, ...site.paths.values()].flatMap((path) =>
		Object.keys(mapFiles).map((ending) => ({
			params: { sheet: `${formatMapAddress(path).slice(1)}${ending}` },
			props: { path, ending },
		})),
	);
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ path: Path; ending: string }> = async ({ props, site: origin }) => {
	const { path, ending } = props;
	const file = mapFiles[ending];
	if (!file) throw new Error(`There is no map that ends in “${ending}”.`);
	const drawn = file.draw(makeMapSource(await loadSite(), path, origin));
	const body = typeof drawn === 'string' ? drawn : new Uint8Array(drawn);
	return new Response(body, { headers: { 'content-type': file.type } });
};
