import { formatAddress } from '../addresses.ts';
import { type CollectionName, collections } from '../collections.ts';
import { listCollections } from '../find-entry.ts';
import { tell } from '../message.ts';
import { type Check, sayError } from '../problem.ts';
import { isTakenId } from '../taken-ids.ts';

/** No entry has the address of another page of the site, now or by an earlier id. */
export const everyEntryHasItsAddress: Check = ({ journey }) =>
	Object.values(listCollections(journey)).flatMap((entries) =>
		[...entries.values()].flatMap((entry) => {
			const { collection } = entry;
			const say = (path: (string | number)[], id: string, fix: string) =>
				sayError('taken-address', entry, path, wordTaken(collection, id, fix));
			// Such as “index-partner”: what it is, in one word.
			const name = `${entry.id}-${collections[collection].kind.split('-')[0]}`;
			return [
				...(isTakenId(collection, entry.id)
					? [say([], entry.id, tell`Give the file another name, such as “${name}”.`)]
					: []),
				...entry.formerly.flatMap((id, i) =>
					isTakenId(collection, id) ? [say(['formerly', i], id, tell`Remove it here.`)] : [],
				),
			];
		}),
	);

function wordTaken(collection: CollectionName, id: string, fix: string): string {
	const address = formatAddress(collection, id);
	return address === '/teams/matrix/'
		? tell`The address /teams/${id}/ is that of the responsibility matrix. ${fix}`
		: tell`The address ${address} is one that the site uses itself. ${fix}`;
}
