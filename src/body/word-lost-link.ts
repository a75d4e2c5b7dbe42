import { tell } from '../domain/message.ts';
import { findNearest, listChoices } from '../words/nearest.ts';
import { findOwnAddress, type Targets } from './resolve-url.ts';

/** Says that a link leads to no page, and what was meant; of a whole address also why it is this site’s. */
export function wordLostLink(url: string, page: string, targets: Targets): string {
	const near = findAlike(page, targets);
	const others = near === undefined ? listBeside(page, targets) : [];
	const meant =
		near !== undefined
			? tell` Did you mean “${near}”?`
			: others.length > 0
				? tell` In this folder there are: ${listChoices(others)}.`
				: '';
	const own = findOwnAddress(url, targets)?.at;
	const why = own
		? tell` Everything at ${own} is this site, as “url” in program.yaml or SITE_URL says; if the site lies below a path there, write it with that path.`
		: '';
	return tell`The link “${url}” leads to no page of this site.${meant} Addresses look like /milestones/first-deal/.${why}`;
}

/** The nearest of the same kind: a page of the same folder by its own name first, then any page, or any file. */
function findAlike(page: string, targets: Targets): string | undefined {
	const folder = findFolder(page);
	const beside = listBeside(page, targets);
	const name = findNearest(page.slice(folder.length, page.length - endOf(page).length), beside);
	if (name !== undefined) return beside.length > 0 ? `${folder}${name}${endOf(page)}` : undefined;
	// A folder that has pages is written as it should be: what is lost is the page.
	if (beside.length > 0) return undefined;
	return findNearest(page, listAlike(page, targets));
}

/** What every page of that folder is called there. */
function listBeside(page: string, targets: Targets): string[] {
	const folder = findFolder(page);
	if (folder === '/') return [];
	return listAlike(page, targets)
		.filter((address) => address !== folder && findFolder(address) === folder)
		.map((address) => address.slice(folder.length, address.length - endOf(page).length));
}

const endOf = (page: string) => /(?:\/|\.[a-z]+)?$/.exec(page)?.[0] ?? '';
const findFolder = (page: string) => page.replace(/[^/]*\/?$/, '');

/** What is of the same kind, a page or a file of that ending, and has not moved. */
function listAlike(page: string, targets: Targets): string[] {
	return [...targets]
		.filter(([address, { movedTo }]) => !movedTo && endOf(address) === (endOf(page) || '/'))
		.map(([address]) => address);
}
