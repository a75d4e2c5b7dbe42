import { tell } from '../domain/message.ts';
import { findNearest } from '../words/nearest.ts';
import { findOwnAddress, type Targets } from './resolve-url.ts';

/** Says that a link leads to no page, and what was meant; of a whole address also why it is this site’s. */
export function wordLostLink(url: string, page: string, targets: Targets): string {
	const near = findNearest(page, listAlike(page, targets));
	const meant = near ? tell` Did you mean “${near}”?` : '';
	const own = findOwnAddress(url, targets)?.at;
	const why = own
		? tell` Everything at ${own} is this site, as “url” in program.yaml or SITE_URL says; if the site lies below a path there, write it with that path.`
		: '';
	return tell`The link “${url}” leads to no page of this site.${meant} Addresses look like /milestones/first-deal/.${why}`;
}

/** What may have been meant by an address: a twin by one of a twin alone, and nothing that has moved. */
function listAlike(page: string, targets: Targets): string[] {
	return [...targets]
		.filter(([address, { movedTo }]) => !movedTo && /\.md$/.test(address) === /\.md$/.test(page))
		.map(([address]) => address);
}
