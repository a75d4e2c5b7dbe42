import type { ReferenceTarget } from '../collections/schema/fields.ts';
import type { FieldPath, Problem } from '../domain/problem.ts';
import type { Rule } from '../domain/rules.ts';
import type { BrokenReference } from './check-references.ts';

const ofPaths: readonly string[] = ['no-activation', 'empty-phase', 'long-wait', 'enablement-load'];

/** What rules say anywhere, where a reference to one of these leads nowhere. */
const everywhere: Partial<Record<ReferenceTarget, readonly string[]>> = {
	phases: [...ofPaths, 'idle-team', 'unused-resource'],
	'partner-types': [...ofPaths, 'wrong-audience'],
	teams: ['idle-team'],
	'partner-or-team': ['idle-team'],
	resources: ['unused-resource'],
	roles: ['wrong-audience', 'enablement-load'],
};

/** A node that is away makes less of what a level or a benefit asks. */
const ofTrees: readonly { rule: Rule }[] = [
	{ rule: 'impossible-requirement' },
	{ rule: 'easier-level' },
	{ rule: 'stuck-level' },
	{ rule: 'benefit-out-of-reach' },
];

/** What rules say of the same entry, or of the same item of a list in it. */
const nearby: Partial<Record<ReferenceTarget, readonly { rule: Rule; list?: string }[]>> = {
	'partner-types': [{ rule: 'difference-without-type' }],
	resources: [{ rule: 'no-enablement' }],
	'partner-or-team': [{ rule: 'step-role', list: 'steps' }],
	plays: [{ rule: 'no-play', list: 'friction' }],
	milestones: ofTrees,
	measures: ofTrees,
	levels: ofTrees,
};

/** Whether a problem follows from an id that leads nowhere: that it does has been said. */
export function isFromUnknown(broken: readonly BrokenReference[], problem: Problem): boolean {
	const { collection, id, path, rule } = problem;
	return broken.some(({ source, reference: { to, path: place } }) => {
		if (source.isDraft) return false;
		if (everywhere[to]?.includes(rule)) return true;
		const isSameEntry = source.collection === collection && source.id === id;
		return (
			isSameEntry &&
			nearby[to]?.some(
				(one) => one.rule === rule && (one.list === undefined || isSameItem(path, place)),
			)
		);
	});
}

function isSameItem(one: FieldPath, other: FieldPath): boolean {
	return one[0] === other[0] && one[1] === other[1];
}

/** `milestones/id` of those that are in no phase because their phase is unknown. */
export function listLostMilestones(broken: readonly BrokenReference[]): string[] {
	return broken.flatMap(({ source: { collection, id }, reference }) =>
		collection === 'milestones' && reference.to === 'phases' ? [`${collection}/${id}`] : [],
	);
}
