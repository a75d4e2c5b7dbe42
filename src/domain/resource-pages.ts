import type { ResourceKind } from './journey.ts';

/** The most resources on one page. With more of them, each kind has pages of its own. */
export const mostResources = 90;

/** The address of a kind's page, from 1. */
export function formatKindAddress(kind: ResourceKind, page = 1): string {
	return page === 1 ? `/resources/kind/${kind}/` : `/resources/kind/${kind}/${page}/`;
}
