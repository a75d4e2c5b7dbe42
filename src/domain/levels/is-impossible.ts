import type { Id, Milestone } from '../journey.ts';
import type { Asked } from './build-asked.ts';
import { type Formula, isAlways, isNever, listConjuncts, never, simplify } from './formula.ts';

const nothing = () => false;

/** Which partner types have a milestone; of one that is not in it nothing is known. */
export type MilestoneTypes = ReadonlyMap<Id, Pick<Milestone, 'partnerTypes'>>;

/** Whether nobody of a type can ever meet it. */
export function isImpossible(
	{ formula, conditions }: Asked,
	type?: Id,
	milestones: MilestoneTypes = new Map(),
): boolean {
	const isOut = (place: number) => {
		const condition = conditions[place];
		if (type === undefined || condition?.kind !== 'milestone') return false;
		return milestones.get(condition.id)?.partnerTypes.includes(type) === false;
	};
	const without = (one: Formula): Formula => {
		if (typeof one === 'number') return isOut(one) ? never : one;
		return { need: one.need, of: one.of.map(without) };
	};
	const left = simplify(without(formula), nothing);
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
