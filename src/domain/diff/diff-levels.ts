import type { Benefit, BenefitValues, Id, Ladder, Level } from '../journey.ts';
import { listCurrencies } from '../list-currencies.ts';
import type { Fact } from './change.ts';
import { type Comparison, type Finding, isSame, nameOf } from './comparison.ts';
import { diffAsked } from './diff-asked.ts';

/** What a level asks and gives now that is other than before. */
function diffLevel(comparison: Comparison, before: Level, after: Level): Finding[] {
	const kind = after.replaces ? 'replaces' : 'noReplaces';
	return [
		...diffAsked(comparison, before, after),
		...(before.replaces === after.replaces ? [] : [{ kind } as const]),
		...diffGiven(comparison, after.id),
	];
}

/** Benefits that were there before and are, that this level unlocks now or no longer does. */
function diffGiven({ before, after }: Comparison, level: Id): Finding[] {
	return [...after.benefits.values()].flatMap((benefit): Finding[] => {
		const earlier = before.benefits.get(benefit.id);
		if (!earlier) return [];
		const [had, has] = [unlockedBy(earlier) === level, unlockedBy(benefit) === level];
		if (had === has) return [];
		return [{ kind: has ? 'gives' : 'givesNot', benefit: benefit.title }];
	});
}

function unlockedBy({ unlocks }: Benefit): Id | undefined {
	return unlocks.kind === 'level' ? unlocks.level : undefined;
}

/** What a benefit is worth, level by level, how far it goes and where, and what unlocks it where that is no level. */
function diffBenefit(comparison: Comparison, before: Benefit, after: Benefit): Finding[] {
	const [old, now] = [readByRegion(before), readByRegion(after)];
	const { unit } = after;
	const worth = [...new Set([...now.keys(), ...old.keys()])].flatMap((id): Finding[] => {
		const region = id === '' ? undefined : (comparison.after.program.regions?.get(id)?.title ?? id);
		const [was, is] = [old.get(id) ?? {}, now.get(id) ?? {}];
		const { program } = comparison.after;
		const here = program.regions?.get(id)?.currency;
		const currencies = here === undefined ? listCurrencies(program) : [here];
		return [
			...diffRegion(region, was, is),
			...diffWorth(comparison, { region, unit, currencies }, was, is),
		];
	});
	const [by, is] = [unlockedBy(before), unlockedBy(after)];
	const terms = ({ unlocks }: Benefit) =>
		unlocks.kind === 'level' ? { ...unlocks, level: '' } : unlocks;
	if (isSame(terms(before), terms(after))) return worth;
	// Which level unlocks it is said of the level; on which other terms, here.
	return [...worth, { kind: by !== undefined && is !== undefined ? 'opensTerms' : 'opensOther' }];
}

/** What a benefit is in a region; false: it is not given there. */
type Given = { values?: BenefitValues | undefined; limit?: string | undefined } | false;

/** What it is in all regions, and in those that have something of their own. */
function readByRegion({ values, limit, byRegion = {} }: Benefit): Map<Id, Given> {
	return new Map<Id, Given>([['', { values, limit }], ...Object.entries(byRegion)]);
}

function diffRegion(region: string | undefined, was: Given, is: Given): Finding[] {
	const [before, after] = [was, is].map((one) => (one === false ? undefined : one.limit));
	const isGone = region !== undefined && is === false;
	const told: Finding[] =
		region === undefined || (was === false) === (is === false)
			? []
			: [{ kind: isGone ? 'noRegion' : 'region', region }];
	return before === after || isGone ? told : [...told, { kind: 'limit', region, before, after }];
}

function diffWorth(
	comparison: Comparison,
	about: Pick<Extract<Fact, { kind: 'worth' }>, 'region' | 'unit' | 'currencies'>,
	was: Given,
	is: Given,
): Finding[] {
	// Where it is not given any more, nothing is said of what it was worth there.
	if (is === false) return [];
	const had = was === false ? {} : (was.values ?? {});
	const has = is.values ?? {};
	return [...new Set([...Object.keys(had), ...Object.keys(has)])].flatMap((one): Finding[] => {
		const level = nameOf(comparison, 'levels', one);
		const values = { before: had[one], after: has[one] };
		return had[one] === has[one] ? [] : [{ kind: 'worth', level, ...about, ...values }];
	});
}

/** The levels of a ladder, and their order. */
function diffLadder(comparison: Comparison, before: Ladder, after: Ladder): Finding[] {
	const find = (kind: 'rung' | 'noRung', here: Ladder, there: Ladder) =>
		here.levels
			.filter((id) => !there.levels.includes(id))
			.map((id): Finding => ({ kind, level: nameOf(comparison, 'levels', id) }));
	const both = (one: Ladder, other: Ladder) => one.levels.filter((id) => other.levels.includes(id));
	const isOrdered = isSame(both(before, after), both(after, before));
	return [
		...find('rung', after, before),
		...find('noRung', before, after),
		...(isOrdered ? [] : [{ kind: 'rungOrder' } as const]),
	];
}

/** Of the collections of levels, which fields these sentences are about. */
export const levelParts = {
	levels: { said: ['requires', 'replaces'], tell: diffLevel },
	ladders: { said: ['levels'], tell: diffLadder },
	benefits: { said: ['unlocks', 'values', 'limit', 'byRegion'], tell: diffBenefit },
};
