import { findCollection, formatAddress } from '../domain/addresses.ts';
import { collectionNames } from '../domain/collections.ts';

/** A page that a link may lead to. */
export interface Target {
	/** Its anchors: structural ones and the headings of its text. */
	anchors: ReadonlySet<string>;
	/** This edition has it. */
	isShown: boolean;
	/** Where the page is now that was at this address earlier. */
	movedTo?: string;
}

/** Everything that a link may lead to, by its address below the site’s root. */
export interface Targets extends ReadonlyMap<string, Target> {
	/** Where the site lies, and lay or will lie. */
	own?: readonly OwnPlace[];
}

export interface OwnPlace {
	/** Host and path, such as `partners.example.com/`. */
	at: string;
	/** Others may have pages there too: only what is internal is known for certain to be of this site. */
	isShared?: boolean;
}

export interface ResolvedUrl {
	/** What to write into the page; undefined where there is nothing to link to. */
	address: string | undefined;
	isExternal: boolean;
	/** What is wrong with it, in an author's words. */
	problem?: 'scheme' | 'page' | 'anchor' | 'hidden' | 'moved' | 'folder';
	/** The page of the site that was meant. */
	page?: string;
	anchor?: string;
}

/** Finds out where a link in a body leads: to the web, to a page of the site, or nowhere. */
export function resolveUrl(written: string, file: string, targets: Targets): ResolvedUrl {
	const own = findOwnAddress(written, targets)?.address;
	const url = own ?? written;
	if (own !== undefined) {
		// Two slashes at its start name no other host here.
	} else if (/^[a-z][a-z0-9+.-]*:/i.test(url) || url.startsWith('//')) {
		const isExternal = /^https:\/\/[^/@\s]+(?:\/|\?|#|$)/i.test(url) && URL.canParse(url);
		return isExternal || /^mailto:[^\s]+@[^\s]+$/i.test(url)
			? { address: url, isExternal }
			: { address: undefined, isExternal: false, problem: 'scheme' };
	}
	// Headings are named in composed characters; a Mac may write them taken apart.
	const [before = '', anchor = ''] = url
		.split('#', 2)
		.map((part) => safeDecode(part).normalize('NFC'));
	const path = before.replace(/\?.*/s, '');
	const query = /\?[^#]*/.exec(url)?.[0] ?? '';
	const here = formatFileAddress(file);
	const named =
		path === ''
			? here
			: path.startsWith('/')
				? withSlash(path)
				: formatFileAddress(resolve(path, file));
	const target = targets.get(named);
	const page = target?.movedTo ?? named;
	if (!target && /^(?:\.{1,2}(?:\/|$))+$/.test(path))
		return { address: undefined, isExternal: false, problem: 'folder', page: here };
	if (!target) {
		// What else the host of the site has, beside the pages of entries, is not ours to judge.
		const isWeb =
			own !== undefined && /^https:/i.test(written) && findCollection(page) === undefined;
		return { address: isWeb ? written : undefined, isExternal: isWeb, problem: 'page', page };
	}
	if (!target.isShown) return { address: undefined, isExternal: false, problem: 'hidden', page };
	// A file such as a PDF has places of its own: #page=3.
	if (anchor && page.endsWith('/') && !target.anchors.has(anchor)) {
		return { address: page, isExternal: false, problem: 'anchor', page, anchor };
	}
	const hash = anchor ? `#${anchor}` : '';
	const isHere = path === '' && query === '';
	const address = isHere ? hash : page + query + hash;
	const found = { address, isExternal: false, page, anchor };
	return target.movedTo ? { ...found, problem: 'moved' } : found;
}

/** An absolute address of this site: where the site lies, and what follows that. Undefined where it leads elsewhere. */
export function findOwnAddress(
	url: string,
	targets: Targets,
): { at: string; address: string } | undefined {
	if (!/^(?:https?:)?\/\//i.test(url)) return undefined;
	const whole = url.startsWith('//') ? `https:${url}` : url;
	if (!URL.canParse(whole)) return undefined;
	const { host, pathname, search, hash, username, password } = new URL(whole);
	if (username !== '' || password !== '') return undefined;
	// A host may end in a point that changes nothing.
	const place = host.replace(/\.(?=:|$)/, '') + levelPath(pathname);
	for (const { at, isShared } of targets.own ?? []) {
		if (!place.startsWith(at) && `${place}/` !== at) continue;
		const below = `/${place.slice(at.length)}`;
		const isHidden = targets.get(withSlash(safeDecode(below)))?.isShown === false;
		if (!isShared || isHidden) return { at, address: below + search + hash };
	}
	return undefined;
}

/** Hosts show the same page where a slash is doubled, a plain letter is escaped, or its file is named. */
function levelPath(pathname: string): string {
	const plain = pathname
		.replace(/%([2-7][\da-f])/gi, (escaped, code: string) => {
			const letter = String.fromCharCode(Number.parseInt(code, 16));
			return /[\w.~/-]/.test(letter) ? letter : escaped;
		})
		.replace(/\/{2,}/g, '/');
	return new URL(plain, 'https://a.example').pathname.replace(/\/index\.html$/, '/');
}

function safeDecode(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}

function withSlash(path: string): string {
	return path.endsWith('/') || /\.[a-z0-9]+$/i.test(path) ? path : `${path}/`;
}

/** The address of the page that a file of the content folder makes. */
function formatFileAddress(file: string): string {
	const parts = file.replace(/\/$/, '').split('/');
	const id = (parts.at(-1) ?? '').replace(/\.(?:mdx?|yaml)$/, '');
	const collection = collectionNames.find((name) => name === parts[0]);
	return collection ? formatAddress(collection, id) : `/${parts[0]}/${id}/`;
}

function resolve(path: string, file: string): string {
	const parts = file.split('/').slice(0, -1);
	for (const part of path.split('/')) {
		if (part === '..') parts.pop();
		else if (part !== '' && part !== '.') parts.push(part);
	}
	return parts.join('/');
}
