import { type Apart, boundChoice } from './bound-choice.ts';
import { type Formula, listPlaces } from './formula.ts';
import { areApart, listFamilies } from './group-apart.ts';

type Part = number | GroupPart;

interface GroupPart {
	need: number;
	of: readonly Part[];
	apart: Apart;
	/** The conditions in it. */
	places: ReadonlySet<number>;
	/** The groups that it stands in, the nearest first, and the last known bound. */
	within: GroupPart | undefined;
	bound: number | undefined;
}

/**
 * Conditions of which some are taken, some are left and the others are open, and what that means for a
 * formula. A condition is met where one that brings it is taken.
 */
export class Choice {
	/** In the order in which they stand. */
	readonly places: readonly number[];
	/** How many parts were looked at: a measure of time that is the same everywhere. */
	looked = 0;
	readonly #root: Part;
	readonly #implied: readonly (readonly number[])[];
	/** The groups in which a condition stands, and the conditions that bring it. */
	readonly #holders = new Map<number, GroupPart[]>();
	readonly #bringers = new Map<number, number[]>();
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
		this.#root = this.#build(formula, families, undefined);
		this.#implied = implied;
		for (const place of this.places)
			for (const one of implied[place] ?? [])
				this.#bringers.set(one, [...(this.#bringers.get(one) ?? []), place]);
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

	/** Whether it is taken or left. */
	isDecided(place: number): boolean {
		return this.#decided.has(place);
	}

	/** How many more it takes at the least; endless where the formula cannot be met any more. */
	bound(part: Part = this.#root): number {
		if (typeof part === 'number') return this.isMet(part) ? 0 : this.#open[part] ? 1 : Infinity;
		if (part.bound === undefined) {
			this.looked += part.of.length;
			const costs = part.of.map((one) => this.bound(one));
			part.bound = boundChoice(costs, part.need, part.apart);
		}
		return part.bound;
	}

	/** Whether it is not met without one that is taken, and may still be met because of it. */
	needs(without: number): boolean {
		return this.#weigh(this.#root, without) === 'matters';
	}

	#weigh(part: Part, without: number): 'met' | 'matters' | 'idle' {
		if (part === without) return 'matters';
		if (typeof part === 'number') return this.isMet(part) ? 'met' : 'idle';
		if (!part.places.has(without)) return this.bound(part) === 0 ? 'met' : 'idle';
		this.looked += part.of.length;
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
			return (this.#bringers.get(part) ?? []).filter((place) => !this.#decided.has(place));
		}
		if (this.bound(part) === 0) return [];
		this.looked += part.of.length;
		const costs = part.of.map((one) => this.bound(one));
		const more = part.need - costs.filter((cost) => cost === 0).length;
		const possible = part.of.filter((_, i) => (costs[i] ?? 0) > 0 && costs[i] !== Infinity);
		return more > 0 && more === possible.length
			? possible.flatMap((one) => this.listForced(one))
			: [];
	}

	#count(counts: number[], place: number, by: 1 | -1): void {
		for (const one of this.#implied[place] ?? []) {
			counts[one] = (counts[one] ?? 0) + by;
			for (const holder of this.#holders.get(one) ?? []) {
				let group: GroupPart | undefined = holder;
				while (group && group.bound !== undefined) {
					group.bound = undefined;
					group = group.within;
				}
			}
		}
	}

	#build(formula: Formula, families: readonly string[], within: GroupPart | undefined): Part {
		if (typeof formula === 'number') {
			if (within) this.#holders.set(formula, [...(this.#holders.get(formula) ?? []), within]);
			return formula;
		}
		const part: GroupPart = {
			need: formula.need,
			of: [],
			apart: findApart(formula.of, families),
			places: listPlaces(formula),
			within,
			bound: undefined,
		};
		part.of = formula.of.map((one) => this.#build(one, families, part));
		return part;
	}
}

/** Which parts of a group have nothing in common. */
function findApart(of: readonly Formula[], families: readonly string[]): Apart {
	const sets = of.map((one) => listFamilies(one, families));
	const meets = sets.map(
		(a, i) => new Set(sets.flatMap((b, j) => (i !== j && !areApart(a, b) ? [j] : []))),
	);
	const order = of.map((_, i) => i).sort((a, b) => (meets[a]?.size ?? 0) - (meets[b]?.size ?? 0));
	return { order, meets: meets.some(({ size }) => size > 0) ? meets : undefined };
}
