import { type CollectionName, collections, listInOrder } from '../../domain/collections.ts';

type Facts = (typeof collections)[CollectionName];
/** What a page is, as the search tells and filters. */
export type SearchKind = Extract<Facts, { hasPages: true }>['kind'];

/** The collections that the search has, in the order of its filter. */
export const searched = listInOrder(({ search }) => search);

export function isSearchKind(kind: string): kind is SearchKind {
	return searched.some((name) => collections[name].kind === kind);
}
