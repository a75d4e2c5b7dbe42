import type { Benefit, BenefitValues, Id, Ladder, Level, Measure } from '../journey.ts';
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

/** Benefits that this level unlocks now or no longer does, those that came or went among them. */
function diffGiven({ before, after }: Comparison, level: Id): Finding[] {
	const gone = [...before.benefits.values()]
		.filter((benefit) => !after.benefits.has(benefit.id) && unlockedBy(benefit) === level)
		.map(({ title }): Finding => ({ kind: 'givesNot', benefit: title }));
	const now = [...after.benefits.values()].flatMap((benefit): Finding[] => {
		const earlier = before.benefits.get(benefit.id);
		const had = earlier !== undefined && unlockedBy(earlier) === level;
		const has = unlockedBy(benefit) === level;
		if (had === has) return [];
		return [{ kind: has ? 'gives' : 'givesNot', benefit: benefit.title }];
	});
	return [...now, ...gone];
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
			...diffWorth(comparison, { region, unit, unitBefore: before.unit, currencies }, was, is),
		];
	});
	const dates = ({ from, until }: Benefit) => ({ from, until });
	const days: Finding[] = isSame(dates(before), dates(after))
		? []
		: [{ kind: 'given', before: dates(before), after: dates(after) }];
	const units: Finding[] =
		before.unit === after.unit ? [] : [{ kind: 'unit', before: before.unit, after: after.unit }];
	const told = [...days, ...units, ...worth];
	const [by, is] = [unlockedBy(before), unlockedBy(after)];
	const terms = ({ unlocks }: Benefit) =>
		unlocks.kind === 'level' ? { ...unlocks, level: '' } : unlocks;
	if (isSame(terms(before), terms(after))) return told;
	// Which level unlocks it is said of the level; on which other terms, here.
	return [...told, { kind: by !== undefined && is !== undefined ? 'opensTerms' : 'opensOther' }];
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
	about: Pick<Extract<Fact, { kind: 'worth' }>, 'region' | 'unit' | 'unitBefore' | 'currencies'>,
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

/** Whose a ladder is, and how its levels are granted, looked at again and lost. */
function diffGrant(comparison: Comparison, before: Ladder, after: Ladder): Finding[] {
	const name = (id: Id) => ({ id, title: nameOf(comparison, 'partner-types', id) });
	const types = (kind: 'types' | 'noTypes', here: Ladder, there: Ladder): Finding[] => {
		const some = here.partnerTypes.filter((id) => !there.partnerTypes.includes(id));
		return some.length > 0 ? [{ kind, types: some, only: some.map(name) }] : [];
	};
	const read = ({ promotion, demotion, review }: Ladder) => {
		const team = review?.team === undefined ? undefined : nameOf(comparison, 'teams', review.team);
		return { promotion, demotion, every: review?.every, team };
	};
	const [was, is] = [read(before), read(after)];
	const told = (['promotion', 'review', 'demotion'] as const).filter(
		(of) => !isSame(before[of], after[of]),
	);
	return [
		...types('types', after, before),
		...types('noTypes', before, after),
		...told.map((of): Finding => ({ kind: 'grant', of, before: was, after: is })),
	];
}

function diffMeasure(
	_: Comparison,
	{ unit: before }: Measure,
	{ unit: after }: Measure,
): Finding[] {
	return before === after ? [] : [{ kind: 'unit', before, after }];
}

/** What a benefit that is new is worth, and when it is given. */
function tellBenefit(comparison: Comparison, benefit: Benefit): Finding[] {
	const worthless = { values: undefined, limit: undefined, byRegion: undefined };
	const none: Benefit = { ...benefit, ...worthless, from: undefined, until: undefined };
	// Where it is not given it never was.
	return diffBenefit(comparison, none, benefit).filter(({ kind }) => kind !== 'noRegion');
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
		...diffGrant(comparison, before, after),
		...find('rung', after, before),
		...find('noRung', before, after),
		...(isOrdered ? [] : [{ kind: 'rungOrder' } as const]),
	];
}

/** Of the collections of levels, which fields these sentences are about. */
export const levelParts = {
	levels: { said: ['requires', 'replaces'], tell: diffLevel },
	ladders: {
		said: ['levels', 'partnerTypes', 'promotion', 'review', 'demotion'],
		tell: diffLadder,
	},
	measures: { said: ['unit'], tell: diffMeasure },
	benefits: {
		said: ['unlocks', 'values', 'limit', 'byRegion', 'unit', 'from', 'until'],
		tell: diffBenefit,
		tellNew: tellBenefit,
	},
};
