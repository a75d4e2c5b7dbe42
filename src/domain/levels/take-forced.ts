import { type Formula, isAlways, listConjuncts, simplify } from './formula.ts';

/** The same as all of some formulas; what one of them asks in any case is met in the others, with all it brings. */
export function takeForced(
	all: readonly Formula[],
	implied: readonly (readonly number[])[],
): readonly Formula[] {
	const forced = [...new Set(all.filter((one) => typeof one === 'number'))];
	const brought = new Set(forced.flatMap((place) => implied[place] ?? []));
	const left = all
		.filter((one) => typeof one !== 'number')
		.map((one) => simplify(one, (place) => brought.has(place)))
		.filter((one) => !isAlways(one))
		.flatMap(listConjuncts);
	const isMore = left.some((one) => typeof one === 'number');
	return isMore ? takeForced([...forced, ...left], implied) : [...forced, ...left];
}
