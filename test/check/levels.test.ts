import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { smallProgram, writeContent } from '../small-program.ts';

const level = (id: string, requires: string) =>
	`---\ntitle: ${id}\nsummary: A level.\nladder: rungs\nrequires:\n${requires}\n---\n`;
const files = (silver: string, gold: string) => ({
	'program.yaml': `${smallProgram['program.yaml']}regions: [{ id: north, title: North }]\n`,
	'ladders/rungs.yaml': 'title: Rungs\nlevels: [silver, gold]\n',
	'levels/silver.md': level('Silver', silver),
	'levels/gold.md': level('Gold', gold),
	'measures/deals.yaml': 'title: Deals\ndefinition: Won.\nsource: The portal\n',
	'measures/faults.yaml': 'title: Faults\ndefinition: Ours.\nsource: Us\ndirection: at-most\n',
});

async function check(
	silver: string,
	gold: string,
	more: Readonly<Record<string, string>> = {},
	says = false,
) {
	const folder = writeContent({ ...files(silver, gold), ...more });
	const { problems } = await checkContent(folder, '2026-11-23');
	return problems
		.filter(({ file }) => /^(?:levels|ladders|measures|benefits)\//.test(file))
		.map(({ file, line, field, rule, message }) =>
			says ? `${file}:${line} ${message}` : `${file}:${line} ${field} ${rule}`,
		);
}

const silver = '  all:\n    - { measure: deals, atLeast: 5 }\n    - { measure: faults, atMost: 9 }';

describe('what is wrong in a tree is told at its node,', () => {
	it('in the lists of groups', async () => {
		const gold =
			'  all:\n    - { milestone: signed }\n    - some:\n        atLeast: 1\n        of:\n          - { measure: faults, atLeast: 2 }\n          - { milestone: first-deal }';
		expect(await check(silver, gold)).toContain(
			'levels/gold.md:11 requires.all[2].some.of[1] measure-direction',
		);
	});

	it('once, where a bound in the wrong direction leaves no room beside others', async () => {
		const gold = '  { measure: deals, atLeast: 10, byRegion: { north: { atMost: 3 } } }';
		expect(await check(silver, gold)).toEqual(['levels/gold.md:6 requires measure-direction']);
	});

	it('in the parts of a score', async () => {
		const gold =
			'  score:\n    atLeast: 5\n    parts:\n      - { measure: deals, full: 5, points: 9 }\n      - { measure: faults, full: 5, points: 9 }';
		expect(await check(silver, gold)).toContain(
			'levels/gold.md:10 requires.score.parts[2].measure measure-direction',
		);
	});

	it('in what replaces a list in a region', async () => {
		const gold =
			'  any:\n    - { measure: deals, atLeast: 8 }\n  byRegion:\n    north:\n      of:\n        - { measure: deals, atLeast: 2 }';
		expect(await check(silver, gold)).toContain(
			'levels/gold.md:11 requires.byRegion.north.of[1] easier-level',
		);
	});
});

describe('what nothing can satisfy is told once,', () => {
	const some = (atLeast: number, internal = '') =>
		`  all:\n    - { measure: deals, atLeast: 8 }\n    - some:\n        atLeast: ${atLeast}\n        of:\n          - { milestone: signed }\n          - { milestone: first-deal${internal} }`;

	it('at its node, where it is so in both editions', async () => {
		expect(await check(silver, some(3), {}, true)).toEqual([
			'levels/gold.md:8 It asks for 3 of a list of 2. Lower “atLeast”, or add to the list.',
		]);
		expect(await check(silver, some(3, ', internal: true'))).toEqual([
			'levels/gold.md:8 requires.all[2] impossible-requirement',
		]);
	});

	it('with the reason, where it is so for what is internal alone', async () => {
		expect(await check(silver, some(2, ', internal: true'), {}, true)).toEqual([
			'levels/gold.md:8 The public edition leaves out what is internal, and there it asks for 2 of a list of 1. Lower “atLeast”, or add to the list what partners may know.',
		]);
	});
});

describe('what follows from a name that leads nowhere is not told beside it:', () => {
	it.each([
		[
			'that a group asks for more than there is',
			'  some: { atLeast: 2, of: [{ milestone: signed }, { milestone: sind }] }',
		],
		[
			'that a level asks nothing more',
			'  all: [{ measure: deals, atLeast: 5 }, { milestone: sind }]',
		],
		['that everybody has a level', '  milestone: sind'],
	])('%s', async (_, gold) => {
		expect(await check(silver, gold)).toEqual([expect.stringMatching(/ unknown-reference$/)]);
	});
});

describe('what follows from a ladder that lacks a level is not told beside it:', () => {
	const gone = (levels: string) => ({
		'ladders/rungs.yaml': `title: Rungs\nlevels: [${levels}]\n`,
		'levels/bronze.md': level('Bronze', '  { milestone: signed }'),
	});

	it('a level that is easier than the one below', async () => {
		const easier = '  all:\n    - { measure: deals, atLeast: 2 }\n    - { milestone: signed }';
		expect(await check(silver, easier)).toContain('levels/gold.md:7 requires.all[1] easier-level');
		expect(await check(silver, easier, gone('silver, gold'))).toEqual([
			'levels/bronze.md:4 ladder level-ladder',
		]);
	});

	it('a benefit that nobody can have', async () => {
		const fund =
			'---\ntitle: Fund\nsummary: Money.\nkind: access\nteam: sales\nunlocks: { all: [{ level: silver }, { level: bronze }] }\n---\n';
		const gold = '  { measure: deals, atLeast: 10 }';
		const found = await check(silver, gold, { ...gone('silver, gold'), 'benefits/fund.md': fund });
		expect(found).toEqual(['levels/bronze.md:4 ladder level-ladder']);
	});
});

it('a link of the menu to the levels of a program that has none is told', async () => {
	const navigation = 'navigation: [{ handbook: levels }, { handbook: map }]\n';
	const tell = async (more: Readonly<Record<string, string>>) => {
		const program = `${smallProgram['program.yaml']}${navigation}`;
		const folder = writeContent({ ...more, 'program.yaml': program });
		const { problems } = await checkContent(folder, '2026-11-23');
		return problems
			.filter(({ rule }) => rule === 'menu')
			.map(({ field, message }) => `${field} ${message}`);
	};
	expect(await tell({})).toEqual([
		'navigation[1] This program has none of them, so the link is left out. Remove it, or begin with a file in levels/.',
	]);
	expect(await tell(files('  milestone: signed', '  milestone: first-deal'))).toEqual([]);
});

describe('a ladder', () => {
	const gold = '  { measure: deals, atLeast: 10 }';
	it('and a level name each other', async () => {
		expect(
			await check(silver, gold, { 'ladders/rungs.yaml': 'title: Rungs\nlevels: [silver]\n' }),
		).toContain('levels/gold.md:4 ladder level-ladder');
		expect(
			await check(silver, gold, { 'ladders/other.yaml': 'title: Other\nlevels: [gold]\n' }),
		).toEqual(['ladders/other.yaml:2 levels[1] level-ladder']);
	});

	it('names a level once', async () => {
		const rungs = { 'ladders/rungs.yaml': 'title: Rungs\nlevels: [silver, gold, silver]\n' };
		expect(await check(silver, gold, rungs)).toContainEqual(
			expect.stringMatching(/^ladders\/rungs\.yaml:2 levels /),
		);
	});

	it('has levels', async () => {
		const found = await check(silver, gold, { 'ladders/empty.yaml': 'title: Empty\n' }, true);
		expect(found).toEqual([expect.stringMatching(/^ladders\/empty\.yaml:1 It has no levels/)]);
		expect(
			await check(silver, gold, { 'ladders/rungs.yaml': 'title: Rungs\n' }, true),
		).not.toContainEqual(expect.stringContaining('It has no levels'));
	});

	it('whose levels are lost at a review has one', async () => {
		const rungs = (more: string) => ({
			'ladders/rungs.yaml': `title: Rungs\nlevels: [silver, gold]\ndemotion: { at: review }\n${more}`,
		});
		expect(await check(silver, gold, rungs(''))).toEqual([
			'ladders/rungs.yaml:3 demotion.at level-ladder',
		]);
		expect(await check(silver, gold, rungs('review: { every: yearly }\n'))).toEqual([]);
	});

	it('that is right is left in peace', async () => {
		expect(await check(silver, gold)).toEqual([]);
	});
});

describe('a measure has one period', () => {
	const quarter = '  { measure: deals, atLeast: 10, over: quarter }';
	const other = (types: string, requires: string) => ({
		'partner-types/services.md': '---\ntitle: Services\nsummary: They build.\n---\n',
		'ladders/others.yaml': `title: Others\nlevels: [skilled]\npartnerTypes: [${types}]\n`,
		'levels/skilled.md': level('Skilled', requires).replace('rungs', 'others'),
	});
	const rungs = (types: string) => ({
		'ladders/rungs.yaml': `title: Rungs\nlevels: [silver, gold]\npartnerTypes: [${types}]\n`,
	});
	const year = '  { measure: deals, atLeast: 20, over: calendar-year }';
	const asked = '  { measure: deals, atLeast: 5, over: quarter }';
	const find = async (more: Readonly<Record<string, string>>) =>
		(await check(asked, quarter, more, true)).filter((one) =>
			one.includes('Write the same period'),
		);

	it('in all ladders that share a partner type', async () => {
		expect(await find({ ...rungs('reseller, services'), ...other('services', year) })).toEqual([
			...['gold', 'silver'].map(
				(id) =>
					`levels/${id}.md:6 “Deals” is asked for over “quarter” here, and over “calendar-year” in levels/skilled.md, and of “Services” both are asked. Write the same period, or make two measures of it.`,
			),
		]);
		expect(await find({ ...rungs('reseller'), ...other('services', year) })).toEqual([]);
	});

	it('in what is asked of the type, and not in what it is of another', async () => {
		const apart = `  all:\n    - { milestone: signed }\n  byType:\n    reseller:\n      of:\n      - ${year.trim()}`;
		const types = 'reseller, services';
		expect(await find({ ...rungs('services'), ...other(types, apart) })).toEqual([]);
		expect(await find({ ...rungs('reseller'), ...other(types, apart) })).toHaveLength(2);
	});

	it('in what unlocks its benefits', async () => {
		const fund = `---\ntitle: Fund\nsummary: Money.\nkind: access\nteam: sales\nunlocks:\n${year}\n---\n`;
		expect(await find({ 'benefits/fund.md': fund })).toEqual([
			expect.stringMatching(/^benefits\/fund\.md:7 /),
		]);
	});
});

it('a level is easier in public where an internal level below it asks more', async () => {
	const hidden = (requires: string, more = '') => ({
		'ladders/rungs.yaml': 'title: Rungs\nlevels: [silver, hidden, gold]\n',
		'levels/hidden.md': level('Hidden', requires).replace('requires', 'internal: true\nrequires'),
		...(more && { 'levels/gold.md': level('Gold', more) }),
	});
	const gold = '  { measure: deals, atLeast: 10 }';
	expect(await check(silver, gold, hidden('  milestone: signed'), true)).toEqual([
		'levels/gold.md:6 What “Hidden” below it asks is internal, so partners read that this level asks less. Write here what they may know of it, or take it out there.',
	]);
	expect(await check(silver, gold, hidden('  { measure: deals, atLeast: 7 }'))).toEqual([]);
	const both = '  all: [{ measure: deals, atLeast: 10 }, { milestone: signed }]';
	expect(await check(silver, gold, hidden('  milestone: signed', both))).toEqual([]);
});

describe('what nothing can fall short of, or meet:', () => {
	const gold = '  { measure: deals, atLeast: 10 }';
	const counts = {
		'measures/deals.yaml': 'title: Deals\ndefinition: Won.\nsource: The portal\nunit: count\n',
		'measures/faults.yaml':
			'title: Faults\ndefinition: Ours.\nsource: Us\ndirection: at-most\nunit: count\n',
	};
	const faults = (bounds: string) =>
		`  all:\n    - { measure: deals, atLeast: 5 }\n    - { measure: faults, ${bounds} }`;

	it('fewer than none of what is counted', async () => {
		expect(await check(faults('atMost: -1'), gold, counts)).toEqual([
			'levels/silver.md:8 requires.all[2] impossible-requirement',
		]);
		const north = 'atMost: 9, byRegion: { north: { atMost: -2 } }';
		expect(await check(faults(north), gold, counts)).toEqual([
			'levels/silver.md:8 requires.all[2].byRegion.north impossible-requirement',
		]);
		expect(await check(faults('atMost: -1'), gold)).toEqual([]);
	});

	it('none at the least, and a score of nothing', async () => {
		const nothing = (node: string) => `  all:\n    - ${gold.trim()}\n    - ${node}`;
		const told = ['levels/gold.md:8 requires.all[2] asks-nothing'];
		expect(await check(silver, nothing('{ measure: deals, atLeast: 0 }'), counts)).toEqual(told);
		const score = (more: string) =>
			nothing(`score: { atLeast: 0${more}, parts: [{ measure: deals, full: 9, points: 9 }] }`);
		expect(await check(silver, score(''), counts)).toEqual(told);
		expect(await check(silver, score(', floor: above-zero'), counts)).toEqual([]);
		const somewhere = '{ measure: deals, atLeast: 0, byRegion: { north: { atLeast: 20 } } }';
		expect(await check(silver, nothing(somewhere), counts)).not.toContain(told[0]);
	});

	it('an invitation to a benefit', async () => {
		const fund =
			'---\ntitle: Fund\nsummary: Money.\nkind: access\nteam: sales\nunlocks: { any: [{ level: gold }, { invitation: true }] }\n---\n';
		expect(await check(silver, gold, { 'benefits/fund.md': fund })).toEqual([
			'benefits/fund.md:6 unlocks.any[2] impossible-requirement',
		]);
	});
});
