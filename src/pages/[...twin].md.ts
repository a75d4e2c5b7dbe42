import type { APIRoute, GetStaticPaths } from 'astro';
import { formatTwinAddress } from '../domain/addresses.ts';
import { listTwins, writeTwin } from '../exports/twins/list-twins.ts';
import { makeExportSource } from '../site/export-source.ts';
import { loadSite } from '../site/load-site.ts';

/** The Markdown twin of every page: `/milestones/first-deal.md` of `/milestones/first-deal/`. */
export const getStaticPaths = (async () => {
	const site = await loadSite();
	return [...listTwins(makeExportSource(site)).keys()].map((address) => ({
		params: { twin: formatTwinAddress(address).slice(1, -'.md'.length) },
		props: { address },
	}));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ address: string }> = async ({ props }) => {
	const source = makeExportSource(await loadSite());
	const twin = listTwins(source).get(props.address);
	if (!twin) throw new Error(`The page “${props.address}” has no twin.`);
	return new Response(writeTwin(source, twin), {
		headers: { 'content-type': 'text/markdown; charset=utf-8' },
	});
};
