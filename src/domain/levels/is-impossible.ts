import type { Asked } from './build-asked.ts';
import { isAlways, isNever, listConjuncts, simplify } from './formula.ts';

const nothing = () => false;

/** Whether nobody can ever meet it. */
export function isImpossible({ formula, conditions }: Asked): boolean {
	const left = simplify(formula, nothing);
	const required = listConjuncts(left).flatMap((one) =>
		typeof one === 'number' ? (conditions[one] ?? []) : [],
	);
	const contradicts = required.some(
		(one) =>
			'atLeast' in one &&
			required.some(
				(other) => 'atMost' in other && other.measure === one.measure && other.atMost < one.atLeast,
			),
	);
	return contradicts || isNever(left);
}

/** Whether everybody meets it, whatever is known. */
export function isFree({ formula }: Asked): boolean {
	return isAlways(simplify(formula, nothing));
}
