import type { APIRoute, GetStaticPaths } from 'astro';
import type { Id } from '../domain/journey.ts';
import type { Path } from '../domain/path.ts';
import { formatHandoffAddress, handoffFiles } from '../exports/handoff-sheets.ts';
import { type MapFile, mapFiles, phaseFiles } from '../exports/map-files.ts';
import { formatMapAddress, hasPhaseSheets } from '../exports/map-sheets.ts';
import { loadSite } from '../site/load-site.ts';
import { beginFile, takeFile } from '../site/made-ahead.ts';
import { makeMapSource } from '../site/map-source.ts';
import type { Site } from '../site/site.ts';

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
	const all = [...ofPaths, ...ofPhases];
	for (const { params, props } of all)
		if (props.file.isMadeBeside) beginFile(params.sheet, () => draw(props, site));
	return all;
}) satisfies GetStaticPaths;

interface Sheet {
	path: Path;
	file: MapFile;
	phase?: Id | undefined;
}

async function draw({ path, file, phase }: Sheet, site: Site): Promise<string | Buffer> {
	return file.draw({ ...makeMapSource(site, path), phase });
}

export const GET: APIRoute<Sheet, { sheet: string }> = async ({ params, props }) => {
	const drawn = await takeFile(params.sheet, async () => draw(props, await loadSite()));
	const body = typeof drawn === 'string' ? drawn : new Uint8Array(drawn);
	return new Response(body, { headers: { 'content-type': props.file.type } });
};
