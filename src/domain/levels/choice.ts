import { boundChoice } from './bound-choice.ts';
import { type Formula, listPlaces } from './formula.ts';
import { areApart, listFamilies } from './group-apart.ts';

type Part =
	| number
	| { need: number; of: readonly Part[]; isApart: (i: number, j: number) => boolean };

/**
 * Conditions of which some are taken, some are left and the others are open, and what that means for a
 * formula. A condition is met where one that brings it is taken.
 */
export class Choice {
	/** In the order in which they stand. */
	readonly places: readonly number[];
	readonly #root: Part;
	readonly #implied: readonly (readonly number[])[];
	/** Of each condition, how many of those that bring it are taken, and how many are open. */
	readonly #taken: number[] = [];
	readonly #open: number[] = [];
	readonly #decided = new Set<number>();

	constructor(
		formula: Formula,
		families: readonly string[],
		implied: readonly (readonly number[])[],
	) {
		this.places = [...listPlaces(formula)].sort((a, b) => a - b);
		this.#root = listApart(formula, families);
		this.#implied = implied;
		for (const place of this.places) this.#count(this.#open, place, 1);
	}

	/** Takes an open condition. */
	take(place: number): void {
		this.leave(place);
		this.#count(this.#taken, place, 1);
	}

	giveBack(place: number): void {
		this.#count(this.#taken, place, -1);
		this.reopen(place);
	}

	leave(place: number): void {
		this.#decided.add(place);
		this.#count(this.#open, place, -1);
	}

	reopen(place: number): void {
		this.#decided.delete(place);
		this.#count(this.#open, place, 1);
	}

	isMet(place: number): boolean {
		return (this.#taken[place] ?? 0) > 0;
	}

	/** How many more it takes at the least; endless where the formula cannot be met any more. */
	bound(part: Part = this.#root): number {
		if (typeof part === 'number') return this.isMet(part) ? 0 : this.#open[part] ? 1 : Infinity;
		return boundChoice(
			part.of.map((one) => this.bound(one)),
			part.need,
			part.isApart,
		);
	}

	/** Whether it is not met without one that is taken, and may still be met because of it. */
	needs(without: number): boolean {
		return this.#weigh(this.#root, without) === 'matters';
	}

	#weigh(part: Part, without: number): 'met' | 'matters' | 'idle' {
		if (typeof part === 'number') {
			return part === without ? 'matters' : this.isMet(part) ? 'met' : 'idle';
		}
		let [met, possible, matters] = [0, 0, false];
		for (const one of part.of) {
			const weight = this.#weigh(one, without);
			if (weight === 'met') met += 1;
			else if (weight === 'matters') matters = true;
			if (weight !== 'idle' || this.bound(one) < Infinity) possible += 1;
		}
		return met >= part.need ? 'met' : matters && possible >= part.need ? 'matters' : 'idle';
	}

	/** Open ones that have to be taken, since nothing else can do for them. */
	listForced(part: Part = this.#root): number[] {
		if (typeof part === 'number') {
			if (this.isMet(part) || this.#open[part] !== 1) return [];
			return this.places.filter(
				(place) => this.#implied[place]?.includes(part) && !this.#decided.has(place),
			);
		}
		const costs = part.of.map((one) => this.bound(one));
		const more = part.need - costs.filter((cost) => cost === 0).length;
		const possible = part.of.filter((_, i) => (costs[i] ?? 0) > 0 && costs[i] !== Infinity);
		return more > 0 && more === possible.length
			? possible.flatMap((one) => this.listForced(one))
			: [];
	}

	#count(counts: number[], place: number, by: 1 | -1): void {
		for (const one of this.#implied[place] ?? []) counts[one] = (counts[one] ?? 0) + by;
	}
}

/** With each group which of its parts have nothing in common. */
function listApart(formula: Formula, families: readonly string[]): Part {
	if (typeof formula === 'number') return formula;
	const sets = formula.of.map((one) => listFamilies(one, families));
	const apart = sets.map((a) => sets.map((b) => areApart(a, b)));
	return {
		need: formula.need,
		of: formula.of.map((one) => listApart(one, families)),
		isApart: (i, j) => apart[i]?.[j] ?? false,
	};
}
