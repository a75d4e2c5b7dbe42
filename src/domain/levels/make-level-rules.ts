import type { Journey, Measure } from '../journey.ts';
import type { BenefitRule, LadderRule, LevelRule, LevelRules } from './rules.ts';

/** What a program says of its levels, as the engine needs it. */
export function makeLevelRules(journey: LevelParts): LevelRules {
	const { ladders, measures, benefits, program } = journey;
	return {
		ladders: [...ladders.values()]
			.filter(({ levels }) => levels.length > 0)
			.map((ladder): LadderRule => {
				const { id, partnerTypes, review, demotion } = ladder;
				return {
					id,
					partnerTypes,
					levels: listRules(journey, ladder.levels),
					...(review && { review: { every: review.every } }),
					...(demotion && { demotion }),
				};
			})
			.sort((a, b) => (a.id < b.id ? -1 : 1)),
		measures: Object.fromEntries([...measures.values()].map((one) => [one.id, directionOf(one)])),
		benefits: [...benefits.values()].map(
			({ id, unlocks, values, byRegion, from, until }): BenefitRule => ({
				id,
				unlocks,
				...(values && { values }),
				...(byRegion && { byRegion }),
				...(from !== undefined && { from }),
				...(until !== undefined && { until }),
			}),
		),
		...(program.year && { yearStarts: program.year.starts }),
	};
}

/** The direction in which a measure may be asked for. */
export function directionOf({ direction }: Pick<Measure, 'direction'>): 'at-least' | 'at-most' {
	return direction ?? 'at-least';
}

/** What of a journey says it. */
type LevelParts = Pick<Journey, 'ladders' | 'levels' | 'measures' | 'benefits' | 'program'>;

function listRules({ levels }: LevelParts, ids: readonly string[]): LevelRule[] {
	return ids.flatMap((id) => {
		const level = levels.get(id);
		if (!level) return [];
		const { requires, replaces } = level;
		return [{ id, ...(requires && { requires }), ...(replaces && { replaces }) }];
	});
}
