import type { Benefit, Id, Journey, Ladder, Level } from '../journey.ts';
import { addDays, type Day } from '../place/days.ts';
import { listNodes } from './list-nodes.ts';
import type { Requirement } from './requirement.ts';
import { isGroup, isWithin, pickOwn, resolve, type Situation } from './resolve.ts';

/** Whether a level alone brings a benefit: yes, no, or if more is true. */
type Grant = 'yes' | 'no' | 'if';

/** What a benefit is at a level of a ladder. */
export interface Brought {
	grant: Exclude<Grant, 'no'>;
	/** What it is worth there, where that is said. */
	value: number | string | undefined;
	/** The first and the last day, where what unlocks it has days of its own. */
	from?: Day;
	until?: Day;
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

/**
 * What a benefit is once so many levels of a ladder are reached, the last of them at `place`, for a
 * partner type in a region: once for each stretch of days on which it is the same, none where it is not
 * given.
 */
export function findBrought(
	benefit: Benefit,
	levels: readonly Level[],
	place: number,
	{ type, region }: Omit<Situation, 'day'> = {},
): Brought[] {
	const here = pickOwn(benefit.byRegion, region);
	if (here === false) return [];
	const ladder = levels.map(({ id }) => id);
	const held = ladder.slice(0, place + 1);
	const values = here?.values ?? benefit.values;
	const value = pickOwn(
		values,
		held.findLast((id) => pickOwn(values, id) !== undefined),
	);
	const stretches = listStretches(benefit).map(({ from, until }) => {
		const day = from ?? until ?? benefit.from ?? benefit.until ?? '';
		const tree = resolve(benefit.unlocks, { type, region, day });
		return { from, until, grant: tree ? judge(tree, { held, ladder }) : ('no' as const) };
	});
	const joined: typeof stretches = [];
	for (const one of stretches) {
		const last = joined.at(-1);
		if (last?.grant === one.grant) last.until = one.until;
		else joined.push({ ...one });
	}
	return joined.flatMap(({ grant, from, until }) =>
		grant === 'no' ? [] : [{ grant, value, ...(from && { from }), ...(until && { until }) }],
	);
}

/** The days of a benefit, parted where something that unlocks it begins or ends; its own ends are left open. */
function listStretches({ unlocks, from: first, until: last }: Benefit) {
	const dates = listNodes(unlocks).flatMap((node) => [
		node,
		...Object.values(node.byType ?? {}),
		...Object.values(node.byRegion ?? {}),
	]);
	const starts = dates.flatMap(({ from, until }) => [
		...(from ? [from] : []),
		...(until ? [addDays(until, 1)] : []),
	]);
	const inside = [...new Set(starts)]
		.filter((day) => isWithin({ ...(last && { until: last }) }, day) && !(first && day <= first))
		.sort();
	return [undefined, ...inside].map((from, i) => {
		const next = inside[i];
		return { from, until: next === undefined ? undefined : addDays(next, -1) };
	});
}

/** Of everything but the levels of the ladder nothing is known. */
function judge(node: Requirement, known: { held: readonly Id[]; ladder: readonly Id[] }): Grant {
	if (node.kind === 'level') {
		if (known.held.includes(node.level)) return 'yes';
		return known.ladder.includes(node.level) ? 'no' : 'if';
	}
	if (!isGroup(node)) return 'if';
	const verdicts = node.of.map((one) => judge(one, known));
	const need = node.kind === 'some' ? node.atLeast : node.kind === 'all' ? verdicts.length : 1;
	const sure = verdicts.filter((one) => one === 'yes').length;
	const possible = verdicts.filter((one) => one !== 'no').length;
	return sure >= need ? 'yes' : possible >= need ? 'if' : 'no';
}
