import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { Root } from 'hast';
import { raw } from 'hast-util-raw';
import type { Path } from '../../domain/path.ts';
import { href } from '../../site/href.ts';
import type { Site } from '../../site/site.ts';
import Book from './Book.astro';
import { bindBook } from './bind-book.ts';

const rendered = new WeakMap<Path, Promise<Root>>();
let container: Promise<AstroContainer> | undefined;

/** The whole handbook of a path as one tree of HTML, made once for the page and for the PDF. */
export function renderBook(site: Site, path: Path, origin: URL | undefined): Promise<Root> {
	let book = rendered.get(path);
	if (!book) {
		book = render(site, path, origin);
		rendered.set(path, book);
	}
	return book;
}

async function render(site: Site, path: Path, origin: URL | undefined): Promise<Root> {
	container ??= AstroContainer.create();
	const type = path.partnerType;
	const own = type ? { ...site, whole: path, paths: new Map([[type.id, path]]) } : site;
	const html = await (await container).renderToString(Book, {
		props: { site: own, path, origin },
		partial: true,
	});
	const tree = raw({ type: 'root', children: [{ type: 'raw', value: html }] }) as Root;
	return bindBook(tree, {
		base: href('/'),
		site: new URL(href('/'), origin ?? site.journey.program.url).href,
		partnerType: type?.id,
	});
}
