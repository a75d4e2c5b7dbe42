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
			[
				'What Gold says of “Sourced revenue” changes: one of several choices; before: required.',
				'What Gold says of “Milestone: Signed” changes: one of several choices; before: required.',
				'What Gold asks is put together in another way.',
			],
			[
				'Was Gold zu „Sourced revenue“ sagt, ändert sich: eines von mehreren zur Auswahl; vorher: verlangt.',
				'Was Gold zu „Meilenstein: Signed“ sagt, ändert sich: eines von mehreren zur Auswahl; vorher: verlangt.',
				'Was Gold verlangt, ist anders zusammengestellt.',
			],
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

	it('what an own list of a partner type asks is of that type', () => {
		const tree = (...of: Requirement[]): Requirement => ({
			...{ kind: 'any', of: [signed] },
			byType: { reseller: { of } },
		});
		const after = build(gold(tree(signed, { kind: 'milestone', milestone: 'planned' })));
		expect(tell(build(gold(tree(signed))), after)).toEqual([
			'Gold now asks for this as one of several choices: Milestone: Planned (Reseller).',
		]);
	});
});

describe('every change of a node is told, beside others too', () => {
	const other: Requirement = { kind: 'milestone', milestone: 'planned' };
	const some = (atLeast: number): Requirement => ({ kind: 'some', atLeast, of: [signed, other] });
	const score = (atLeast: number, full: number, more = {}): Requirement => ({
		...{ kind: 'score', atLeast, ...more },
		parts: [{ measure: 'people', full, points: 100 }],
	});
	const byRegion = (americas: number) => ({ americas: { atLeast: americas } });

	it.each<[string, Requirement, Requirement, string[], string[]]>([
		[
			'a bound of a partner type',
			{ ...revenue, byType: { reseller: { atLeast: 5 } } },
			{ ...revenue, byType: { reseller: { atLeast: 6 } } },
			['What Gold says of “Sourced revenue (Reseller)” changes: at least 6; before: at least 5.'],
			[
				'Was Gold zu „Sourced revenue (Reseller)“ sagt, ändert sich: mindestens 6; vorher: mindestens 5.',
			],
		],
		[
			'a bound in a region, which is another region',
			{ ...revenue, byRegion: { emea: { atLeast: 7 } } },
			{ ...revenue, byRegion: byRegion(7) },
			[
				'Gold now says of “Sourced revenue (americas)”: at least 7.',
				'Gold no longer says of “Sourced revenue (emea)”: at least 7.',
			],
			[
				'Gold sagt jetzt zu „Sourced revenue (americas)“: mindestens 7.',
				'Gold sagt zu „Sourced revenue (emea)“ nicht mehr: mindestens 7.',
			],
		],
		[
			'the count of a choice',
			some(1),
			some(2),
			['What Gold says of “A choice” changes: at least 2; before: at least 1.'],
			['Was Gold zu „Eine Auswahl“ sagt, ändert sich: mindestens 2; vorher: mindestens 1.'],
		],
		[
			'a score and its part',
			score(70, 95),
			score(80, 90),
			[
				'What Gold says of “A score” changes: at least 80 points; before: at least 70 points.',
				'What Gold says of “A score” changes: People: 100 points, all of them at 90; before: People: 100 points, all of them at 95.',
			],
			[
				'Was Gold zu „Eine Wertung“ sagt, ändert sich: mindestens 80 Punkte; vorher: mindestens 70 Punkte.',
				'Was Gold zu „Eine Wertung“ sagt, ändert sich: People: 100 Punkte, alle bei 90; vorher: People: 100 Punkte, alle bei 95.',
			],
		],
		[
			'the floor of a score',
			score(70, 95, { floor: 'above-zero' }),
			score(70, 95),
			['Gold no longer says of “A score”: each part has to bring something.'],
			['Gold sagt zu „Eine Wertung“ nicht mehr: jeder Teil muss etwas bringen.'],
		],
		[
			'a score that is gone',
			score(70, 95),
			all(),
			['Gold no longer asks for this: A score.'],
			['Gold verlangt nicht mehr: Eine Wertung.'],
		],
		[
			'a period',
			{ ...revenue, over: 'trailing-12-months' } as Requirement,
			{ ...revenue, over: 'quarter' } as Requirement,
			['What Gold says of “Sourced revenue” changes: in a quarter; before: in the last 12 months.'],
			[
				'Was Gold zu „Sourced revenue“ sagt, ändert sich: in einem Quartal; vorher: in den letzten 12 Monaten.',
			],
		],
		[
			'a day',
			{ ...other, until: '2027-06-30' },
			other,
			['Gold no longer says of “Milestone: Planned”: until June 30, 2027.'],
			['Gold sagt zu „Meilenstein: Planned“ nicht mehr: bis 30. Juni 2027.'],
		],
		[
			'what is only recommended now',
			other,
			{ ...other, recommended: true },
			['What Gold says of “Milestone: Planned” changes: recommended; before: required.'],
			['Was Gold zu „Meilenstein: Planned“ sagt, ändert sich: empfohlen; vorher: verlangt.'],
		],
		[
			'what is new and only recommended',
			all(),
			{ ...other, recommended: true },
			['Gold now recommends this, and does not require it: Milestone: Planned.'],
			['Gold empfiehlt jetzt, verlangt aber nicht: Meilenstein: Planned.'],
		],
		[
			'a least that becomes a most',
			revenue,
			{ kind: 'measure', measure: 'revenue', atMost: 250_000 },
			['What Gold says of “Sourced revenue” changes: at most 250,000; before: at least 250,000.'],
			[
				'Was Gold zu „Sourced revenue“ sagt, ändert sich: höchstens 250.000; vorher: mindestens 250.000.',
			],
		],
		[
			'all, any',
			all(revenue, other),
			{ kind: 'any', of: [revenue, other] },
			[
				'What Gold says of “Sourced revenue” changes: one of several choices; before: required.',
				'What Gold says of “Milestone: Planned” changes: one of several choices; before: required.',
				'What Gold asks is put together in another way.',
			],
			[
				'Was Gold zu „Sourced revenue“ sagt, ändert sich: eines von mehreren zur Auswahl; vorher: verlangt.',
				'Was Gold zu „Meilenstein: Planned“ sagt, ändert sich: eines von mehreren zur Auswahl; vorher: verlangt.',
				'Was Gold verlangt, ist anders zusammengestellt.',
			],
		],
		[
			'days of a group',
			all({ ...all(other), from: '2027-01-01' }),
			all(all(other)),
			['Gold no longer says of “Milestone: Planned”: from January 1, 2027.'],
			['Gold sagt zu „Meilenstein: Planned“ nicht mehr: ab 1. Januar 2027.'],
		],
	])('%s', (_, before, after, english, german) => {
		const people = (atLeast: number): Requirement => ({
			kind: 'measure',
			measure: 'hours',
			atLeast,
		});
		const measures = { revenue: { title: 'Sourced revenue' }, people: {}, hours: {} };
		const make = (node: Requirement, more: Requirement[] = []) =>
			build({ ...gold(all(node, ...more)), measures });
		expect(tell(make(before), make(after))).toEqual(english);
		expect(tell(make(before), make(after), 'de')).toEqual(german);
		const beside = tell(make(before, [people(2)]), make(after, [people(3)]));
		expect(beside.toSorted()).toEqual(
			['Gold asks 3 instead of 2 of “Hours”.', ...english].toSorted(),
		);
	});

	it('of several scores the one that changed, by its measures', () => {
		const of = (measure: string, atLeast: number, ...more: string[]): Requirement => ({
			...{ kind: 'score', atLeast },
			parts: [measure, ...more].map((one) => ({ measure: one, full: 10, points: 100 })),
		});
		const measures = { revenue: {}, people: {}, hours: {} };
		const change = (before: Requirement[], after: Requirement[]) =>
			tell(
				build({ ...gold(all(...before)), measures }),
				build({ ...gold(all(...after)), measures }),
			);
		const [people, hours] = [of('people', 50), of('hours', 60)];
		expect(change([people, hours], [of('hours', 70), people])).toEqual([
			'What Gold says of “A score (Hours)” changes: at least 70 points; before: at least 60 points.',
		]);
		expect(change([people, hours], [people, of('hours', 60, 'revenue')])).toEqual([
			'Gold now says of “A score (Hours and Revenue)”: Revenue: 100 points, all of them at 10.',
		]);
		expect(change([people, hours], [people])).toEqual([
			'Gold no longer asks for this: A score (Hours).',
		]);
		expect(change([people, hours], [people, of('revenue', 60)])).toEqual([
			'Gold now asks for this as well: A score (Revenue).',
			'Gold now says of “A score (Revenue)”: at least 60 points.',
			'Gold now says of “A score (Revenue)”: Revenue: 100 points, all of them at 10.',
			'Gold no longer asks for this: A score (Hours).',
		]);
	});

	it('that the levels below count, and what a benefit is worth in a region', () => {
		const level = (replaces: boolean) => ({
			levels: { silver: {}, gold: { requires: all(revenue, signed), replaces } },
		});
		expect(tell(build(level(true)), build(level(false)))).toEqual([
			'What the levels below Gold ask now counts there as well.',
		]);
		const worth = (value: number) => ({
			fund: { ...fund({ silver: 1 }), byRegion: { americas: { values: { silver: value } } } },
		});
		expect(tell(build({ benefits: worth(500) }), build({ benefits: worth(600) }))).toEqual([
			'Fund is worth 600 instead of 500 at Silver (americas).',
		]);
		const regions = new Map([
			['emea', { title: 'Europe', currency: 'EUR' }],
			['americas', { title: 'Americas', currency: 'USD' }],
		]);
		const money = (value: number, there: number) => ({
			program: { regions },
			benefits: {
				fund: {
					...{ ...fund({ silver: value }), unit: 'currency' as const },
					byRegion: { americas: { values: { silver: there } } },
				},
			},
		});
		expect(tell(build(money(500, 400)), build(money(600, 450)))).toEqual([
			'Fund is worth 600 EUR or USD instead of 500 EUR or USD at Silver.',
			'Fund is worth $450 instead of $400 at Silver (Americas).',
		]);
		const limited = (limit?: string) => ({
			fund: {
				...fund({ silver: 1 }),
				byRegion: { americas: limit === undefined ? {} : { limit } },
			},
		});
		type Benefits = NonNullable<Parts['benefits']>;
		const tellBenefits = (before: Benefits, after: Benefits, language = 'en') =>
			tell(build({ benefits: before }), build({ benefits: after }), language);
		expect(tellBenefits(limited('Half'), limited('A third'))).toEqual([
			'Fund (americas) goes this far now: A third; before: Half.',
		]);
		expect(tellBenefits(limited(), limited('Half'), 'de')).toEqual([
			'Fund (americas) sagt jetzt, wie weit es reicht: Half.',
		]);
		expect(tellBenefits(limited('Half'), limited())).toEqual([
			'Fund (americas) no longer says how far it goes: Half.',
		]);
		const off = { fund: { ...fund({ silver: 1 }), byRegion: { americas: false as const } } };
		expect(tellBenefits(limited('Half'), off)).toEqual(['Fund is no longer given in americas.']);
		expect(tellBenefits(off, { fund: fund({ silver: 1 }) })).toEqual([
			'Fund is now given in americas.',
		]);
		expect(tellBenefits(off, worth(500))).toEqual([
			'Fund is now given in americas.',
			'Fund is worth 500 at Silver (americas).',
		]);
		const dated = (from: string) => ({ benefits: { seat: seat({ ...silver, from }) } });
		expect(tell(build(dated('2027-01-01')), build(dated('2027-02-01')))).toEqual([
			'Free seat is unlocked on other terms now.',
		]);
	});
});

describe('what a ladder, a benefit, a measure and the year say otherwise is named', () => {
	const rungs = {
		...{ promotion: 'at-review' as const, review: { every: 'yearly' as const, team: undefined } },
		demotion: { at: 'review' as const, grace: 90 },
	};
	const about = (more: object) => build({ ladders: { rungs: { ...rungs, ...more } } });
	const hours = (more: object = {}) => ({
		...{ title: 'Help', unlocks: silver, unit: 'hours' as const, values: { silver: 10 } },
		...more,
	});
	const helped = (more?: object) => build({ benefits: { help: hours(more) } });
	it.each<[string, Journey, Journey, string[]]>([
		[
			'days of grace',
			about({}),
			about({ demotion: { at: 'review', grace: 30 } }),
			[
				'For Rungs, “If it is no longer met” is now: The level is lost 30 days after the next review. (before: The level is lost 90 days after the next review.)',
			],
		],
		[
			'promotion',
			about({}),
			about({ promotion: 'on-request' }),
			[
				'For Rungs, “How it is granted” is now: On request, when all of it is met. (before: At the review after all of it is met.)',
			],
		],
		[
			'review',
			about({}),
			about({ review: { every: 'quarterly', team: undefined } }),
			['For Rungs, “Review” is now: Every quarter (before: Every year)'],
		],
		[
			'partner types',
			about({ partnerTypes: ['reseller'] }),
			about({ partnerTypes: ['reseller', 'referral'] }),
			['Rungs is now also for Referral.'],
		],
		[
			'the unit of a benefit, beside its figure',
			helped(),
			helped({ unit: 'points', values: { silver: 12 } }),
			[
				'For Help, “Unit” is now: points (before: hours)',
				'Help is worth 12 points instead of 10 hours at Silver.',
			],
		],
		[
			'the days of a benefit',
			helped(),
			helped({ until: '2027-12-31' }),
			['For Help, “Given” is now: until December 31, 2027 (before: without a first or last day)'],
		],
		[
			'a benefit that goes',
			helped(),
			build({ benefits: {} }),
			['“Help” is no longer part of Silver.', 'The benefit Help is no longer part of the journey.'],
		],
		[
			'a benefit that comes',
			build({ benefits: {} }),
			helped({ from: '2027-07-01' }),
			[
				'“Help” is now part of Silver.',
				'The benefit Help is new.',
				'For Help, “Given” is now: from July 1, 2027 (before: without a first or last day)',
				'Help is worth 10 hours at Silver.',
			],
		],
		[
			'the unit of a measure',
			build(),
			build({ measures: { revenue: { title: 'Sourced revenue', unit: 'points' }, people: {} } }),
			['For Sourced revenue, “Unit” is now: points (before: a number)'],
		],
		[
			'the first day of the year',
			build({ program: { year: { starts: '02-01' } } }),
			build({ program: { year: { starts: '04-01' } } }),
			[
				'The year of Acme Partner Program now begins on April 1 instead of February 1; what is counted from it moves too.',
			],
		],
	])('%s', (_, before, after, sentences) => {
		expect(tell(before, after)).toEqual(sentences);
	});
});

describe('what stands in groups says when and where it holds', () => {
	const tickets = (atMost: number): Requirement => ({ kind: 'measure', measure: 'people', atMost });
	const later = (from: string, ...of: Requirement[]): Requirement => ({ kind: 'all', of, from });
	const north = { north: { recommended: true } };
	const program = { regions: new Map([['north', { title: 'North', currency: undefined }]]) };
	it.each<[string, Requirement, Requirement, string[]]>([
		[
			'another bound within a group that begins later',
			all(revenue, later('2027-07-01', tickets(3))),
			all(revenue, later('2027-07-01', tickets(2))),
			['Gold asks 2 instead of 3 of “People” from July 1, 2027.'],
		],
		[
			'another day of a group',
			all(revenue, later('2027-07-01', signed)),
			all(revenue, later('2027-10-01', signed)),
			[
				'What Gold says of “Milestone: Signed” changes: from October 1, 2027; before: from July 1, 2027.',
			],
		],
		[
			'a group that a region only recommends',
			all({ ...all(revenue), byRegion: north }, signed),
			all(all(revenue), signed),
			['Gold no longer says of “Sourced revenue (North)”: recommended.'],
		],
		[
			'a choice that begins later, and has one more',
			all(revenue, { kind: 'any', of: [signed], from: '2027-07-01' }),
			all(revenue, { kind: 'any', of: [signed, tickets(3)], from: '2027-07-01' }),
			[
				'Gold now asks for this as one of several choices: People (from July 1, 2027).',
				'Gold now says of “People”: at most 3.',
			],
		],
		[
			'a dated list that becomes a choice',
			all(revenue, later('2027-07-01', signed)),
			all(revenue, { kind: 'any', of: [signed], from: '2027-07-01' }),
			[
				'What Gold says of “Milestone: Signed (from July 1, 2027)” changes: one of several choices; before: required.',
				'What Gold asks is put together in another way.',
			],
		],
		[
			'what a region asks of a node that begins later',
			{ ...revenue, from: '2027-01-01', byRegion: { north: { atLeast: 9 } } } as Requirement,
			{ ...revenue, from: '2027-01-01', byRegion: { north: { atLeast: 8 } } } as Requirement,
			[
				'What Gold says of “Sourced revenue (North, from January 1, 2027)” changes: at least 8; before: at least 9.',
			],
		],
		[
			'what is internal now',
			all(revenue, signed),
			all(revenue, { ...signed, isInternal: true }),
			['Gold now says of “Milestone: Signed”: Internal.'],
		],
	])('%s', (_, before, after, sentences) => {
		const [old, now] = [before, after].map((one) => build({ ...gold(one), program }));
		expect(old && now && tell(old, now)).toEqual(sentences);
	});

	it('all of a list that becomes a choice', () => {
		const of = [revenue, signed];
		expect(tell(build(gold(all(...of))), build(gold({ kind: 'any', of })))).toEqual(
			expect.arrayContaining([
				'What Gold says of “Sourced revenue” changes: one of several choices; before: required.',
				'What Gold says of “Milestone: Signed” changes: one of several choices; before: required.',
			]),
		);
	});
});
