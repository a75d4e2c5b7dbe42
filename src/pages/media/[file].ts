import path from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { type ContentImage, imageTypes } from '../../body/images.ts';
import { findUsedImages } from '../../body/used-images.ts';
import { publishPicture } from '../../pictures/publish-picture.ts';
import { loadSite } from '../../site/load-site.ts';

export const getStaticPaths = (async () => {
	const site = await loadSite();
	return findUsedImages(site.journey, site.folder).map((image) => ({
		params: { file: path.basename(image.address) },
		props: { image },
	}));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ image: ContentImage }> = async ({ props }) => {
	const { image } = props;
	const type = imageTypes[path.extname(image.address)] ?? 'application/octet-stream';
	return new Response(new Uint8Array(await publishPicture(image.picture)), {
		headers: { 'content-type': type },
	});
};
