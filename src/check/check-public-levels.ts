import { buildJourney } from '../collections/build-journey.ts';
import type { Model } from '../collections/model.ts';
import type { Edition } from '../domain/journey.ts';
import { findEasierInPublic } from '../domain/levels/find-easier-in-public.ts';
import { makeLevelRules } from '../domain/levels/make-level-rules.ts';
import { tell } from '../domain/message.ts';
import { type Problem, sayWarning } from '../domain/problem.ts';

/** Levels of which the public edition says less than is asked. */
export function checkPublicLevels(models: Readonly<Record<Edition, Model>>): Problem[] {
	if (models.internal.entries.levels.size === 0) return [];
	const { levels, ...inside } = buildJourney(models.internal, { edition: 'internal' });
	const outside = buildJourney(models.public, { edition: 'public' });
	const rules = makeLevelRules({ levels, ...inside });
	return findEasierInPublic(rules, makeLevelRules(outside)).flatMap((id) => {
		const level = levels.get(id);
		return level
			? [
					sayWarning(
						'easier-in-public',
						level,
						['requires'],
						tell`The public edition leaves out a part of it, so partners read that it asks less. Write instead of the internal part what they may know, or take it out.`,
					),
				]
			: [];
	});
}
