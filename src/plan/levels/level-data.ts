import type { Benefit, Id, Ladder, Measure } from '../../domain/journey.ts';
import type { Over } from '../../domain/levels/requirement.ts';
import type { LevelRules } from '../../domain/levels/rules.ts';
import type { PlanLink, PlanTeam } from '../plan-data.ts';

/** What “which level am I?” is answered from, with what has to be named. */
export interface LevelData {
	version: 1;
	rules: LevelRules;
	/** By id, as all that follows. */
	ladders: Readonly<Record<Id, LadderWords>>;
	levels: Readonly<Record<Id, PlanLink>>;
	measures: Readonly<Record<Id, MeasureWords>>;
	milestones: Readonly<Record<Id, PlanLink>>;
	statements: Readonly<Record<Id, { title: string; team?: Id | undefined }>>;
	/** Who invites to a level that asks for it. */
	invitations: Readonly<Record<Id, { team?: Id | undefined }>>;
	benefits: Readonly<Record<Id, PlanLink & Pick<Benefit, 'unit'>>>;
	teams: Readonly<Record<Id, PlanTeam>>;
	/** The currency of each region. */
	currencies: Readonly<Record<Id, string>>;
	/** The ids of today, by earlier ones. */
	renamed: Readonly<Record<'levels' | 'measures' | 'milestones', Readonly<Record<Id, Id>>>>;
}

interface LadderWords extends Pick<Ladder, 'title' | 'promotion'> {
	team?: Id | undefined;
}

interface MeasureWords
	extends PlanLink,
		Pick<Measure, 'definition' | 'unit' | 'currency' | 'source'> {
	team?: Id | undefined;
	/** Of which period its figure is, by partner type; one that is of now is not in it. */
	over?: Readonly<Record<Id, Over>>;
}
