import type { Benefit, Ladder, Level } from '../../domain/journey.ts';
import { type Brought, findBrought, listLadderBenefits } from '../../domain/levels/find-brought.ts';
import type { FactSource, LevelRow, Line } from '../fact.ts';
import { linkEntry } from '../links.ts';
import { sayFigure } from './level-figure.ts';
import { levelsOf } from './requirement-rows.ts';
import { sayPeriod } from './word-node.ts';

/** What the levels of a ladder bring, each benefit in a row. */
export function listBenefitRows(source: FactSource, ladder: Ladder): LevelRow[] {
	const levels = levelsOf(source, ladder);
	return listLadderBenefits(source.journey, ladder).map((benefit) => {
		const { from, until } = benefit;
		const period = sayPeriod(source.words, from, until);
		return {
			name: {
				runs: [linkEntry(benefit)],
				...(period !== undefined && { more: { runs: [{ text: period }], isSoft: true } }),
			},
			cells: levels.map((_, place) => {
				const lines = sayBrought(source, benefit, levels, place);
				return lines.length > 0 ? [{ lines, parts: [] }] : [];
			}),
		};
	});
}

/** What a benefit is worth at a level, and in each region where that is otherwise; nothing where it has none. */
export function sayBrought(
	source: FactSource,
	benefit: Benefit,
	levels: readonly Level[],
	place: number,
): Line[] {
	const { words, journey } = source;
	const usual = findBrought(benefit, levels, place);
	const { regions = new Map() } = journey.program;
	const own = Object.entries(benefit.byRegion ?? {});
	const lines = own.flatMap(([id, differs]): Line[] => {
		const name = regions.get(id)?.title ?? id;
		if (differs === false)
			return usual.grant === 'no' ? [] : [{ name, runs: [{ text: words.say('benefit.notHere') }] }];
		if (!differs.values) return [];
		const here = findBrought(benefit, levels, place, id);
		return here.grant === 'no'
			? []
			: [{ name, runs: [{ text: sayValue(source, benefit, here, id) }] }];
	});
	// Where each region has its own, nobody is told what would be usual.
	const isSaid =
		own.length === regions.size &&
		own.length > 0 &&
		own.every(([, one]) => one !== false && one.values !== undefined);
	if (usual.grant === 'no' || isSaid) return lines;
	return [{ runs: [{ text: sayValue(source, benefit, usual) }] }, ...lines];
}

/** “€2,000”, “Yes”, or that more has to be true. */
function sayValue(
	source: FactSource,
	{ unit }: Benefit,
	{ grant, value }: Brought,
	region?: string,
): string {
	const { say } = source.words;
	const worth = value === undefined ? undefined : sayFigure(source, value, unit, { region });
	if (grant === 'yes') return worth ?? say('fact.yes');
	return worth === undefined ? say('benefit.ifMore') : `${worth} (${say('benefit.ifMore')})`;
}
