import type { Benefit, Id, Journey, Ladder, Level } from '../journey.ts';
import { listNodes } from './list-nodes.ts';
import type { Requirement } from './requirement.ts';
import { isGroup, pickOwn } from './resolve.ts';

/** Whether a level alone brings a benefit: yes, no, or if more is true. */
type Grant = 'yes' | 'no' | 'if';

/** What a benefit is at a level of a ladder. */
export interface Brought {
	grant: Grant;
	/** What it is worth there, where that is said. */
	value: number | string | undefined;
}

/** The benefits that have to do with the levels of a ladder. */
export function listLadderBenefits({ benefits }: Journey, { levels }: Ladder): Benefit[] {
	return [...benefits.values()].filter(({ unlocks }) =>
		listNodes(unlocks).some((node) => node.kind === 'level' && levels.includes(node.level)),
	);
}

/** The benefits that no level has to do with. */
export function listOtherBenefits({ benefits }: Pick<Journey, 'benefits'>): Benefit[] {
	return [...benefits.values()].filter(
		({ unlocks }) => !listNodes(unlocks).some(({ kind }) => kind === 'level'),
	);
}

/** What a benefit is once so many levels of a ladder are reached, the last of them at `place`. */
export function findBrought(
	benefit: Benefit,
	levels: readonly Level[],
	place: number,
	region?: Id,
): Brought {
	const held = levels.slice(0, place + 1).map(({ id }) => id);
	const here = pickOwn(benefit.byRegion, region);
	const values = (here ? here.values : undefined) ?? benefit.values;
	const named = held.findLast((id) => pickOwn(values, id) !== undefined);
	const grant = here === false ? 'no' : judge(benefit.unlocks, held);
	return { grant, value: grant === 'no' ? undefined : pickOwn(values, named) };
}

/** Of everything but levels nothing is known. */
function judge(node: Requirement, held: readonly Id[]): Grant {
	if (node.kind === 'level') return held.includes(node.level) ? 'yes' : 'no';
	if (!isGroup(node)) return 'if';
	const verdicts = node.of.filter(({ recommended }) => !recommended).map((one) => judge(one, held));
	const need = node.kind === 'some' ? node.atLeast : node.kind === 'all' ? verdicts.length : 1;
	const sure = verdicts.filter((one) => one === 'yes').length;
	const possible = verdicts.filter((one) => one !== 'no').length;
	return sure >= need ? 'yes' : possible >= need ? 'if' : 'no';
}
