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
const whole = new WeakMap<Path, Promise<Root>>();

/** The whole handbook of a path as one tree of HTML. That of all types is kept: its PDF is made of it as well. */
export function renderBook(site: Site, path: Path): Promise<Root> {
	if (path.partnerType) return render(site, path);
	const known = whole.get(path) ?? render(site, path);
	whole.set(path, known);
	return known;
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
