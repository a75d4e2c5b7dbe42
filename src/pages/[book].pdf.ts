import type { APIRoute, GetStaticPaths } from 'astro';
import { findPlace } from '../components/print/bind-book.ts';
import { listBookVolumes, nameVolume } from '../components/print/name-volume.ts';
import { drawBook, renderBook } from '../components/print/render-book.ts';
import { buildBook, formatVolumeAddress, type Volume } from '../domain/book.ts';
import { tell, tellAuthor } from '../domain/message.ts';
import { cutVolume } from '../exports/book/cut-volume.ts';
import { drawBookPdf, keepBookPdf } from '../exports/book/draw-book-pdf.ts';
import { findSheet } from '../exports/map-sheets.ts';
import { createImageLoader } from '../site/book-images.ts';
import { href } from '../site/href.ts';
import { loadSite } from '../site/load-site.ts';
import { beginFile, takeFile } from '../site/made-ahead.ts';
import { makeMapSource } from '../site/map-source.ts';
import type { Site } from '../site/site.ts';
import { listProgramPhrases } from '../words/load-words.ts';

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
	const { program, edition } = journey;
	const source = makeMapSource(site, whole);
	const map = (await findSheet(source, 'a4')).list;
	const volumes = listBookVolumes(site).map((one) => ({
		says: nameVolume(site, one),
		address: formatVolumeAddress(one),
	}));
	const phrases = listProgramPhrases(program);
	const parts = { program, edition, phrases, contentDate, site: source.site, map, volumes, number };
	return keepBookPdf([await drawBook(site), JSON.stringify(parts)], async () => {
		const load = await createImageLoader(site);
		const base = href('');
		const tree = await renderBook(site);
		const isAlone = count === 1;
		const book = {
			tree: isAlone
				? tree
				: cutVolume(tree, volume, {
						book: buildBook(journey, whole),
						site: source.site,
						volumes,
					}),
			journey,
			words,
			volume: isAlone ? undefined : words.say('book.volume', { number, count }),
			contentDate,
			map,
			loadImage: (address: string) => load(address.slice(base.length)),
			findPlace,
			site: source.site,
		};
		const file = formatVolumeAddress(volume).slice(1);
		return drawBookPdf(book, (warnings) =>
			console.warn(tellAuthor(() => tell`${file} was made; its maker warns: ${warnings}`)),
		);
	});
}
