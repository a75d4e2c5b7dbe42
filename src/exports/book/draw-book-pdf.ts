import type { Root } from 'hast';
import type { Journey } from '../../domain/journey.ts';
import { nameBrandFonts } from '../../fonts/faces.ts';
import { replaceMissing } from '../../fonts/replace-missing.ts';
import { keepOrMake, nameAllCode } from '../../kept/kept-files.ts';
import { findPackageVersion } from '../../kept/package-file.ts';
import { runAlone } from '../../makers/run-in-time.ts';
import { type DisplayList, listTexts } from '../../map/display-list.ts';
import type { Words } from '../../words/words.ts';
import { makers } from '../keep-drawing.ts';
import { drawList, listDrawingFonts, mm, quote, writeHelpers } from '../typst-source.ts';
import type { MadeBook } from './book-maker.ts';
import { writeStyle } from './book-style.ts';
import { type BookContext, type BookImage, writeLabel } from './typst-tree.ts';
import { findAnchors, writeBook } from './write-book.ts';

/** What the PDF of the handbook is made from. */
export interface BookSource {
	/** The book as its page has it. */
	tree: Root;
	journey: Journey;
	words: Words;
	/** Which volume it is, in words; undefined of a book in one. */
	volume?: string | undefined;
	contentDate: string | undefined;
	/** The map on its sheet. */
	map: DisplayList;
	loadImage: (address: string) => BookImage | undefined;
	/** The place of a page of the site in the book, as an id; undefined where the book has none. */
	findPlace: (address: string) => string | undefined;
	/** The site’s absolute address, without a slash at the end. */
	site: string;
}

/** Books of so many earlier states of the content are kept; each is about a megabyte. */
const mostKept = 8;
/** Seconds; the longest book that is made takes two minutes on a slow machine. */
const longest = 900;

/**
 * The book that an earlier build has made of the same parts, or the one that is made now: to write what the maker
 * reads takes as long as many pages.
 * @param parts all that the book is made of besides the code; a picture’s address in its text changes with the picture
 */
export function keepBookPdf(
	parts: readonly string[],
	draw: () => Promise<Buffer>,
): Promise<Buffer> {
	const recipe = [nameAllCode(), ...[...makers, 'hast-util-raw'].map(findPackageVersion)].join(' ');
	return keepOrMake(
		{ folder: 'handbook', ending: '.pdf', most: mostKept },
		[recipe, nameBrandFonts(), ...parts],
		draw,
	);
}

/**
 * The whole handbook as a PDF of A4 pages: contents with page numbers, bookmarks, links, tagged and
 * checked as PDF/UA-1. The same book has the same bytes. What the maker warns of stops nothing; it is said to
 * `sayWarnings`.
 */
export async function drawBookPdf(
	source: BookSource,
	sayWarnings?: (warnings: string) => void,
): Promise<Buffer> {
	const { text, images, outlined, letters } = writeDocument(source);
	const { made, warnings } = await runAlone<MadeBook>(
		longest,
		'src/exports/book/book-maker.ts',
		'makeBook',
		text,
		[...images],
		[...outlined],
		letters,
	);
	if (warnings.length > 0) sayWarnings?.(JSON.stringify(warnings.slice(0, 3)));
	return made;
}

function writeDocument(source: BookSource) {
	const { tree, journey, words, map, contentDate } = source;
	const { program, edition } = journey;
	const anchors = findAnchors(tree);
	const context: BookContext = {
		anchors,
		loadImage: source.loadImage,
		drawMap: () => drawMapPage(source, anchors),
		texts: [],
		images: new Map(),
		outlined: new Map(),
		level: 1,
		phase: undefined,
		isProse: false,
	};
	const body = writeBook(tree, context);
	const title = replaceMissing([program.name, source.volume].filter(Boolean).join(' · '));
	const isInternal = edition === 'internal';
	const footer = replaceMissing(
		isInternal
			? words.say('site.internalEdition')
			: [
					words.say('footer.vendor', { name: program.name, vendor: program.vendor }),
					program.map.edition && words.say('map.edition', { edition: program.map.edition }),
				]
					.filter(Boolean)
					.join(' · '),
	);
	const description = words.say('book.summary', { name: program.name });
	const letters = [
		...new Set(
			[...context.texts, ...listTexts(map.items).map(({ text }) => text), title, footer].join(''),
		),
	].join('');
	const fonts = listDrawingFonts(letters);
	const style = writeStyle({
		title,
		description,
		author: program.vendor,
		locale: words.locale,
		direction: words.direction,
		date: contentDate,
		fonts,
		colors: map.colors,
		footer,
		isInternal,
	});
	const text = `${style}\n${writeHelpers(fonts).join('\n')}\n${body}\n`;
	return { text, images: context.images, outlined: context.outlined, letters };
}

/** A landscape sheet of the map’s own size, in which every card leads to its place in the book. */
function drawMapPage(
	{ map: list, findPlace, site, journey, words }: BookSource,
	anchors: ReadonlySet<string>,
) {
	const findTarget = (address: string) => {
		const place = findPlace(address);
		if (place !== undefined && anchors.has(place)) return writeLabel(place);
		return quote(/^https?:/.test(address) ? address : site + address);
	};
	const drawn = drawList(list, { findTarget, hasHeadings: false });
	const mark =
		journey.edition === 'internal'
			? `#pdf.artifact(place(bottom + center, dy: -3mm, text(size: 8pt, weight: 600, ${quote(words.say('site.internalEdition'))})))`
			: '';
	return `#page(width: ${mm(list.width)}, height: ${mm(list.height)}, margin: 0mm, header: none, footer: none)[
#set text(top-edge: "baseline", bottom-edge: "baseline", hyphenate: false)
#set par(leading: 0pt, spacing: 0pt)
#set block(spacing: 0pt, above: 0pt, below: 0pt)
#show heading: it => []
#[#heading(level: 1)[MAP_TITLE]#label("map")]
#figure(alt: ${quote(replaceMissing(list.description))}, block(width: 100%, height: 100%)[#set align(top + left);
${drawn}])
${mark}]`;
}
