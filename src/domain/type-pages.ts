import { formatEntryAddress } from './addresses.ts';
import type { PartnerType, Phase } from './journey.ts';
import type { Path } from './path.ts';

/** The most stops of a phase on the page of a long path. The others are on a page of the phase. */
export const mostStops = 20;

/** Whether a path has so many stops that its page says less about each, and not of all of them. */
export function isLongPath(path: Path): boolean {
	return path.milestones.size > 60;
}

/** The address of all stops of a partner type in one phase, for a path that is too long for one page. */
export function formatTypePhaseAddress(type: PartnerType, phase: Phase): string {
	return `${formatEntryAddress(type)}${phase.id}/`;
}
