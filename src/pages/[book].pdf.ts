import type { APIRoute, GetStaticPaths } from 'astro';
import { findPlace } from '../components/print/bind-book.ts';
import { listBookVolumes, nameVolume } from '../components/print/name-volume.ts';
import { renderBook } from '../components/print/render-book.ts';
import { buildBook, formatVolumeAddress, type Volume } from '../domain/book.ts';
import { tell, tellAuthor } from '../domain/message.ts';
import { cutVolume } from '../exports/book/cut-volume.ts';
import { drawBookPdf } from '../exports/book/draw-book-pdf.ts';
import { findSheet } from '../exports/map-sheets.ts';
import { createImageLoader } from '../site/book-images.ts';
import { href } from '../site/href.ts';
import { loadSite } from '../site/load-site.ts';
import { beginFile, takeFile } from '../site/made-ahead.ts';
import { makeMapSource } from '../site/map-source.ts';
import type { Site } from '../site/site.ts';

/** The PDF, or of a long handbook its volumes. Those of the partner types would each cost the time of this one. */
export const getStaticPaths = (async () => {
	const site = await loadSite();
	const all = listBookVolumes(site).map((volume) => ({
		params: { book: formatVolumeAddress(volume).slice(1, -'.pdf'.length) },
		props: { volume },
	}));
	// One after the other: each takes much memory.
	let before: Promise<unknown> = Promise.resolve();
	for (const { params, props } of all)
		beginFile(params.book, () => {
			const drawn = before.catch(() => undefined).then(() => draw(props.volume, site));
			before = drawn;
			return drawn;
		});
	return all;
}) satisfies GetStaticPaths;

/** A volume of the handbook as a PDF. */
export const GET: APIRoute<{ volume: Volume }, { book: string }> = async ({ params, props }) => {
	const pdf = await takeFile(params.book, async () => draw(props.volume, await loadSite()));
	return new Response(new Uint8Array(pdf), { headers: { 'content-type': 'application/pdf' } });
};

async function draw(volume: Volume, site: Site): Promise<Buffer> {
	const { number, count } = volume;
	const { journey, words, contentDate, whole } = site;
	const source = makeMapSource(site, whole);
	const load = await createImageLoader(site);
	const base = href('');
	const tree = await renderBook(site, whole);
	const isAlone = count === 1;
	const book = {
		tree: isAlone
			? tree
			: cutVolume(tree, volume, {
					book: buildBook(journey, whole),
					site: source.site,
					volumes: listBookVolumes(site).map((one) => ({
						says: nameVolume(site, one),
						address: formatVolumeAddress(one),
					})),
				}),
		journey,
		words,
		volume: isAlone ? undefined : words.say('book.volume', { number, count }),
		contentDate,
		map: (await findSheet(source, 'a4')).list,
		loadImage: (address: string) => load(address.slice(base.length)),
		findPlace,
		site: source.site,
	};
	const file = formatVolumeAddress(volume).slice(1);
	return drawBookPdf(book, true, (warnings) =>
		console.warn(tellAuthor(() => tell`${file} was made; its maker warns: ${warnings}`)),
	);
}
