import { type Formula, isNever, isSufficient, listPlaces, simplify } from './formula.ts';
import type { Way } from './way.ts';

/**
 * A way of which nothing can be left out, found without looking for the shortest: again and again what
 * helps most is taken. Undefined where nothing suffices.
 */
export function findSomeWay(
	whole: Formula,
	implied: readonly (readonly number[])[],
): Way | undefined {
	const formula = simplify(whole, () => false);
	if (isNever(formula)) return undefined;
	const places = [...listPlaces(formula)].sort((a, b) => a - b);
	const brought = new Set<number>();
	const taken: number[] = [];
	const isBrought = (place: number) => brought.has(place);
	let left = countLeft(formula, isBrought);
	while (left > 0) {
		let [best, least] = [-1, left];
		for (const place of places) {
			if (brought.has(place)) continue;
			const more = implied[place] ?? [];
			const after = countLeft(formula, (one) => brought.has(one) || more.includes(one));
			if (after < least) [best, least] = [place, after];
		}
		taken.push(best);
		for (const one of implied[best] ?? []) brought.add(one);
		left = least;
	}
	return leaveOut(formula, taken, implied);
}

/** How many conditions it takes at the most: those of the parts that take the fewest. */
function countLeft(formula: Formula, isBrought: (place: number) => boolean): number {
	if (typeof formula === 'number') return isBrought(formula) ? 0 : 1;
	let more = formula.need;
	const counts: number[] = [];
	for (const one of formula.of) {
		const count = countLeft(one, isBrought);
		if (count === 0) more -= 1;
		else counts.push(count);
	}
	if (more <= 0) return 0;
	if (more < counts.length && counts.some((count) => count > 1)) counts.sort((a, b) => a - b);
	return counts.slice(0, more).reduce((sum, count) => sum + count, 0);
}

/** What is left once all is given back that is not needed, the first of it last. */
function leaveOut(
	formula: Formula,
	ones: readonly number[],
	implied: readonly (readonly number[])[],
): Way {
	const taken = new Set(ones);
	for (;;) {
		const brought = new Set([...taken].flatMap((place) => implied[place] ?? []));
		const needless = [...taken]
			.sort((a, b) => b - a)
			.find((one) => isSufficient(formula, (place) => place !== one && brought.has(place)));
		if (needless === undefined) return [...taken].sort((a, b) => a - b);
		taken.delete(needless);
		// What it brought may be needed without it.
		for (const one of implied[needless] ?? []) if (one !== needless) taken.add(one);
	}
}
