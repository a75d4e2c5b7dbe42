import type { Ladder } from '../../domain/journey.ts';
import { listLadderBenefits } from '../../domain/levels/find-brought.ts';
import type { FactSource, LevelRow } from '../fact.ts';
import { linkEntry } from '../links.ts';
import { levelsOf, typesOf } from './requirement-rows.ts';
import { sayBrought } from './say-brought.ts';
import { sayPeriod } from './word-node.ts';

/** What the levels of a ladder bring, each benefit in a row. */
export function listBenefitRows(source: FactSource, ladder: Ladder): LevelRow[] {
	const levels = levelsOf(source, ladder);
	const types = typesOf(source, ladder);
	return listLadderBenefits(source.journey, ladder).map((benefit) => {
		const { from, until } = benefit;
		const period = sayPeriod(source.words, from, until);
		return {
			name: {
				runs: [linkEntry(benefit)],
				...(period !== undefined && { more: { runs: [{ text: period }], isSoft: true } }),
			},
			cells: levels.map((_, place) => {
				const lines = sayBrought({ source, levels, types }, benefit, place);
				return lines.length > 0 ? [{ lines, parts: [] }] : [];
			}),
		};
	});
}
