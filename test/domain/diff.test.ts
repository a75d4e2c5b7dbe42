import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildJourney } from '../../src/collections/build-journey.ts';
import { readModel } from '../../src/collections/read-model.ts';
import { diffJourneys } from '../../src/domain/diff/diff-journeys.ts';
import { listCollections } from '../../src/domain/find-entry.ts';
import type { Edition, Journey } from '../../src/domain/journey.ts';
import { acme } from '../acme.ts';
import { runs } from '../long.ts';
import { smallProgram, writeContent } from '../small-program.ts';
import { assembleJourney, days } from './assemble-journey.ts';
import { makeJourney } from './journeys.ts';

const read = (folder: string, edition: Edition = 'internal'): Journey =>
	buildJourney(readModel(folder).model, { edition });
const small = (changes: Parameters<typeof writeContent>[0] = {}, edition?: Edition) =>
	read(writeContent(changes), edition);
const kinds = (before: Journey, after: Journey) =>
	diffJourneys(before, after).changes.map(({ kind, subject }) => `${kind} ${subject.id}`);

it.each([acme, 'test/fixtures/german', 'test/fixtures/japanese', 'test/fixtures/arabic'])(
	'finds nothing between %s and itself',
	(folder) => {
		for (const edition of ['public', 'internal'] as const) {
			expect(diffJourneys(read(folder, edition), read(folder, edition))).toEqual({
				changes: [],
				lostAddresses: [],
			});
		}
	},
);

it('finds nothing between a journey and itself, and a change wherever something was written', () => {
	const id = fc.constantFrom('a', 'b', 'c', 'd');
	const wish = fc.record({
		from: fc.nat(40),
		length: fc.nat(40),
		team: fc.constantFrom('sales', 'legal'),
		track: fc.constantFrom('x', 'y'),
		optional: fc.boolean(),
		types: fc.constantFrom<string[]>(['reseller'], ['reseller', 'referral']),
	});
	const wishes = fc.dictionary(id, wish, { minKeys: 1, maxKeys: 4, noNullPrototype: true });
	const make = (all: Record<string, typeof wish extends fc.Arbitrary<infer T> ? T : never>) =>
		assembleJourney({
			phases: {
				one: { tracks: ['x', 'y'].map((track) => ({ id: track, title: track, summary: '' })) },
			},
			milestones: Object.fromEntries(
				Object.entries(all).map(([key, { from, length, optional, types, ...rest }]) => [
					key,
					{ ...rest, timing: days(from, from + length), isOptional: optional, partnerTypes: types },
				]),
			),
		});
	fc.assert(
		fc.property(wishes, wishes, (one, other) => {
			const sorted = (all: object) =>
				JSON.stringify(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
			expect(diffJourneys(make(one), make(one)).changes).toEqual([]);
			const isSame = sorted(one) === sorted(other);
			expect(diffJourneys(make(one), make(other)).changes.length === 0).toBe(isSame);
		}),
		{ numRuns: runs(40, 2000) },
	);
});

it('takes a new id with the old one in formerly for the same entry, and looks through it', () => {
	const before = small();
	const after = small({
		'teams/sales.md': null,
		'teams/partner-sales.md':
			'---\ntitle: Sales\nsummary: Answers within a day.\nformerly: [sales]\n---\n',
		'milestones/signed.md': (text) => text.replaceAll('team: sales', 'team: partner-sales'),
		'milestones/first-deal.md': (text) => text.replaceAll('team: sales', 'team: partner-sales'),
		'plays/call.md': (text) => text.replaceAll('team: sales', 'team: partner-sales'),
	});
	expect(kinds(before, after)).toEqual(['address partner-sales']);
	expect(diffJourneys(before, after).lostAddresses).toEqual([]);
});

it('takes a new id without formerly for a removal and an addition, and says which address is lost', () => {
	const before = small();
	const after = small({
		'resources/guide.md': null,
		'resources/handbook.md': '---\ntitle: Guide\nkind: guide\nsummary: How.\n---\nYes.\n',
		'milestones/signed.md': (text) => text.replaceAll('guide', 'handbook'),
		'milestones/first-deal.md': (text) => text.replaceAll('guide', 'handbook'),
	});
	expect(kinds(before, after)).toEqual(expect.arrayContaining(['added handbook', 'removed guide']));
	expect(diffJourneys(before, after).lostAddresses).toEqual([
		{ collection: 'resources', id: 'guide', title: 'Guide', address: '/resources/guide/' },
	]);
});

it('says that an earlier address is lost when it is taken out of formerly', () => {
	const file = (formerly: string) =>
		`---\ntitle: Guide\nkind: guide\nsummary: How to say yes.\n${formerly}---\n## Say it\n\nYes.\n`;
	const before = small({ 'resources/guide.md': file('formerly: [leaflet]\n') });
	expect(diffJourneys(before, small()).lostAddresses.map(({ address }) => address)).toEqual([
		'/resources/leaflet/',
	]);
});

it('names the partner types only where the others are different', () => {
	const one = { window: [10, 20] as [number, number], types: ['reseller', 'referral'] };
	const before = makeJourney({ a: one });
	const forBoth = makeJourney({ a: { ...one, window: [5, 8] } });
	const forOne = makeJourney({
		a: { ...one, byType: '{ referral: { window: { from: 5, to: 8 } } }' },
	});
	const timing = (after: Journey) =>
		diffJourneys(before, after)
			.changes.filter(({ kind }) => kind === 'timing')
			.map(({ only, types }) => [only.map(({ id }) => id), [...types].sort()]);
	expect(timing(forBoth)).toEqual([[[], ['referral', 'reseller']]]);
	expect(timing(forOne)).toEqual([[['referral'], ['referral']]]);
});

it('leaves out of the public edition what only the internal one has', () => {
	const change = { 'plays/call.md': null, 'milestones/first-deal.md': hideFriction };
	expect(kinds(small({}, 'public'), small(change, 'public'))).toEqual([]);
	expect(kinds(small(), small(change))).toEqual(
		expect.arrayContaining(['noSignal first-deal', 'removed call']),
	);

	function hideFriction(text: string): string {
		return text.replace(/friction:\n.*\n/, '');
	}
});

it('does not tell the public edition that an internal block was rewritten', () => {
	const page = (text: string) => ({
		'resources/more.mdx': `---\ntitle: More\nkind: guide\nsummary: M.\n---\n\nHello.\n\n<Internal>\n\n${text}\n\n</Internal>\n`,
	});
	expect(kinds(small(page('One'), 'public'), small(page('Two'), 'public'))).toEqual([]);
	expect(kinds(small(page('One')), small(page('Two')))).toEqual(['text more']);
});

it('does not take a review for a change', () => {
	const reviewed = (text: string) => text.replace('title:', 'reviewed: 2026-11-01\ntitle:');
	expect(kinds(small(), small({ 'teams/sales.md': reviewed }))).toEqual([]);
});

it('compares a whole journey with nothing, both ways', () => {
	const nothing = small(Object.fromEntries(Object.keys(smallProgram).map((file) => [file, null])));
	const all = read(acme);
	const { changes: _news, ...collections } = listCollections(all);
	const ids = Object.entries(collections).flatMap(([name, entries]) =>
		[...entries.keys()].map((id) => `${name}/${id}`),
	);
	const subjects = (kind: string, before: Journey, after: Journey) =>
		diffJourneys(before, after)
			.changes.filter((change) => change.kind === kind)
			.map(({ subject }) => `${subject.collection}/${subject.id}`);
	expect(subjects('added', nothing, all).sort()).toEqual(ids.sort());
	expect(subjects('removed', all, nothing).sort()).toEqual(ids);
	const lost = diffJourneys(all, nothing).lostAddresses.map(
		({ collection, id }) => `${collection}/${id}`,
	);
	// Ladders have no page that could be lost.
	const pages = ids.filter((id) => !id.startsWith('ladders/'));
	expect(lost).toEqual(expect.arrayContaining([...pages, 'milestones/first-deal']));
});
