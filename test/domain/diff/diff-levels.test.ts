import { describe, expect, it } from 'vitest';
import { diffJourneys } from '../../../src/domain/diff/diff-journeys.ts';
import type { Journey } from '../../../src/domain/journey.ts';
import type { Requirement } from '../../../src/domain/levels/requirement.ts';
import { formatChange } from '../../../src/words/format-change.ts';
import { loadWords } from '../../../src/words/load-words.ts';
import { assembleJourney, type Parts } from '../assemble-journey.ts';

const revenue: Requirement = { kind: 'measure', measure: 'revenue', atLeast: 250_000 };
const signed: Requirement = { kind: 'milestone', milestone: 'signed' };
const all = (...of: Requirement[]): Requirement => ({ kind: 'all', of });

/** A program with two levels; each change begins here. */
const build = (more: Parts = {}): Journey =>
	assembleJourney({
		milestones: { signed: {}, planned: {} },
		ladders: { rungs: {} },
		levels: { silver: {}, gold: { requires: all(revenue, signed) } },
		measures: { revenue: { title: 'Sourced revenue' }, people: {} },
		benefits: {
			seat: { title: 'Free seat', unlocks: { kind: 'level', level: 'silver' } },
			fund: {
				...{ title: 'Fund', unlocks: { kind: 'level', level: 'silver' } },
				values: { silver: 2000, gold: 10_000 },
			},
		},
		...more,
	});
const gold = (requires: Requirement): Parts => ({ levels: { silver: {}, gold: { requires } } });
/** What changed, in sentences. */
function tell(before: Journey, after: Journey, language = 'en'): string[] {
	const words = loadWords(language);
	return diffJourneys(before, after).changes.map((change) => formatChange(words, change));
}

const fund = (values: Record<string, number>) => ({
	...{ title: 'Fund', unlocks: { kind: 'level', level: 'silver' } as const },
	values,
});
const seat = (unlocks: Requirement) => ({ title: 'Free seat', unlocks });
const silver: Requirement = { kind: 'level', level: 'silver' };

describe('ten made changes are told in words', () => {
	it.each<[string, Parts, string[], string[]]>([
		[
			'another bound from a day on',
			gold(
				all(
					{ ...revenue, until: '2027-06-30' },
					{ ...revenue, atLeast: 300_000, from: '2027-07-01' },
					signed,
				),
			),
			['Gold asks 300,000 instead of 250,000 of “Sourced revenue” from July 1, 2027.'],
			['Gold verlangt 300.000 statt 250.000 bei „Sourced revenue“ ab dem 1. Juli 2027.'],
		],
		[
			'a first bound',
			gold(all(revenue, signed, { kind: 'measure', measure: 'people', atLeast: 3 })),
			['Gold now asks at least 3 of “People”.'],
			['Gold verlangt jetzt mindestens 3 bei „People“.'],
		],
		[
			'a measure that is not asked any more',
			gold(all(signed)),
			['Gold no longer asks for this: Sourced revenue.'],
			['Gold verlangt nicht mehr: Sourced revenue.'],
		],
		[
			'another milestone',
			gold(all(revenue, { kind: 'milestone', milestone: 'planned' })),
			[
				'Gold now asks for this as well: Milestone: Planned.',
				'Gold no longer asks for this: Milestone: Signed.',
			],
			[
				'Gold verlangt jetzt auch: Meilenstein: Planned.',
				'Gold verlangt nicht mehr: Meilenstein: Signed.',
			],
		],
		[
			'an invitation',
			gold(all(revenue, signed, { kind: 'invitation' })),
			['Gold now asks for this as well: An invitation to Gold.'],
			['Gold verlangt jetzt auch: Eine Einladung zu Gold.'],
		],
		[
			'the same in another group',
			gold({ kind: 'any', of: [revenue, signed] }),
			['What Gold asks is put together in another way.'],
			['Was Gold verlangt, ist anders zusammengestellt.'],
		],
		[
			'a benefit that another level unlocks',
			{
				benefits: {
					seat: seat({ kind: 'level', level: 'gold' }),
					fund: fund({ silver: 2000, gold: 10_000 }),
				},
			},
			['“Free seat” is no longer part of Silver.', '“Free seat” is now part of Gold.'],
			['„Free seat“ gehört nicht mehr zu Silver.', '„Free seat“ gehört jetzt zu Gold.'],
		],
		[
			'what a benefit is worth',
			{ benefits: { seat: seat(silver), fund: fund({ silver: 2000, gold: 12_000 }) } },
			['Fund is worth 12,000 instead of 10,000 at Gold.'],
			['Fund: 12.000 statt 10.000 bei Gold.'],
		],
		[
			'the order of the levels',
			{ ladders: { rungs: { levels: ['gold', 'silver'] } } },
			['Its levels are in another order.'],
			['Die Stufen stehen in anderer Reihenfolge.'],
		],
		[
			'what a measure means',
			{ measures: { revenue: { title: 'Sourced revenue', definition: 'Paid.' }, people: {} } },
			[expect.stringContaining('Paid.')],
			[expect.stringContaining('Paid.')],
		],
	])('%s', (_, parts, english, german) => {
		expect(tell(build(), build(parts))).toEqual(english);
		expect(tell(build(), build(parts), 'de')).toEqual(german);
	});

	it('what a level asks for is the same under another id', () => {
		const renamed = build({
			measures: { sales: { title: 'Sourced revenue', formerly: ['revenue'] }, people: {} },
			...gold(all({ ...revenue, measure: 'sales' }, signed)),
		});
		expect(diffJourneys(build(), renamed).changes.map(({ kind }) => kind)).toEqual(['address']);
	});
});
