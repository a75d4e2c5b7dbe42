import { Choice } from './choice.ts';
import type { Formula } from './formula.ts';
import type { Way } from './way.ts';

/**
 * The first ways to what hangs together. For each length, from the shortest on, conditions are taken
 * or left in the order in which they stand, so that ways are found in theirs. What has to be taken is
 * taken at once, and a choice is given up as soon as it cannot become a way of that length.
 */
export function searchWays(
	formula: Formula,
	families: readonly string[],
	implied: readonly (readonly number[])[],
	most: number,
): readonly Way[] {
	const choice = new Choice(formula, families, implied);
	const found: Way[] = [];
	const taken: number[] = [];
	let length = choice.bound();
	let nextLength = Infinity;

	/** Two of which one brings the other are no way. */
	const isFree = (place: number) =>
		!choice.isMet(place) && !implied[place]?.some((one) => taken.includes(one));
	const take = (place: number) => {
		choice.take(place);
		taken.push(place);
	};
	const giveBack = (until: number) => {
		for (const place of taken.splice(until).reverse()) choice.giveBack(place);
	};

	/** Takes what has to be taken; false where that cannot become a way. */
	const takeForced = (): boolean => {
		for (;;) {
			const forced = new Set(choice.listForced());
			for (const place of forced) {
				if (!isFree(place)) return false;
				take(place);
			}
			if (forced.size === 0) return true;
		}
	};

	/** Whether it is short enough; what is not may be at another length. */
	const fits = (): boolean => {
		const least = taken.length + choice.bound();
		if (least > length) nextLength = Math.min(nextLength, least);
		return least <= length;
	};
	/** Goes on from a place, after a condition was taken or left. */
	const visit = (i: number, isTaken: boolean): void => {
		const before = taken.length;
		if (fits() && takeForced()) {
			const isChanged = isTaken || taken.length > before;
			if (!isChanged || (fits() && taken.every((one) => choice.needs(one)))) decide(i);
		}
		giveBack(before);
	};
	const decide = (i: number): void => {
		if (choice.bound() === 0) {
			if (taken.length === length) found.push([...taken].sort((a, b) => a - b));
			return;
		}
		const place = choice.places[i];
		if (place === undefined) return;
		if (taken.includes(place)) {
			decide(i + 1);
			return;
		}
		if (isFree(place)) {
			take(place);
			visit(i + 1, true);
			giveBack(taken.length - 1);
		}
		if (found.length >= most) return;
		choice.leave(place);
		visit(i + 1, false);
		choice.reopen(place);
	};

	while (length < Infinity && found.length < most) {
		nextLength = Infinity;
		visit(0, false);
		length = nextLength;
	}
	return found;
}
