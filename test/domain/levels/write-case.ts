import type { Requirement } from '../../../src/domain/levels/requirement.ts';
import type {
	BenefitRule,
	LadderAnswer,
	LadderRule,
	Leaf,
	LevelFacts,
	LevelRule,
	LevelRules,
} from '../../../src/domain/levels/rules.ts';

/** Short ways to write nodes. */
export const all = (...of: Requirement[]): Requirement => ({ kind: 'all', of });
export const any = (...of: Requirement[]): Requirement => ({ kind: 'any', of });
export const some = (atLeast: number, ...of: Requirement[]): Requirement => ({
	kind: 'some',
	atLeast,
	of,
});
export const atLeast = (measure: string, bound: number): Requirement => ({
	kind: 'measure',
	measure,
	atLeast: bound,
});
export const atMost = (measure: string, bound: number): Requirement => ({
	kind: 'measure',
	measure,
	atMost: bound,
});
export const done = (milestone: string): Requirement => ({ kind: 'milestone', milestone });
export const declared = (statement: string): Requirement => ({ kind: 'statement', statement });
export const invited: Requirement = { kind: 'invitation' };

const types = ['reseller', 'services'];

/** A program with one ladder. */
export function makeRules(
	levels: Readonly<Record<string, Omit<LevelRule, 'id'>>>,
	more: Partial<Omit<LadderRule, 'levels'>> & {
		benefits?: BenefitRule[];
		yearStarts?: string;
	} = {},
): LevelRules {
	const { benefits = [], yearStarts, ...ladder } = more;
	return {
		ladders: [
			{
				id: 'ladder',
				partnerTypes: types,
				levels: Object.entries(levels).map(([id, level]) => ({ id, ...level })),
				...ladder,
			},
		],
		measures: {},
		benefits,
		...(yearStarts && { yearStarts }),
	};
}

/**
 * Facts in a line: `people=3` a measure, `+plan` a milestone, `!policy` a statement, `@gold` an
 * invitation, `since:gold:2026-01-01`, `type:reseller`, `in:emea`; `?milestones` where the list is not
 * known. `on:2026-07-01` is the day.
 */
export function readFacts(line: string): { facts: LevelFacts; day: string } {
	const words = line.split(' ').filter((word) => word !== '');
	const after = (sign: string) =>
		words.filter((word) => word.startsWith(sign)).map((word) => word.slice(sign.length));
	const pairs = (list: string[], by: string) =>
		list.map((word) => word.split(by) as [string, string]);
	const list = (name: string, sign: string) =>
		words.includes(`?${name}`) ? {} : { [name]: after(sign) };
	const measures = pairs(
		words.filter((word) => word.includes('=')),
		'=',
	).map(([id, value]) => [id, Number(value)]);
	const [type] = after('type:');
	const [region] = after('in:');
	const [day = '2026-03-10'] = after('on:');
	return {
		day,
		facts: {
			...(type && { type }),
			...(region && { region }),
			measures: Object.fromEntries(measures),
			...list('milestones', '+'),
			...list('statements', '!'),
			...list('invitations', '@'),
			since: Object.fromEntries(pairs(after('since:'), ':')),
		},
	};
}

/** An answer in a line; `?` where it is not certain, `-` for no level, `top` where nothing is above. */
export function writeAnswer(answer: LadderAnswer | undefined): string {
	if (!answer) return 'no ladder';
	const { level, certain, next, missing, atRisk } = answer;
	const risks = atRisk.map((one) => `risk ${one.level} ${one.on} ${one.because}`);
	const leaves = next ? writeWay(missing) : 'top';
	return [`${level ?? '-'}${certain ? '' : '?'}: ${leaves}`, ...risks].join('; ');
}

export function writeWay(way: readonly Leaf[]): string {
	return way.map(writeLeaf).join(', ');
}

function writeLeaf(leaf: Leaf): string {
	if ('milestone' in leaf) return `+${leaf.milestone}`;
	if ('statement' in leaf) return `!${leaf.statement}`;
	if ('invitation' in leaf) return `@${leaf.invitation}`;
	const have = leaf.have === undefined ? '' : `(${leaf.have})`;
	if ('score' in leaf) {
		return `score>=${leaf.score}${have}${leaf.below.map((one) => ` below ${one}`).join('')}`;
	}
	return 'atLeast' in leaf
		? `${leaf.measure}>=${leaf.atLeast}${have}`
		: `${leaf.measure}<=${leaf.atMost}${have}`;
}
