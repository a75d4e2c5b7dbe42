import type { Id } from '../../domain/journey.ts';
import { pickOwn } from '../../domain/levels/resolve.ts';
import type { LevelFacts } from '../../domain/levels/rules.ts';
import type { Located } from '../locate-partner.ts';
import type { LevelData } from './level-data.ts';
import type { LevelMarks } from './level-marks.ts';

/** Milestones that a plan says or implies to be reached. */
export function listReached({ plan, standings }: Pick<Located, 'plan' | 'standings'>): Set<Id> {
	const behind = standings.filter(({ state }) => state === 'done' || state === 'before');
	return new Set([...plan.reached.keys(), ...behind.map(({ milestone }) => milestone.id)]);
}

/** What a plan says of a partner, in the words of “levels”. */
export function makeLevelFacts(
	located: Pick<Located, 'plan' | 'standings'>,
	data: Pick<LevelData, 'renamed'>,
): LevelFacts {
	const { plan } = located;
	const marks = plan.levels && followMarks(plan.levels, data);
	const reached = [...listReached(located)].map(renamer(data.renamed.milestones));
	const { region, measures, statements, invitations, since, hasNoMilestone } = marks ?? {};
	return {
		type: plan.type,
		...(region !== undefined && { region }),
		...(measures && measures.size > 0 && { measures: Object.fromEntries(measures) }),
		...((reached.length > 0 || hasNoMilestone) && { milestones: reached }),
		...(statements && { statements: [...statements] }),
		...(invitations && { invitations: [...invitations] }),
		...(since && since.size > 0 && { since: Object.fromEntries(since) }),
	};
}

/** The same under the ids of today. */
export function followMarks(marks: LevelMarks, data: Pick<LevelData, 'renamed'>): LevelMarks {
	const [ofLevels, ofMeasures] = [renamer(data.renamed.levels), renamer(data.renamed.measures)];
	const move = <T>(map: ReadonlyMap<Id, T>, follow: (id: Id) => Id) =>
		new Map([...map].map(([id, one]) => [follow(id), one]));
	return {
		...marks,
		measures: move(marks.measures, ofMeasures),
		invitations: marks.invitations && new Set([...marks.invitations].map(ofLevels)),
		since: move(marks.since, ofLevels),
	};
}

function renamer(renamed: Readonly<Record<Id, Id>>): (id: Id) => Id {
	return (id) => pickOwn(renamed, id) ?? id;
}
