import { describe, expect, it } from 'vitest';
import type { Body, Edition, Milestone, Phase, Program } from '../../../src/domain/journey.ts';
import { days, type Parts } from '../assemble-journey.ts';
import { findChanges, findFacts, findMilestoneFacts, step, surroundings } from './find-changes.ts';

const body = (text: string): Body => ({ format: 'mdx', text, line: 6 });

describe('an entry', () => {
	it('has another name, summary and text', () => {
		const before = { title: 'Guide', summary: 'How.', body: body('Say yes.') };
		const after = { title: 'Handbook', summary: 'Why.', body: body('Say no.') };
		expect(findFacts({ resources: { guide: before } }, { resources: { guide: after } })).toEqual([
			{ kind: 'renamed', before: 'Guide', after: 'Handbook' },
			{ kind: 'summary', after: 'Why.' },
			{ kind: 'text' },
		]);
	});

	it('is new or gone, which concerns the team that answers for it', () => {
		const guide: Parts = { resources: { guide: { team: 'legal' } } };
		const said = { types: [], only: [], teams: ['legal'] };
		const subject = { collection: 'resources', id: 'guide', title: 'Guide' };
		expect(findChanges({}, guide)).toEqual([{ kind: 'added', subject, ...said }]);
		expect(findChanges(guide, {})).toEqual([{ kind: 'removed', now: undefined, subject, ...said }]);
		expect(findChanges({}, { resources: { guide: {} } })[0]?.teams).toEqual([]);
	});

	it('that is gone may have an heir, which has taken over its address', () => {
		const before: Parts = { resources: { guide: {}, leaflet: {} } };
		const after: Parts = { resources: { other: {}, guide: { formerly: ['leaflet'] } } };
		expect(findFacts(before, after, 'leaflet')).toEqual([
			{ kind: 'removed', now: { id: 'guide', title: 'Guide' } },
		]);
	});

	it('is a matter of the team or the partner type that it is', () => {
		expect(findChanges({ teams: { sales: {} } }, { teams: { sales: { summary: 'N.' } } })).toEqual([
			expect.objectContaining({ kind: 'summary', teams: ['sales'], types: [] }),
		]);
		expect(
			findChanges(
				{ partnerTypes: { reseller: {} } },
				{ partnerTypes: { reseller: { summary: 'N.' } } },
			),
		).toEqual([expect.objectContaining({ kind: 'summary', teams: [], types: ['reseller'] })]);
	});

	it('is a matter of everybody who has a part in it, if it is a new milestone or gone', () => {
		const signed: Partial<Milestone> = {
			byType: new Map([
				['referral', { team: 'legal' }],
				['reseller', {}],
			]),
			steps: [step('partner', 'Sign'), step('care', 'File')],
			consulted: ['money'],
			informed: ['press', 'sales'],
		};
		const parts = { ...surroundings, milestones: { signed } };
		const who = ['sales', 'legal', 'care', 'money', 'press'];
		const types = ['referral', 'reseller'];
		expect(findChanges(surroundings, parts)).toMatchObject([{ kind: 'added', teams: who, types }]);
		expect(findChanges(parts, surroundings)).toMatchObject([
			{ kind: 'removed', teams: who, types },
		]);
	});

	it('says that something is different where no sentence says what', () => {
		expect(
			findFacts({ resources: { guide: {} } }, { resources: { guide: { minutes: 30 } } }),
		).toEqual([{ kind: 'details' }]);
	});

	it('is the same with another order, file, review or earlier address', () => {
		const other = {
			order: 7,
			file: 'teams/x.md',
			reviewed: '2026-01-01',
			reviewEvery: 5,
			formerly: ['x'],
			isInternal: true,
			isDraft: true,
		};
		expect(findFacts({ teams: { sales: {} } }, { teams: { sales: other } })).toEqual([]);
		expect(
			findFacts({ phases: { one: {} } }, { phases: { one: { number: 2, order: 5 } } }),
		).toEqual([]);
	});
});

describe('a text', () => {
	const isNew = (before: string | undefined, after: string | undefined, edition: Edition) =>
		findFacts(
			{ edition, pages: { about: { body: before === undefined ? undefined : body(before) } } },
			{ edition, pages: { about: { body: after === undefined ? undefined : body(after) } } },
		).length > 0;

	it('is the same with other white space, or with none of it', () => {
		expect(isNew('One  two\n', '\nOne\n\ntwo', 'internal')).toBe(false);
		expect(isNew(undefined, ' \n', 'public')).toBe(false);
		expect(isNew('One two', 'Onetwo', 'internal')).toBe(true);
		expect(isNew(undefined, 'One', 'public')).toBe(true);
	});

	it.each([
		'<Internal>\nSecret.\n</Internal>',
		'<!-- Secret.\nMore. -->',
		'{/* Secret.\nMore. */}',
	])('does not tell the public of %j', (secret) => {
		expect(isNew('One two', `One ${secret} two`, 'public')).toBe(false);
		expect(isNew('One two', `One ${secret} two`, 'internal')).toBe(true);
	});

	it('tells the public of what lies between two internal parts', () => {
		const between = (text: string) => `<Internal>A</Internal>${text}<Internal>B</Internal>`;
		expect(isNew(between('One'), between('Two'), 'public')).toBe(true);
		expect(isNew('<!-- a -->One<!-- b -->', '<!-- a -->Two<!-- b -->', 'public')).toBe(true);
		expect(isNew('{/* a */}One{/* b */}', '{/* a */}Two{/* b */}', 'public')).toBe(true);
	});
});

describe('the details of a milestone', () => {
	const sign = step('partner', 'Sign', { role: 'owner' });
	const give = { resource: 'guide', lead: 0, roles: ['owner'] };
	const details = [{ kind: 'details' }];

	it('are the roles of its steps and of its resources', () => {
		expect(findMilestoneFacts({ steps: [sign] }, { steps: [{ ...sign, role: 'seller' }] })).toEqual(
			details,
		);
		expect(
			findMilestoneFacts({ enablement: [give] }, { enablement: [{ ...give, roles: [] }] }),
		).toEqual(details);
	});

	it('are not what sentences say: new steps, another order, other days', () => {
		const file = step('legal', 'File', { role: 'owner' });
		const kinds = (before: Partial<Milestone>, after: Partial<Milestone>) =>
			findMilestoneFacts(before, after).map(({ kind }) => kind);
		expect(kinds({ steps: [] }, { steps: [sign] })).toEqual(['step']);
		expect(kinds({ steps: [sign, file] }, { steps: [file, sign] })).toEqual(['stepOrder']);
		expect(kinds({ enablement: [give] }, { enablement: [{ ...give, lead: 3 }] })).toEqual(['lead']);
		expect(kinds({ enablement: [give] }, {})).toEqual(['noResource']);
	});

	it('are not the details of a partner type, which its path tells of', () => {
		const types = (reseller: object) => ({ byType: new Map([['reseller', reseller]]) });
		expect(
			findMilestoneFacts(types({}), types({ isOptional: true })).map(({ kind }) => kind),
		).toEqual(['optional']);
	});

	it('are what the map calls it', () => {
		expect(findMilestoneFacts({}, { mapTitle: 'Done' })).toEqual(details);
	});
});

describe('a phase', () => {
	const phase = (before: Partial<Phase>, after: Partial<Phase>) =>
		findFacts({ phases: { one: before } }, { phases: { one: after } });
	const track = (id: string, title: string, summary?: string) => ({ id, title, summary });

	it('is shorter, or does not end', () => {
		expect(phase({ days: 90 }, { days: 60 })).toEqual([{ kind: 'days', before: 90, after: 60 }]);
		expect(phase({ days: 90 }, { days: undefined })).toEqual([
			{ kind: 'days', before: 90, after: undefined },
		]);
	});

	it('has another goal and begins with something else', () => {
		expect(phase({}, { goal: 'Deals', starts: 'Call' })).toEqual([
			{ kind: 'goal', after: 'Deals' },
			{ kind: 'starts', after: 'Call' },
		]);
	});

	it('has other conditions at both gates', () => {
		expect(phase({ entry: ['A'], exit: ['X'] }, { entry: ['A', 'B'], exit: ['X', 'Y'] })).toEqual([
			{ kind: 'entry', text: 'B' },
			{ kind: 'gate', text: 'Y' },
		]);
		expect(phase({ entry: ['A', 'B'], exit: ['X', 'Y'] }, { entry: ['A'], exit: ['X'] })).toEqual([
			{ kind: 'noEntry', text: 'B' },
			{ kind: 'noGate', text: 'Y' },
		]);
		expect(phase({ entry: ['A'], exit: ['X'] }, { entry: ['B'], exit: ['Y'] })).toEqual([
			{ kind: 'entryText', before: 'A', after: 'B' },
			{ kind: 'gateText', before: 'X', after: 'Y' },
		]);
	});

	it('has new tracks, others no longer, and some by another name', () => {
		const before = { tracks: [track('talk', 'Talk'), track('paper', 'Paper')] };
		const after = { tracks: [track('money', 'Money'), track('paper', 'Papers')] };
		expect(phase(before, after)).toEqual([
			{ kind: 'newTrack', track: 'Money' },
			{ kind: 'trackTitle', before: 'Paper', after: 'Papers' },
			{ kind: 'noTrack', track: 'Talk' },
		]);
	});

	it('describes a track anew', () => {
		const about = (summary: string) => ({ tracks: [track('talk', 'Talk', summary)] });
		expect(phase(about('One'), about('Two'))).toEqual([{ kind: 'details' }]);
	});
});

describe('a partner type', () => {
	const phases = { one: {}, two: {}, three: {} };
	const goes = (all: string[]): Parts => ({ phases, partnerTypes: { reseller: { phases: all } } });

	it('goes through another phase, or through one no longer', () => {
		expect(findFacts(goes(['one', 'two']), goes(['one', 'three']))).toEqual([
			{ kind: 'goes', phase: 'Three' },
			{ kind: 'goesNot', phase: 'Two' },
		]);
	});

	it('leaves it to a phase to say that it is new or gone', () => {
		const two = { ...goes(['one', 'two']), phases: { one: {}, two: {} } };
		expect(findFacts(two, goes(['one', 'two', 'three']), 'reseller')).toEqual([]);
		expect(findFacts(goes(['one', 'two', 'three']), two, 'reseller')).toEqual([]);
	});
});

describe('what has one sentence of its own', () => {
	it('is the team of a play, which concerns both teams', () => {
		expect(
			findChanges({ plays: { call: {} } }, { plays: { call: { team: 'legal' } } }),
		).toMatchObject([{ kind: 'team', before: 'Sales', after: 'Legal', teams: ['sales', 'legal'] }]);
	});

	it('is not the wording of a play, which is said as a whole', () => {
		expect(
			findFacts({ plays: { call: { steps: ['A'] } } }, { plays: { call: { steps: ['B'] } } }),
		).toEqual([{ kind: 'details' }]);
	});

	it('is the definition and the target of a metric', () => {
		const target = { target: 5, unit: 'days', direction: 'at-most' } as const;
		const metric = (more: object) =>
			findFacts({ metrics: { deals: target } }, { metrics: { deals: { ...target, ...more } } });
		expect(metric({ definition: 'New' })).toEqual([{ kind: 'definition', after: 'New' }]);
		for (const change of [{ target: 6 }, { unit: 'count' }, { direction: 'at-least' }])
			expect(metric(change)).toEqual([{ kind: 'target' }]);
		expect(metric({ formula: 'a / b' })).toEqual([{ kind: 'details' }]);
	});

	it('is the definition of a word', () => {
		expect(
			findFacts({ glossary: { deal: {} } }, { glossary: { deal: { definition: 'New' } } }),
		).toEqual([{ kind: 'definition', after: 'New' }]);
	});
});

describe('the program', () => {
	const program = (before: Partial<Program>, after: Partial<Program>) =>
		findChanges({ program: before }, { program: after });
	const subject = { collection: 'program', id: 'program', title: 'New name' };
	const nobody = { subject, teams: [], types: [], only: [] };
	const name = 'New name';

	it('has another name', () => {
		expect(program({ name: 'Old name' }, { name })).toEqual([
			{ kind: 'renamed', before: 'Old name', after: name, ...nobody },
		]);
	});

	it.each([
		{ vendor: 'Other' },
		{ tagline: 'Other' },
		{ locale: 'de' },
		{ portal: 'https://portal.example.com' },
		{ contact: { team: 'sales', email: undefined } },
		{ contact: { team: undefined, email: 'a@example.com' } },
		{ roles: new Map([['owner', 'Owner']]) },
	])('has something else that readers notice: %o', (change) => {
		expect(program({ name }, { name, ...change })).toEqual([{ kind: 'details', ...nobody }]);
	});

	it('is the same with what readers do not notice', () => {
		expect(program({}, { reviewEvery: 5, url: 'https://example.org' })).toEqual([]);
	});

	it('has not changed where it was not there', () => {
		expect(program({ name: '' }, { vendor: 'Other' })).toEqual([]);
		expect(program({ vendor: 'Other' }, { name: '' })).toEqual([]);
	});
});

it('tells of milestones first, then of phases, and news is no change', () => {
	const before: Parts = { ...surroundings, milestones: { signed: {} } };
	const title = 'New';
	const after: Parts = {
		...surroundings,
		phases: {
			one: { title, tracks: surroundings.phases?.one?.tracks ?? [] },
			two: { days: undefined },
		},
		teams: { legal: { title }, sales: {}, care: {} },
		resources: { guide: { title }, course: {} },
		milestones: { signed: { timing: days(0, 5) } },
		changes: { news: {} },
	};
	expect(findChanges(before, after).map(({ subject }) => subject.id)).toEqual([
		'signed',
		'one',
		'legal',
		'guide',
	]);
});
