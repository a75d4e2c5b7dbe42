import type { APIRoute, GetStaticPaths } from 'astro';
import { findPlace } from '../components/print/bind-book.ts';
import { renderBook } from '../components/print/render-book.ts';
import { hasBookPdf } from '../domain/book.ts';
import { tell, tellAuthor } from '../domain/message.ts';
import { drawBookPdf } from '../exports/book/draw-book-pdf.ts';
import { findSheet } from '../exports/map-sheets.ts';
import { createImageLoader } from '../site/book-images.ts';
import { href } from '../site/href.ts';
import { loadSite } from '../site/load-site.ts';
import { makeMapSource } from '../site/map-source.ts';

/** The one PDF, unless the handbook is too long for it. */
export const getStaticPaths = (async () => {
	const { journey } = await loadSite();
	return hasBookPdf(journey) ? [{ params: { book: 'handbook' } }] : [];
}) satisfies GetStaticPaths;

/** The whole handbook as a PDF. Those of the partner types would each cost the time of this one. */
export const GET: APIRoute = async () => {
	const site = await loadSite();
	const { journey, words, contentDate, whole } = site;
	const source = makeMapSource(site, whole);
	const load = await createImageLoader(site);
	const base = href('');
	const book = {
		tree: await renderBook(site, whole),
		journey,
		words,
		contentDate,
		map: (await findSheet(source, 'a4')).list,
		loadImage: (address: string) => load(address.slice(base.length)),
		findPlace,
		site: source.site,
	};
	const pdf = await drawBookPdf(book, true, (warnings) =>
		console.warn(tellAuthor(() => tell`handbook.pdf was made; its maker warns: ${warnings}`)),
	);
	return new Response(new Uint8Array(pdf), { headers: { 'content-type': 'application/pdf' } });
};
