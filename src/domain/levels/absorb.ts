import { type Formula, isAlways, isNever, listConjuncts, makeAll } from './formula.ts';

/** Tells of two conditions whether the first brings the second. */
type Brings = (one: number, other: number) => boolean;

/** Whether who meets the one certainly meets the other. It may say no where it is hard to see. */
function entails(one: Formula, other: Formula, brings: Brings): boolean {
	const entail = (a: Formula, b: Formula): boolean => {
		if (a === b || isNever(a) || isAlways(b)) return true;
		if (typeof a === 'number' && typeof b === 'number') return brings(a, b);
		if (typeof b !== 'number' && b.need === b.of.length)
			return b.of.every((part) => entail(a, part));
		if (typeof a !== 'number' && a.need === 1) return a.of.every((part) => entail(part, b));
		if (typeof a !== 'number' && a.need === a.of.length && a.of.some((part) => entail(part, b))) {
			return true;
		}
		if (typeof b === 'number') return false;
		if (b.need === 1 && b.of.some((part) => entail(a, part))) return true;
		if (typeof a === 'number' || a.of.length - a.need > b.of.length - b.need) return false;
		return b.need <= countPairs(a.of, b.of, entail) - (a.of.length - a.need);
	};
	return entail(one, other);
}

/** How many of the ones entail each another one of the others. */
function countPairs(
	ones: readonly Formula[],
	others: readonly Formula[],
	entail: (a: Formula, b: Formula) => boolean,
): number {
	const left = [...others];
	return ones.filter((one) => {
		const i = left.findIndex((other) => entail(one, other));
		if (i >= 0) left.splice(i, 1);
		return i >= 0;
	}).length;
}

/** The same without what something beside it brings anyway, or what asks more than something instead of it. */
export function absorb(formula: Formula, brings: Brings): Formula {
	if (typeof formula === 'number' || isAlways(formula) || isNever(formula)) return formula;
	const of = formula.of.map((one) => absorb(one, brings));
	if (formula.need === of.length) {
		return makeAll(keepFirst(of.flatMap(listConjuncts), (a, b) => entails(b, a, brings)));
	}
	if (formula.need > 1) return { need: formula.need, of };
	const kept = keepFirst(of, (a, b) => entails(a, b, brings));
	return kept.length === 1 ? makeAll(kept) : { need: 1, of: kept };
}

/** Leaves out what is needless beside another one; of two that are needless beside each other the second. */
function keepFirst(
	parts: readonly Formula[],
	isNeedless: (part: Formula, beside: Formula) => boolean,
): Formula[] {
	const kept: Formula[] = [];
	for (const [i, part] of parts.entries()) {
		const later = parts.slice(i + 1);
		const isLeft =
			kept.some((one) => isNeedless(part, one)) ||
			later.some((one) => isNeedless(part, one) && !isNeedless(one, part));
		if (!isLeft) kept.push(part);
	}
	return kept;
}
