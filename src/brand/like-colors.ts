import { measureColorDistance, visions } from './color-distance.ts';

/** Nearer than this two lines are taken for one by some of those who see them (CIEDE2000). */
export const leastApart = { lines: 10, phases: 6 };

/** Grey is left out: each line has its letter as well. */
const seen = visions.filter((vision) => vision !== 'grey');

/** How far two colors are apart for those who can tell them apart least. */
export function measureApart(one: string, two: string): number {
	return Math.min(...seen.map((vision) => measureColorDistance(one, two, vision)));
}

/** Whether two colors look alike only to the color-blind. */
export function isAlikeToAll(one: string, two: string, least: number): boolean {
	return measureColorDistance(one, two) < least;
}
