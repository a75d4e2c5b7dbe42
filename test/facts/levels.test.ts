import { describe, expect, it } from 'vitest';
import type { Benefit, Level } from '../../src/domain/journey.ts';
import type { Requirement } from '../../src/domain/levels/requirement.ts';
import type { Ask, Content, Line } from '../../src/facts/fact.ts';
import { listFacts, listSections } from '../../src/facts/list-facts.ts';
import { makeFactSource } from '../../src/facts/make-fact-source.ts';
import { assembleJourney, type Parts } from '../domain/assemble-journey.ts';

const write = ({ name, runs, more }: Line): string =>
	[name && `${name}: `, ...[...runs, ...(more?.runs ?? [])].map(({ text }) => text)]
		.filter(Boolean)
		.join('');
const writeAsk = ({ lines, parts, because, tag }: Ask): string => {
	const own = [...lines.map(write), because, tag].filter(Boolean).join(' | ');
	return parts.length > 0 ? `${own} (${parts.map(writeAsk).join('; ')})` : own;
};

const revenue = (atLeast: number, more: object = {}): Requirement => ({
	...{ kind: 'measure', measure: 'revenue', atLeast },
	...more,
});
const all = (...of: Requirement[]): Requirement => ({ kind: 'all', of });

/** Two levels of one ladder, with what they ask and the benefits that there are. */
function make(silver: Requirement, gold: Requirement, more: Parts = {}, replaces = false) {
	const levels: Record<string, Partial<Level>> = {
		silver: { requires: silver },
		gold: { requires: gold, replaces },
	};
	return makeFactSource(
		assembleJourney({
			ladders: { own: { promotion: 'at-review' } },
			measures: { revenue: { unit: 'currency', currency: 'EUR' }, people: { unit: 'count' } },
			milestones: { plan: {}, deal: {} },
			levels,
			...more,
		}),
	);
}

const find = (source: ReturnType<typeof make>, collection: 'ladders' | 'levels', id: string) =>
	listSections(source, { collection, id }).map(({ title, content }) => ({
		title,
		content: content(),
	}));
function readTable(source: ReturnType<typeof make>, place = 0): Record<string, string[]> {
	const found = find(source, 'ladders', 'own')
		.map(({ content }) => content)
		.filter(
			(content): content is Extract<Content, { kind: 'levels' }> => content.kind === 'levels',
		);
	const rows = found[place]?.rows ?? [];
	return Object.fromEntries(
		rows.map(({ name, cells }) => [
			write(name),
			cells.map((asks) => asks.map(writeAsk).join(' / ') || '–'),
		]),
	);
}

describe('what the levels of a ladder ask, in a table', () => {
	it('has each thing once in a row, and says again what the level below asks', () => {
		const source = make(
			all(revenue(100), { kind: 'milestone', milestone: 'plan' }),
			all(revenue(250), { kind: 'measure', measure: 'people', atLeast: 3, over: 'quarter' }),
		);
		expect(readTable(source)).toEqual({
			Revenue: ['at least €100', 'at least €250'],
			Plan: ['required', 'required'],
			'People (in a quarter)': ['–', 'at least 3'],
		});
	});

	it('begins anew with a level whose own tree alone counts', () => {
		const source = make(revenue(100), { kind: 'milestone', milestone: 'plan' }, {}, true);
		expect(readTable(source)).toEqual({ Revenue: ['at least €100', '–'], Plan: ['–', 'required'] });
	});

	it('says in the cell for whom, where and from when it is otherwise', () => {
		const source = make(
			revenue(100, {
				until: '2027-06-30',
				byType: { referral: { recommended: true } },
				byRegion: { north: { atLeast: 80 } },
			}),
			revenue(120, { from: '2027-07-01' }),
			{ program: { regions: new Map([['north', { title: 'North', currency: 'SEK' }]]) } },
		);
		expect(readTable(source)).toEqual({
			Revenue: [
				'at least €100 | until June 30, 2027 | Referral: recommended, until June 30, 2027 | North: at least €80',
				'at least €120, from July 1, 2027',
			],
		});
	});

	it('takes lists apart of which all is asked, also where partner types have their own', () => {
		const people: Requirement = { kind: 'measure', measure: 'people', atLeast: 2 };
		const silver: Requirement = {
			...{ kind: 'all', of: [revenue(100)] },
			byType: { referral: { of: [people] } },
		};
		expect(readTable(make(silver, revenue(250)))).toEqual({
			Revenue: ['Reseller: at least €100', 'at least €250'],
			People: ['Referral: at least 2', 'Referral: at least 2'],
		});
	});

	it('keeps choices and scores whole, why it is asked, and what is internal', () => {
		const choice: Requirement = {
			...{ kind: 'any', of: [revenue(100), { kind: 'milestone', milestone: 'deal' }] },
			...{ because: 'One will do.', isInternal: true },
		};
		const score: Requirement = {
			...{ kind: 'score', atLeast: 70, floor: 'above-zero' },
			parts: [{ measure: 'people', full: 10, points: 100 }],
		};
		expect(readTable(make(all(choice, score), revenue(250)))).toEqual({
			'A choice': [
				'One of these: | One will do. | Internal (Revenue: at least €100; Deal)',
				'One of these: | Internal (Revenue: at least €100; Deal)',
			],
			'A score': [
				'at least 70 points, each part has to bring something (People: 100 points, all of them at 10)',
				'at least 70 points, each part has to bring something (People: 100 points, all of them at 10)',
			],
			Revenue: ['–', 'at least €250'],
		});
	});
});

describe('a list of which all is asked, for partner types and in a region', () => {
	const people: Requirement = { kind: 'measure', measure: 'people', atLeast: 8 };
	const group: Requirement = {
		...{ kind: 'all', of: [revenue(250)] },
		byType: { referral: { of: [people], recommended: false } },
		byRegion: { north: { recommended: true } },
	};
	const source = make(
		{ kind: 'milestone', milestone: 'plan' },
		all(group, { kind: 'milestone', milestone: 'deal' }),
		{ program: { regions: new Map([['north', { title: 'North', currency: 'SEK' }]]) } },
	);

	it('has in the region the list of each type, and what the region says', () => {
		expect(readTable(source)['Several things together']).toEqual([
			'–',
			[
				'Referral: All of these: | required (People: at least 8)',
				'Reseller: All of these: (Revenue: at least €250)',
				'North · Referral: All of these: | recommended (People: at least 8)',
				'North · Reseller: All of these: | recommended (Revenue: at least €250)',
			].join(' / '),
		]);
	});
});

describe('what the levels of a ladder bring', () => {
	const benefits = (own: Record<string, Partial<Benefit>>) =>
		make(revenue(1), revenue(2), {
			benefits: own,
			program: {
				regions: new Map([
					['north', { title: 'North', currency: 'SEK' }],
					['south', { title: 'South', currency: 'EUR' }],
				]),
			},
		});
	const silver: Requirement = { kind: 'level', level: 'silver' };

	it('is a value by level, in the currency of a region where it has its own, and said where it is not given', () => {
		const source = benefits({
			fund: {
				...{ unlocks: silver, unit: 'currency', values: { silver: 2000, gold: 10_000 } },
				byRegion: { north: { values: { silver: 20_000, gold: 90_000 } }, south: false },
			},
			seats: { unlocks: silver, unit: 'count', values: { silver: 2 } },
			logo: { unlocks: { kind: 'level', level: 'gold' }, from: '2027-07-01' },
		});
		expect(readTable(source, 1)).toEqual({
			Fund: [
				'2,000 SEK or EUR | North: SEK\u00a020,000 | South: Not given here',
				'10,000 SEK or EUR | North: SEK\u00a090,000 | South: Not given here',
			],
			Seats: ['2', '2'],
			'Logofrom July 1, 2027': ['–', 'Yes'],
		});
	});

	it('says from and until when, to whom and where a level brings it, as the engine does', () => {
		const gold: Requirement = { kind: 'level', level: 'gold' };
		const source = benefits({
			later: { unlocks: { ...silver, from: '2027-06-01' } },
			old: { unlocks: { kind: 'any', of: [gold, { ...silver, until: '2026-12-31' }] } },
			typed: {
				unlocks: {
					kind: 'all',
					of: [silver, { ...gold, byType: { reseller: { recommended: true } } }],
				},
			},
			here: {
				unlocks: { ...gold, byRegion: { north: { recommended: true } } },
				...{ unit: 'hours', values: { gold: 10 } },
			},
			twice: { unlocks: { ...silver, until: '2026-12-31' }, from: '2027-01-01' },
			other: { unlocks: { kind: 'all', of: [silver, { kind: 'level', level: 'elsewhere' }] } },
		});
		expect(readTable(source, 1)).toEqual({
			Later: ['Yes, from June 1, 2027', 'Yes, from June 1, 2027'],
			Old: ['Yes, until December 31, 2026', 'Yes'],
			Typed: ['Reseller: Yes', 'Yes'],
			Here: ['–', '10 hours | North: Not given here'],
			'Twicefrom January 1, 2027': ['–', '–'],
			Other: ['If more is true', 'If more is true'],
		});
	});

	it('says where more has to be true', () => {
		const plan: Requirement = { kind: 'milestone', milestone: 'plan' };
		const source = benefits({
			both: { unlocks: { kind: 'all', of: [silver, plan] } },
			either: { unlocks: { kind: 'any', of: [{ kind: 'level', level: 'gold' }, plan] } },
		});
		expect(readTable(source, 1)).toEqual({
			Both: ['If more is true', 'If more is true'],
			Either: ['If more is true', 'Yes'],
		});
	});

	it('is told of a level beside what the level below brings', () => {
		const source = benefits({
			seats: { unlocks: silver, unit: 'count', values: { silver: 2, gold: 5 } },
			logo: { unlocks: silver },
			tenant: {
				unlocks: {
					kind: 'any',
					of: [
						{ kind: 'level', level: 'gold' },
						{ kind: 'milestone', milestone: 'plan' },
					],
				},
				...{ unit: 'count', values: { gold: 4 } },
			},
		});
		const brings = find(source, 'levels', 'gold').find(({ content }) => content.kind === 'brings');
		const { content } = brings ?? {};
		const groups = content?.kind === 'brings' ? content.groups : [];
		expect(
			groups.map(({ benefits: some }) =>
				some.map(({ benefit, lines }) => `${benefit.text}: ${lines.map(write).join(' | ')}`),
			),
		).toEqual([['Seats: 5 instead of 2', 'Tenant: 4'], ['Logo: Yes']]);
	});
});

describe('milestones, resources, teams and partner types', () => {
	const source = make({ kind: 'milestone', milestone: 'plan' }, revenue(2), {
		benefits: { fund: { unlocks: { kind: 'milestone', milestone: 'plan' }, team: 'sales' } },
		milestones: {
			plan: { enablement: [{ resource: 'guide', lead: 2, roles: [] }] },
			deal: {},
		},
		resources: { guide: {} },
	});
	const say = (collection: 'milestones' | 'resources' | 'partner-types', id: string) =>
		listFacts(source, { collection, id })
			.filter(({ name }) => ['Counts for', 'Unlocks', 'What you can earn'].includes(name))
			.map(({ name, lines }) => `${name}: ${lines.map(write).join('')}`);

	it('say what they count for and unlock, a resource through its milestone', () => {
		expect(say('milestones', 'plan')).toEqual(['Counts for: Silver', 'Unlocks: Fund']);
		expect(say('milestones', 'deal')).toEqual([]);
		expect(say('resources', 'guide')).toEqual([
			'Counts for: Silverthrough Plan',
			'Unlocks: Fundthrough Plan',
		]);
	});

	it('say which benefits a team provides, and what a type can earn', () => {
		const titles = (collection: 'teams' | 'partner-types', id: string) =>
			listSections(source, { collection, id }).map(({ title }) => title);
		expect(titles('teams', 'sales')).toContain('Benefits it provides');
		expect(titles('teams', 'legal')).not.toContain('Benefits it provides');
		expect(say('partner-types', 'reseller')).toEqual(['What you can earn: Silver and Gold']);
		const none = makeFactSource(assembleJourney({ milestones: { plan: {} } }));
		const all = listFacts(none, { collection: 'partner-types', id: 'reseller' });
		expect(all.map(({ name }) => name)).not.toContain('What you can earn');
	});
});
