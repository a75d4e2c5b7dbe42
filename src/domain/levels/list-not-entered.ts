import type { Id } from '../journey.ts';
import { pickOwn } from './resolve.ts';
import type { LevelFacts } from './rules.ts';

type Part = 'measures' | 'milestones' | 'statements' | 'invitations';

/**
 * As what an id may be missing in the facts: one id can be that of a measure, a milestone, a statement
 * and a level at once, and an answer names it once.
 */
export function listNotEntered(id: Id, facts: LevelFacts): Part[] {
	const lists = (['milestones', 'statements', 'invitations'] as const).filter(
		(name) => facts[name] === undefined,
	);
	return [...(pickOwn(facts.measures, id) === undefined ? ['measures' as const] : []), ...lists];
}
