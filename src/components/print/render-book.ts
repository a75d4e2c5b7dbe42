import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { Root } from 'hast';
import { raw } from 'hast-util-raw';
import { toHtml } from 'hast-util-to-html';
import { dropMarks } from '../../body/drop-marks.ts';
import type { Path } from '../../domain/path.ts';
import { keepOrMake, nameAllCode } from '../../kept/kept-files.ts';
import { findPackageVersion } from '../../kept/package-file.ts';
import { href } from '../../site/href.ts';
import type { Site } from '../../site/site.ts';
import { findSiteAddress } from '../../site/site-address.ts';
import Book from './Book.astro';
import { bindBook } from './bind-book.ts';
import type { BookLocals } from './mark-book.ts';

let container: Promise<AstroContainer> | undefined;
const drawn = new WeakMap<Path, Promise<string>>();
const bound = new WeakMap<Path, Promise<Root>>();

/** The whole handbook of all types as its parts are drawn, not yet bound. */
export function drawBook(site: Site): Promise<string> {
	const known = drawn.get(site.whole) ?? draw(site, site.whole);
	drawn.set(site.whole, known);
	return known;
}

/** The same as one tree of HTML, kept: of a long one several PDFs are made. */
export function renderBook(site: Site): Promise<Root> {
	const known =
		bound.get(site.whole) ?? drawBook(site).then((html) => bind(html, site, site.whole));
	bound.set(site.whole, known);
	return known;
}

async function draw(site: Site, path: Path): Promise<string> {
	container ??= AstroContainer.create();
	const type = path.partnerType;
	const own = type ? { ...site, whole: path, paths: new Map([[type.id, path]]) } : site;
	return (await container).renderToString(Book, {
		props: { site: own, path },
		partial: true,
		locals: { isBook: true } satisfies BookLocals,
	});
}

function bind(html: string, site: Site, path: Path): Root {
	const tree = raw({ type: 'root', children: [{ type: 'raw', value: html }] }) as Root;
	return bindBook(tree, {
		base: href('/'),
		site: findSiteAddress(site, '/'),
		partnerType: path.partnerType?.id,
	});
}

/** So many pages of books are kept; one has up to some megabytes. */
const mostKept = 40;
let recipe: string | undefined;

/** The handbook of a path as a page has it, as an earlier build bound it where nothing has changed. */
export async function writeBookHtml(site: Site, path: Path): Promise<string> {
	recipe ??= [
		nameAllCode(),
		...['hast-util-raw', 'hast-util-to-html'].map(findPackageVersion),
	].join(' ');
	const isWhole = path === site.whole;
	const html = await (isWhole ? drawBook(site) : draw(site, path));
	const places = [href('/'), findSiteAddress(site, '/'), path.partnerType?.id ?? ''];
	const made = await keepOrMake(
		{ folder: 'books', ending: '.html', most: mostKept },
		[recipe, html, ...places],
		async () => {
			const tree = isWhole ? await renderBook(site) : bind(html, site, path);
			return Buffer.from(toHtml(dropMarks(tree), { collapseEmptyAttributes: true }));
		},
	);
	return made.toString('utf8');
}
