import type { Requirement, ScorePart } from '../../../src/domain/levels/requirement.ts';
import type { LevelFacts, LevelRule, LevelRules } from '../../../src/domain/levels/rules.ts';
import type { Random } from '../../generated/random.ts';

export const day = '2026-07-01';
const types = ['reseller', 'services'];
const regions = ['emea', 'apac'];
const days = ['2026-06-30', day, '2026-07-02'];

/** Few ids, so that the same is asked at several places. */
export const universe = {
	measures: { revenue: 'at-least', people: 'at-least', churn: 'at-most' },
	milestones: ['plan', 'campaign', 'case', 'training', 'event'],
	statements: ['reference', 'policy'],
} as const;

function makeLeaf(random: Random): Requirement {
	const kind = random.pick([
		'measure',
		'measure',
		'milestone',
		'milestone',
		'statement',
		'invitation',
		'score',
	]);
	const bound = random.pick([0, 1, 2, 2.5, 3]);
	if (kind === 'measure') {
		const measure = random.pick(['revenue', 'people', 'churn'] as const);
		return universe.measures[measure] === 'at-least'
			? { kind, measure, atLeast: bound }
			: { kind, measure, atMost: bound };
	}
	if (kind === 'milestone') return { kind, milestone: random.pick(universe.milestones) };
	if (kind === 'statement') return { kind, statement: random.pick(universe.statements) };
	if (kind === 'invitation') return { kind };
	const parts: ScorePart[] = [
		{ measure: 'revenue', full: random.pick([0.3, 3, 7]), points: random.pick([10, 33.3]) },
		{ measure: 'people', full: random.pick([2, 2.5]), points: random.pick([5, 20]) },
	].slice(0, random.between(1, 2));
	return {
		kind: 'score',
		atLeast: random.pick([5, 10, 15, 33.3, 43.3]),
		...(random.chance(0.4) && { floor: 'above-zero' as const }),
		parts,
	};
}

function makeReplacement(random: Random, node: Requirement) {
	if (node.kind === 'measure' && node.atLeast !== undefined)
		return { atLeast: random.between(0, 3) };
	if (node.kind === 'measure') return { atMost: random.between(0, 3) };
	if (node.kind === 'score') return { atLeast: random.pick([5, 40]) };
	if ('of' in node && random.chance(0.5)) return { of: [makeLeaf(random), makeLeaf(random)] };
	return random.pick([{ recommended: true }, { from: random.pick(days) }, { recommended: false }]);
}

function vary(random: Random, node: Requirement): Requirement {
	return {
		...node,
		...(random.chance(0.08) && { from: random.pick(days) }),
		...(random.chance(0.08) && { until: random.pick(days) }),
		...(random.chance(0.06) && { recommended: true }),
		...(random.chance(0.12) && { byType: { [random.pick(types)]: makeReplacement(random, node) } }),
		...(random.chance(0.12) && {
			byRegion: { [random.pick(regions)]: makeReplacement(random, node) },
		}),
	};
}

export function makeTree(random: Random, depth: number, lower: readonly string[]): Requirement {
	if (depth === 0 || random.chance(0.2)) {
		const isLevel = lower.length > 0 && random.chance(0.1);
		return vary(random, isLevel ? { kind: 'level', level: random.pick(lower) } : makeLeaf(random));
	}
	const of = Array.from({ length: random.between(random.chance(0.1) ? 1 : 2, 4) }, () =>
		makeTree(random, depth - 1, lower),
	);
	const kind = random.pick(['all', 'any', 'any', 'some', 'some'] as const);
	return vary(
		random,
		kind === 'some' ? { kind, atLeast: random.between(1, of.length), of } : { kind, of },
	);
}

export function makeRules(random: Random): LevelRules {
	const levels: LevelRule[] = [];
	for (const id of ['one', 'two', 'three'].slice(0, random.between(1, 3))) {
		const lower = levels.map((level) => level.id);
		levels.push({
			id,
			...(random.chance(0.9) && { requires: makeTree(random, random.between(1, 3), lower) }),
			...(random.chance(0.2) && { replaces: true }),
		});
	}
	return {
		ladders: [{ id: 'ladder', partnerTypes: types, levels }],
		measures: universe.measures,
		benefits: [],
	};
}

export function makeFacts(random: Random, known: number): LevelFacts {
	const draw = <T>(items: readonly T[]) => items.filter(() => random.chance(0.25));
	return {
		...(random.chance(0.8) && { type: random.pick(types) }),
		...(random.chance(0.8) && { region: random.pick(regions) }),
		measures: Object.fromEntries(
			Object.keys(universe.measures)
				.filter(() => random.chance(known))
				.map((id) => [id, random.pick([0, 0.3, 0.3, 1, 1, 1.9, 2, 2.5, 3, 5])]),
		),
		...(random.chance(known) && { milestones: draw(universe.milestones) }),
		...(random.chance(known) && { statements: draw(universe.statements) }),
		...(random.chance(known) && { invitations: draw(['one', 'two', 'three']) }),
	};
}
