import { leastApart, measureApart } from './like-colors.ts';
import { ownLines } from './own-lines.ts';
import type { Scheme, Shades } from './scheme.ts';

/**
 * The colors of lines by their place on the map, from 0, where a program has any of its own: what it
 * says of a type, else the accent for the first line and the second color for the second. Each other
 * line keeps its color, or takes another of the eight where that would be taken for one of these.
 * @param types of each line, the uppermost first
 */
export function colorLines(
	scheme: Scheme,
	types: readonly (readonly string[])[],
): ReadonlyMap<number, Shades> {
	const chosen = new Map<number, Shades>();
	for (const [place, own] of types.slice(0, ownLines.length).entries()) {
		const named = own.flatMap((type) => scheme.lines.get(type) ?? [])[0];
		const color = named ?? [scheme.accent, scheme.second][place];
		if (color) chosen.set(place, color);
	}
	if (chosen.size === 0) return chosen;
	const taken = [...chosen.values()];
	const others = ownLines.slice(0, types.length).keys();
	const free = [...others].filter((place) => !chosen.has(place));
	const left = ownLines.filter((line) => isApart(line, taken));
	for (const place of free) {
		const own = ownLines[place];
		const kept = own && left.includes(own) ? own : left.find((line) => !isNeeded(line, free));
		const color = kept ?? left[0] ?? own;
		if (!color) continue;
		left.splice(left.indexOf(color), left.includes(color) ? 1 : 0);
		if (color !== own) chosen.set(place, color);
	}
	return chosen;
}

/** Whether another line has it of its own. */
const isNeeded = (line: Shades, free: readonly number[]) =>
	free.some((place) => ownLines[place] === line);

function isApart(line: Shades, taken: readonly Shades[]): boolean {
	return taken.every(
		({ light, dark }) =>
			measureApart(line.light, light) >= leastApart.lines &&
			measureApart(line.dark, dark) >= leastApart.lines,
	);
}
