import type { APIRoute, GetStaticPaths } from 'astro';
import type { Path } from '../domain/path.ts';
import { formatHandoffAddress, handoffFiles } from '../exports/handoff-sheets.ts';
import { formatMapAddress, type MapFile, mapFiles } from '../exports/map-sheets.ts';
import { loadSite } from '../site/load-site.ts';
import { makeMapSource } from '../site/map-source.ts';

/** The maps as files: `/map.pdf`, `/map/reseller.svg`, `/handoffs-letter.pdf` and so on. */
export const getStaticPaths = (async () => {
	const site = await loadSite();
	const list = (path: Path, address: string, files: Readonly<Record<string, MapFile>>) =>
		Object.entries(files).map(([ending, file]) => ({
			params: { sheet: `${address.slice(1)}${ending}` },
			props: { path, file },
		}));
	return [site.whole, ...site.paths.values()].flatMap((path) => [
		...list(path, formatMapAddress(path), mapFiles),
		...(site.journey.edition === 'internal'
			? list(path, formatHandoffAddress(path), handoffFiles)
			: []),
	]);
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ path: Path; file: MapFile }> = async ({ props }) => {
	const { path, file } = props;
	const drawn = await file.draw(makeMapSource(await loadSite(), path));
	const body = typeof drawn === 'string' ? drawn : new Uint8Array(drawn);
	return new Response(body, { headers: { 'content-type': file.type } });
};
