import type { Id, Journey } from '../journey.ts';
import type { Change, Named, Subject } from './change.ts';

/** The changes of one entry. */
export interface SubjectChanges {
	subject: Subject;
	changes: readonly Change[];
}

/** The changes that concern one team or one partner type, entry by entry. */
export interface ConcernedChanges {
	who: Named;
	subjects: readonly SubjectChanges[];
}

/** Changes by the entry that they are of, in the order given. */
export function groupBySubject(changes: readonly Change[]): SubjectChanges[] {
	const groups = Map.groupBy(changes, ({ subject }) => `${subject.collection}/${subject.id}`);
	return [...groups.values()].flatMap((own) => {
		const subject = own[0]?.subject;
		return subject ? [{ subject, changes: own }] : [];
	});
}

/** What concerns each team that is there now or was before; teams that nothing concerns are left out. */
export function groupByTeam(
	changes: readonly Change[],
	...journeys: readonly Pick<Journey, 'teams'>[]
): ConcernedChanges[] {
	return groupBy(
		changes,
		({ teams }) => teams,
		journeys.flatMap(({ teams }) => [...teams.values()]),
	);
}

/** What concerns each partner type; what is no matter of partner types is left out. */
export function groupByType(
	changes: readonly Change[],
	...journeys: readonly Pick<Journey, 'partnerTypes'>[]
): ConcernedChanges[] {
	return groupBy(
		changes,
		({ types }) => types,
		journeys.flatMap(({ partnerTypes }) => [...partnerTypes.values()]),
	);
}

function groupBy(
	changes: readonly Change[],
	read: (change: Change) => readonly Id[],
	all: readonly Named[],
): ConcernedChanges[] {
	const unique = new Map(all.map(({ id, title }) => [id, { id, title }]));
	return [...unique.values()].flatMap((who) => {
		const own = changes.filter((change) => read(change).includes(who.id));
		return own.length > 0 ? [{ who, subjects: groupBySubject(own) }] : [];
	});
}
