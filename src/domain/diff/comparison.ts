import type { CollectionName } from '../collections.ts';
import { listVersions } from '../differences.ts';
import { listCollections } from '../find-entry.ts';
import type { Id, Journey, Milestone } from '../journey.ts';
import { buildPath, type Path } from '../path.ts';
import type { Fact, Named } from './change.ts';

/** Two states of a journey, the earlier one in the ids of the later one. */
export interface Comparison {
	before: Journey;
	after: Journey;
	/** Paths that both have, by partner type; one of the whole program where there are no types. */
	paths: readonly { type: Named | undefined; before: Path; after: Path }[];
}

/** What a rule finds: a fact, whom it concerns, and for which partner types it holds. */
export type Finding = Fact & {
	teams?: readonly Id[];
	types?: readonly Id[];
	only?: readonly Named[];
};

export function buildComparison(before: Journey, after: Journey): Comparison {
	const shared = [...after.partnerTypes.values()].flatMap((type) => {
		const old = before.partnerTypes.get(type.id);
		return old ? [{ type, before: buildPath(before, old), after: buildPath(after, type) }] : [];
	});
	const hasTypes = before.partnerTypes.size > 0 || after.partnerTypes.size > 0;
	const whole = { type: undefined, before: buildPath(before), after: buildPath(after) };
	return { before, after, paths: hasTypes ? shared : [whole] };
}

/** What an id is called now; what it was called where it is gone. */
export function nameOf({ before, after }: Comparison, collection: CollectionName, id: Id): string {
	const now = listCollections(after)[collection].get(id);
	return (now ?? listCollections(before)[collection].get(id))?.title ?? id;
}

/** Every team that has a part in a milestone, whoever the partner is. */
export function listInvolvedTeams(milestone: Milestone): Id[] {
	const own = [...milestone.byType.values()].flatMap(({ team }) => team ?? []);
	const steps = listVersions(milestone, 'steps').flatMap(({ items }) => items);
	const doing = steps.map(({ by }) => by).filter((by) => by !== 'partner');
	return [
		...new Set([milestone.team, ...own, ...doing, ...milestone.consulted, ...milestone.informed]),
	];
}

/** Teams that hold a milestone, whoever the partner is. */
export function listHolders({ team, byType }: Milestone): Id[] {
	return [...new Set([team, ...[...byType.values()].flatMap((own) => own.team ?? [])])];
}

/** Whether two values are the same data. */
export function isSame(a: unknown, b: unknown): boolean {
	return JSON.stringify(a) === JSON.stringify(b);
}
