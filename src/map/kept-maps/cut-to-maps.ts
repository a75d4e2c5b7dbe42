import { collectionNames, collections } from '../../domain/collections.ts';
import type { Entries, Entry, Id, Journey } from '../../domain/journey.ts';
import { listMilestones } from '../../domain/levels/find-counted.ts';
import { listNodes } from '../../domain/levels/list-nodes.ts';
import type { Requirement } from '../../domain/levels/requirement.ts';

const empty = collectionNames.map((name) => [collections[name].part, new Map()]);
/** Each collection has its part. */
const nothing = Object.fromEntries(empty) as Omit<
	Journey,
	'edition' | 'program' | 'home' | 'reality'
>;

/** What every entry has and no map reads: with it a drawing would be named by texts that are not on it. */
const unread = {
	summary: '',
	reviewed: undefined,
	reviewEvery: 0,
	formerly: [],
	accepted: [],
	file: '',
	body: undefined,
	extra: {},
} as const satisfies Partial<Entry>;

/**
 * A journey with all that is on maps and nothing else. What is kept of a map is named by it **and** drawn
 * from it, so that a drawing can follow from nothing that it is not named by.
 */
export function cutToMaps(journey: Journey): Journey {
	const types = [...journey.partnerTypes.keys()];
	return {
		...nothing,
		edition: journey.edition,
		program: journey.program,
		phases: cut(journey.phases, (one) => ({ ...one, goal: '', entry: [] })),
		milestones: cut(journey.milestones, (one) => ({
			...one,
			exit: [],
			ifMissed: undefined,
			metrics: [],
		})),
		resources: cut(journey.resources),
		teams: cut(journey.teams),
		partnerTypes: cut(journey.partnerTypes),
		ladders: cut(journey.ladders, (one) => ({
			...one,
			...{ title: '', review: undefined, demotion: undefined, promotion: 'at-once' as const },
		})),
		levels: cut(journey.levels, (one) => ({ ...one, requires: cutTree(one.requires, types) })),
		benefits: cut(journey.benefits, (one) => ({
			...one,
			unlocks: cutTree(one.unlocks, types),
			...{ claim: undefined, limit: undefined, values: undefined, byRegion: undefined },
		})),
	};
}

function cut<T extends Entry>(entries: Entries<T>, more: (entry: T) => T = (one) => one) {
	return new Map([...entries].map(([id, entry]) => [id, more({ ...entry, ...unread })]));
}

/** Of a tree only whom it asks for which levels and milestones: those have a sign. */
function cutTree(tree: Requirement | undefined, types: readonly Id[]): Requirement {
	const ask = (ids: readonly Id[]) =>
		ids.map((milestone) => ({ kind: 'milestone', milestone }) as const);
	const named = listNodes(tree).flatMap((node) =>
		node.kind === 'level' ? [{ kind: node.kind, level: node.level }] : [],
	);
	const byType = Object.fromEntries(
		types.map((type) => [type, { of: ask(listMilestones(tree, type)) }]),
	);
	return { kind: 'all', of: named, byType };
}

/** A journey as text, in which two that differ are different. */
export function writeJourney(journey: Journey): string {
	return JSON.stringify(journey, (_, value) =>
		value instanceof Map ? [...(value as Map<string, unknown>)] : value,
	);
}
