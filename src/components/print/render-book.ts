import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { Root } from 'hast';
import { raw } from 'hast-util-raw';
import type { Path } from '../../domain/path.ts';
import { href } from '../../site/href.ts';
import type { Site } from '../../site/site.ts';
import { findSiteAddress } from '../../site/site-address.ts';
import Book from './Book.astro';
import { bindBook } from './bind-book.ts';
import type { BookLocals } from './mark-book.ts';

let container: Promise<AstroContainer> | undefined;
let latest: { path: Path; book: Promise<Root> } | undefined;

/** The whole handbook of a path as one tree of HTML. The latest is kept: who asks again gets the same. */
export function renderBook(site: Site, path: Path): Promise<Root> {
	if (latest?.path !== path) latest = { path, book: render(site, path) };
	return latest.book;
}

async function render(site: Site, path: Path): Promise<Root> {
	container ??= AstroContainer.create();
	const type = path.partnerType;
	const own = type ? { ...site, whole: path, paths: new Map([[type.id, path]]) } : site;
	const html = await (await container).renderToString(Book, {
		props: { site: own, path },
		partial: true,
		locals: { isBook: true } satisfies BookLocals,
	});
	const tree = raw({ type: 'root', children: [{ type: 'raw', value: html }] }) as Root;
	return bindBook(tree, {
		base: href('/'),
		site: findSiteAddress(site, '/'),
		partnerType: type?.id,
	});
}
