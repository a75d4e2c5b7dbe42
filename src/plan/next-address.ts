import type { Path } from '../domain/path.ts';

/** More milestones than this have their answers on a page for each phase. */
const mostOnOnePage = 60;

export function isLongPath(path: Path): boolean {
	return path.milestones.size > mostOnOnePage;
}

/** The address of the answer for a partner on this path that has reached a milestone. */
export function formatNextAddress(path: Path, id: string): string {
	const milestone = path.milestones.get(id);
	const phase = milestone && isLongPath(path) ? `${milestone.phase}/` : '';
	return `/next/${path.partnerType?.id}/${phase}#after-${id}`;
}
