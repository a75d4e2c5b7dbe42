import {
	type CollectionName,
	collectionNames,
	collections,
	nouns,
} from '../../domain/collections.ts';
import { tell } from '../../domain/message.ts';
import { findNearest, listChoices } from '../../words/nearest.ts';

/** What an entry of a collection is called on the command line, such as `partner-type`. */
export function nameOne(collection: CollectionName): string {
	return nouns[collection].replaceAll(' ', '-');
}

/** The collection that a word means: its folder or one of its entries. */
export function findCollection(word: string): CollectionName | undefined {
	const wanted = word.toLowerCase();
	return collectionNames.find(
		(name) => wanted === name || wanted === nameOne(name) || wanted === collections[name].kind,
	);
}

/** Says which words there are. */
export function wordUnknownCollection(word: string): string {
	const names = collectionNames.map(nameOne);
	const near = findNearest(word, names);
	return tell`There is no collection for “${word}”.${near ? tell` Did you mean “${near}”?` : ''} Write one of: ${listChoices(names)}.`;
}
