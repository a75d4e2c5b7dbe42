import { formatPageNumber } from '../domain/list-pages.ts';
import type { Path } from '../domain/path.ts';

/** More milestones than this have their answers on pages for each phase. */
const mostOnOnePage = 60;

/** The most answers on a page of a phase. */
export const mostAnswers = 20;

export function isLongPath(path: Path): boolean {
	return path.milestones.size > mostOnOnePage;
}

/** The part of an address that names a page of the answers of a phase: `onboarding`, `onboarding/2`. */
export function formatPart(phase: string, number: number): string {
	return [phase, formatPageNumber(number)].filter(Boolean).join('/');
}
