import type { Path } from '../../domain/path.ts';

/** The page with the whole handbook of a path: `/print/` or `/print/reseller/`. */
export function formatBookPage({ partnerType }: Path): string {
	return partnerType ? `/print/${partnerType.id}/` : '/print/';
}

/** The PDF of the whole program’s handbook. */
export const bookPdfAddress = '/handbook.pdf';
