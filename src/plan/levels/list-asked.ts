import type { Id } from '../../domain/journey.ts';
import { buildAsked, listWritten } from '../../domain/levels/build-asked.ts';
import type { Situation } from '../../domain/levels/resolve.ts';
import type { LevelRules } from '../../domain/levels/rules.ts';

/** What the levels of a partner depend on, each once and in the order written. */
export interface LevelQuestions {
	measures: readonly Id[];
	milestones: readonly Id[];
	statements: readonly Id[];
	/** Levels to which one is invited. */
	invitations: readonly Id[];
	/** Levels that may be held. */
	levels: readonly Id[];
}

/** What the ladders of a type ask in a region on a day, and nothing else. */
export function listAsked(rules: LevelRules, situation: Situation): LevelQuestions {
	const { type } = situation;
	const ladders = rules.ladders.filter(
		({ partnerTypes }) => type === undefined || partnerTypes.includes(type),
	);
	const asked = ladders.flatMap(({ levels }) =>
		levels.flatMap((_, i) => buildAsked(listWritten(levels, i), rules, situation).conditions),
	);
	const list = (kind: 'milestone' | 'statement' | 'invitation') => [
		...new Set(asked.flatMap((one) => (one.kind === kind ? one.id : []))),
	];
	const measures = asked.flatMap((one) =>
		one.kind === 'score'
			? one.parts.map(({ measure }) => measure)
			: one.kind === 'measure'
				? one.measure
				: [],
	);
	return {
		measures: [...new Set(measures)],
		milestones: list('milestone'),
		statements: list('statement'),
		invitations: list('invitation'),
		levels: ladders.flatMap(({ levels }) => levels.map(({ id }) => id)),
	};
}
