import type { Entries, Entry, Id, Journey } from '../../domain/journey.ts';
import type { LevelFacts } from '../../domain/levels/rules.ts';

/** The ids of today by earlier ones, of what facts may name and that may have been renamed. */
export type Renamed = Readonly<Record<'type' | 'measure' | 'milestone' | 'level', Map<Id, Id>>>;

export function listRenamed(journey: Journey): Renamed {
	return {
		type: list(journey.partnerTypes),
		measure: list(journey.measures),
		milestone: list(journey.milestones),
		level: list(journey.levels),
	};
}

/** An earlier id that something else has today is that. */
function list(entries: Entries<Entry>): Map<Id, Id> {
	const old = [...entries.values()].flatMap(({ id, formerly }) =>
		formerly.map((one): [Id, Id] => [one, id]),
	);
	return new Map(old.filter(([one]) => !entries.has(one)));
}

/** The same facts under the ids of today. */
export function followEarlierIds(facts: LevelFacts, renamed: Renamed): LevelFacts {
	const follow = (of: keyof Renamed) => (id: Id) => renamed[of].get(id) ?? id;
	const keys = <T>(all: Readonly<Record<Id, T>>, of: keyof Renamed) =>
		Object.fromEntries(Object.entries(all).map(([id, one]) => [follow(of)(id), one]));
	const { type, measures, milestones, invitations, since } = facts;
	return {
		...facts,
		...(type !== undefined && { type: follow('type')(type) }),
		...(measures && { measures: keys(measures, 'measure') }),
		...(milestones && { milestones: milestones.map(follow('milestone')) }),
		...(invitations && { invitations: invitations.map(follow('level')) }),
		...(since && { since: keys(since, 'level') }),
	};
}
