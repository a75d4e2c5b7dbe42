/** What a page is, as the search tells and filters. */
export const searchKinds = [
	'milestone',
	'phase',
	'resource',
	'partner-type',
	'team',
	'term',
	'metric',
	'page',
	'play',
] as const;
export type SearchKind = (typeof searchKinds)[number];

export function isSearchKind(kind: string): kind is SearchKind {
	return searchKinds.some((one) => one === kind);
}
