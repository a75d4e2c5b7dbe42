import type { Path } from '../../domain/path.ts';

/** The page with the whole handbook of a path: `/print/` or `/print/reseller/`. */
export function formatBookPage({ partnerType }: Path): string {
	return partnerType ? `/print/${partnerType.id}/` : '/print/';
}
