import type { APIRoute, GetStaticPaths } from 'astro';
import {
	drawPageSocialPicture,
	listSocialPictures,
	type SocialPicture,
} from '../../exports/social-pages.ts';
import { loadSite } from '../../site/load-site.ts';

/** The pictures that stand beside shared links. */
export const getStaticPaths = (async () =>
	[...listSocialPictures(await loadSite())].map(([address, picture]) => ({
		params: { picture: address.slice('/social/'.length) },
		props: { picture },
	}))) satisfies GetStaticPaths;

export const GET: APIRoute<{ picture: SocialPicture }> = async ({ props }) => {
	const png = await drawPageSocialPicture(await loadSite(), props.picture);
	return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};
