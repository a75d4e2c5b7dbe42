import type { Id, Measure } from '../../domain/journey.ts';
import type { Requirement } from '../../domain/levels/requirement.ts';
import type { BenefitRule, LadderRule, LevelRules } from '../../domain/levels/rules.ts';

interface Named {
	id: Id;
	/** Earlier ids. */
	formerly?: readonly Id[] | undefined;
}

/** What is read of `journey.json`; the test of the export holds that it has this shape. */
export interface OwnLevels {
	version: number;
	program: {
		year?: { starts: string } | undefined;
		regions?: readonly Named[] | undefined;
	};
	/** Whose file it is; undefined in that of the whole program. */
	partnerType?: Id | undefined;
	partnerTypes: readonly Named[];
	milestones: readonly Named[];
	ladders?: readonly (Named & Omit<LadderRule, 'levels'> & { levels: readonly Id[] })[] | undefined;
	levels?:
		| readonly (Named & { ladder: Id; requires?: Requirement; replaces: boolean })[]
		| undefined;
	measures?: readonly (Named & Pick<Measure, 'unit' | 'direction'>)[] | undefined;
	benefits?: readonly (Named & BenefitRule)[] | undefined;
}

/** What it says of levels, as the engine needs it. */
export function readRules({
	program,
	ladders = [],
	levels = [],
	measures = [],
	benefits = [],
}: OwnLevels): LevelRules {
	const known = new Map(levels.map((level) => [level.id, level]));
	return {
		ladders: ladders
			.filter((ladder) => ladder.levels.length > 0)
			.map((ladder) => ({ ...ladder, levels: ladder.levels.flatMap((id) => known.get(id) ?? []) })),
		measures: Object.fromEntries(measures.map(({ id, direction = 'at-least' }) => [id, direction])),
		benefits,
		...(program.year && { yearStarts: program.year.starts }),
	};
}
