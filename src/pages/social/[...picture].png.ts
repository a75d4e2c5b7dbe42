import type { APIRoute, GetStaticPaths } from 'astro';
import { drawSocialPicture, type SocialText } from '../../exports/social-picture.ts';
import { findSheetColors } from '../../map/colors.ts';
import { listLineTypes } from '../../map/metro/read-program.ts';
import { loadSite } from '../../site/load-site.ts';
import { listSocialPictures } from '../../site/social-pages.ts';

/** The pictures that stand beside shared links. */
export const getStaticPaths = (async () =>
	[...listSocialPictures(await loadSite())].map(([address, text]) => ({
		params: { picture: address.slice('/social/'.length) },
		props: { text },
	}))) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: SocialText }> = async ({ props }) => {
	const { words, journey } = await loadSite();
	const colors = findSheetColors(journey, listLineTypes(journey));
	const png = await drawSocialPicture({ ...props.text, colors }, words);
	return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};
