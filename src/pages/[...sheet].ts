import type { APIRoute, GetStaticPaths } from 'astro';
import type { Id } from '../domain/journey.ts';
import type { Path } from '../domain/path.ts';
import { formatHandoffAddress, handoffFiles } from '../exports/handoff-sheets.ts';
import { type MapFile, mapFiles, phaseFiles } from '../exports/map-files.ts';
import { formatMapAddress, hasPhaseSheets } from '../exports/map-sheets.ts';
import { loadSite } from '../site/load-site.ts';
import { makeMapSource } from '../site/map-source.ts';

/** The maps as files: `/map.pdf`, `/map/reseller.svg`, `/map/phases/onboarding.pdf`, `/handoffs-letter.pdf` and so on. */
export const getStaticPaths = (async () => {
	const site = await loadSite();
	const { whole } = site;
	const list = (
		path: Path,
		address: string,
		files: Readonly<Record<string, MapFile>>,
		phase?: Id,
	) =>
		Object.entries(files).map(([ending, file]) => ({
			params: { sheet: `${address.slice(1)}${ending}` },
			props: { path, file, phase },
		}));
	const phases = (await hasPhaseSheets(makeMapSource(site, whole)))
		? whole.phases.map(({ phase }) => phase.id)
		: [];
	const ofPhases = phases.flatMap((id) => list(whole, formatMapAddress(whole, id), phaseFiles, id));
	const ofPaths = [whole, ...site.paths.values()].flatMap((path) => [
		...list(path, formatMapAddress(path), mapFiles),
		...(site.journey.edition === 'internal'
			? list(path, formatHandoffAddress(path), handoffFiles)
			: []),
	]);
	return [...ofPaths, ...ofPhases];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ path: Path; file: MapFile; phase?: Id }> = async ({ props }) => {
	const { path, file, phase } = props;
	const drawn = await file.draw({ ...makeMapSource(await loadSite(), path), phase });
	const body = typeof drawn === 'string' ? drawn : new Uint8Array(drawn);
	return new Response(body, { headers: { 'content-type': file.type } });
};
