import type { APIRoute, GetStaticPaths } from 'astro';
import { drawSocialPicture } from '../../exports/social-picture.ts';
import { findSheetColors } from '../../map/colors.ts';
import { listLineTypes } from '../../map/metro/read-program.ts';
import { loadSite } from '../../site/load-site.ts';
import { listSocialPictures, type SocialPicture } from '../../site/social-pages.ts';

/** The pictures that stand beside shared links. */
export const getStaticPaths = (async () =>
	[...listSocialPictures(await loadSite())].map(([address, picture]) => ({
		params: { picture: address.slice('/social/'.length) },
		props: { picture },
	}))) satisfies GetStaticPaths;

export const GET: APIRoute<{ picture: SocialPicture }> = async ({ props }) => {
	const { words, journey } = await loadSite();
	const colors = findSheetColors(journey, listLineTypes(journey));
	const { readMap, ...text } = props.picture;
	const png = await drawSocialPicture({ ...text, map: readMap(), colors }, words);
	return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};
