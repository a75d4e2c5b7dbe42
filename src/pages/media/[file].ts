import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { type ContentImage, imageTypes } from '../../body/images.ts';
import { findUsedImages } from '../../body/used-images.ts';
import { loadSite } from '../../site/load-site.ts';

export const getStaticPaths = (async () => {
	const site = await loadSite();
	return findUsedImages(site.journey, site.folder).map((image) => ({
		params: { file: path.basename(image.address) },
		props: { image, folder: site.folder },
	}));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ image: ContentImage; folder: string }> = ({ props }) => {
	const { image, folder } = props;
	const type = imageTypes[path.extname(image.address)] ?? 'application/octet-stream';
	return new Response(readFileSync(path.join(folder, image.file)), {
		headers: { 'content-type': type },
	});
};
