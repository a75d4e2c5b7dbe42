import type { Benefit, Id } from '../../domain/journey.ts';
import { listNodes } from '../../domain/levels/list-nodes.ts';
import type { Fact, FactSource, Line, Section } from '../fact.ts';
import { linkEach, say, sayLinks } from '../links.ts';
import { authorsText } from '../text.ts';
import { sayFigure } from './level-figure.ts';
import { listAtoms } from './list-atoms.ts';
import { sayAsk } from './say-ask.ts';
import { sayPeriod } from './word-node.ts';

/** What a benefit is, what it is worth, and how it is had. */
export function listBenefitFacts(source: FactSource, benefit: Benefit): Fact[] {
	const { journey, words } = source;
	const { kind, claim, limit, team, from, until } = benefit;
	return [
		{ name: '', lines: say(words.say(`benefit.kind.${kind}`)), place: 'kind' },
		{ name: words.say('benefit.worth'), lines: listWorth(source, benefit), list: 'plain' },
		{ name: words.say('benefit.limit'), lines: [...say(limit), ...listLimits(source, benefit)] },
		{ name: words.say('benefit.given'), lines: say(sayPeriod(words, from, until)) },
		{ name: words.say('benefit.claim'), lines: say(claim) },
		{ name: words.say('benefit.team'), lines: sayLinks(source, linkEach(journey.teams, [team])) },
	];
}

/** What unlocks a benefit, and what its author says of it. */
export function listBenefitSections(source: FactSource, { id, unlocks }: Benefit): Section[] {
	const { journey, words } = source;
	const types = typesOfTree(source, unlocks);
	return [
		{
			id: 'unlocks',
			title: words.say('benefit.unlockedBy'),
			content: () => ({
				kind: 'asks',
				groups: [
					{
						asks: listAtoms(unlocks, types).flatMap(({ node, types: some }) =>
							sayAsk({ source, home: id, types: some }, node),
						),
					},
				],
			}),
		},
		authorsText,
	];

	function typesOfTree({ whole }: FactSource, tree: Benefit['unlocks']): Id[] {
		if (whole.partnerType) return [whole.partnerType.id];
		const isSame = listNodes(tree).every(({ byType }) => byType === undefined);
		return isSame ? [] : [...journey.partnerTypes.keys()];
	}
}

/** “Gold: €10,000”, and for each region what is otherwise there. */
function listWorth(source: FactSource, benefit: Benefit): Line[] {
	const { journey, words } = source;
	const { values, unit, byRegion = {} } = benefit;
	const told = (all: Benefit['values'], region?: Id) =>
		[...journey.levels.values()].flatMap(({ id, title }) => {
			const value = all?.[id];
			if (value === undefined) return [];
			const said = sayFigure(source, value, unit, { region });
			return [words.say('difference.fact', { name: title, value: said })];
		});
	const line = (texts: readonly string[], name?: string): Line[] =>
		texts.length > 0
			? [{ ...(name !== undefined && { name }), runs: [{ text: texts.join(' · ') }] }]
			: [];
	const { regions = new Map() } = journey.program;
	const own = Object.entries(byRegion);
	const isSaid =
		own.length === regions.size &&
		own.length > 0 &&
		own.every(([, one]) => one !== false && one.values !== undefined);
	return [
		...(isSaid ? [] : line(told(values))),
		...own.flatMap(([id, one]) => {
			const name = regions.get(id)?.title ?? id;
			return one === false
				? line([words.say('benefit.notHere')], name)
				: line(told(one.values, id), name);
		}),
	];
}

function listLimits({ journey }: FactSource, { byRegion = {} }: Benefit): Line[] {
	return Object.entries(byRegion).flatMap(([id, one]): Line[] => {
		const limit = one === false ? undefined : one.limit;
		const name = journey.program.regions?.get(id)?.title ?? id;
		return limit === undefined ? [] : [{ name, runs: [{ text: limit }] }];
	});
}
