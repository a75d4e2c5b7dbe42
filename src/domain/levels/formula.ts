/** A condition by its place, or how many of some are asked: all of them, one, or a number. */
export type Formula = number | Group;

export interface Group {
	need: number;
	of: readonly Formula[];
}

/** What is met whatever is known, and what nothing can meet. */
export const always: Group = { need: 0, of: [] };
export const never: Group = { need: 1, of: [] };

export function makeAll(of: readonly Formula[]): Formula {
	const [only] = of;
	return of.length === 1 && only !== undefined ? only : { need: of.length, of };
}

export const isAlways = (formula: Formula): boolean =>
	typeof formula !== 'number' && formula.need <= 0;
export const isNever = (formula: Formula): boolean =>
	typeof formula !== 'number' && formula.need > formula.of.length;

/** What is left to ask where some conditions are met; `all` within `all` and `any` within `any` are one. */
export function simplify(formula: Formula, isMet: (place: number) => boolean): Formula {
	if (typeof formula === 'number') return isMet(formula) ? always : formula;
	let { need } = formula;
	const of: Formula[] = [];
	for (const one of formula.of) {
		const left = simplify(one, isMet);
		if (isAlways(left)) need -= 1;
		else if (!isNever(left)) of.push(left);
	}
	if (need <= 0) return always;
	if (need > of.length) return never;
	const [only] = of;
	if (of.length === 1 && only !== undefined) return only;
	if (need === of.length) return makeAll(of.flatMap(listConjuncts));
	if (need === 1) return { need, of: of.flatMap(listAlternatives) };
	return { need, of };
}

/** What all has to be met, each for itself. */
export function listConjuncts(formula: Formula): readonly Formula[] {
	return typeof formula !== 'number' && formula.need === formula.of.length ? formula.of : [formula];
}

function listAlternatives(formula: Formula): readonly Formula[] {
	return typeof formula !== 'number' && formula.need === 1 ? formula.of : [formula];
}

/** The places of all conditions in it, each once. */
export function listPlaces(formula: Formula, found = new Set<number>()): Set<number> {
	if (typeof formula === 'number') return found.add(formula);
	for (const one of formula.of) listPlaces(one, found);
	return found;
}

/** Tells whether what is met is enough. */
export function isSufficient(formula: Formula, isMet: (place: number) => boolean): boolean {
	if (typeof formula === 'number') return isMet(formula);
	let met = 0;
	for (const one of formula.of) if (isSufficient(one, isMet)) met += 1;
	return met >= formula.need;
}
