import { Choice } from './choice.ts';
import { findSomeWay } from './find-some-way.ts';
import { findTwins, varyTwins } from './find-twins.ts';
import type { Formula } from './formula.ts';
import type { Way } from './way.ts';

/** How many parts of formulas may still be looked at, in all searches together. */
export interface Budget {
	left: number;
}

/** The first ways; `areAll` is false where the budget did not reach, and further ones are left out. */
export interface Searched {
	ways: readonly Way[];
	areAll: boolean;
}

/**
 * The first ways to what hangs together. For each length, from the shortest on, conditions are taken
 * or left in the order in which they stand, so that ways are found in theirs. What has to be taken is
 * taken at once, and a choice is given up as soon as it cannot become a way of that length. Of conditions
 * that do for each other the first are taken, and those of a way are changed for others at the end.
 *
 * What hangs together can take endless. Where the budget is used up, what was found is told, which still
 * begins with the shortest; and where nothing was, some way of which nothing can be left out.
 */
export function searchWays(
	formula: Formula,
	families: readonly string[],
	implied: readonly (readonly number[])[],
	most: number,
	budget: Budget = { left: Infinity },
): Searched {
	const choice = new Choice(formula, families, implied);
	const twins = findTwins(formula, families);
	const found: Way[] = [];
	let ofLength: Way[] = [];
	const taken: number[] = [];
	let length = choice.bound();
	let nextLength = Infinity;
	const isSpent = () => choice.looked > budget.left;
	const isEnough = () => found.length + ofLength.length >= most || isSpent();

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
			if (taken.length === length) ofLength.push([...taken].sort((a, b) => a - b));
			return;
		}
		const place = choice.places[i];
		if (place === undefined || isSpent()) return;
		if (choice.isDecided(place)) {
			decide(i + 1);
			return;
		}
		if (isFree(place)) {
			take(place);
			visit(i + 1, true);
			giveBack(taken.length - 1);
		}
		if (isEnough()) return;
		const left = (twins.get(place) ?? [place]).filter((one) => !choice.isDecided(one));
		for (const one of left) choice.leave(one);
		visit(i + 1, false);
		for (const one of left) choice.reopen(one);
	};

	while (length < Infinity && !isEnough()) {
		nextLength = Infinity;
		visit(0, false);
		found.push(...varyTwins(ofLength, twins, most - found.length));
		ofLength = [];
		length = nextLength;
	}
	budget.left -= choice.looked;
	const areAll = budget.left >= 0;
	const some = areAll || found.length > 0 ? undefined : findSomeWay(formula, implied);
	return { ways: some ? [some] : found, areAll };
}
