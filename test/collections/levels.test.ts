import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { buildJourney } from '../../src/collections/build-journey.ts';
import { readModel } from '../../src/collections/read-model.ts';
import { writeContent } from '../small-program.ts';

const silver = (requires: string, more = '') => ({
	'ladders/rungs.yaml': 'title: Rungs\nlevels: [silver]\n',
	'levels/silver.md': `---\ntitle: Silver\nsummary: The first.\nladder: rungs\n${more}requires: ${requires}\n---\n`,
	'measures/deals.yaml': 'title: Deals\ndefinition: Deals that were won.\nsource: The portal\n',
});

/** What the check says of the level’s file, with the place. */
async function check(requires: string, more = ''): Promise<string[]> {
	const { problems } = await checkContent(writeContent(silver(requires, more)), '2026-11-23');
	return problems
		.filter(({ file, severity }) => file === 'levels/silver.md' && severity === 'error')
		.map(({ line, field, message }) => `${line} ${field} ${message}`);
}

describe('a tree', () => {
	it.each([
		[
			'{ all: [{ because: Why }] }',
			'5 requires.all[1] What is asked for? Write one of all, any, some, score, measure, milestone, statement, invitation, level.',
		],
		[
			'{ measure: deals, atLeast: 1, milestone: signed }',
			'5 requires Here stand “measure”, “milestone”. Leave one of them, or put both into a list: “all: [{ … }, { … }]”.',
		],
		[
			'{ meassure: deals, atLeast: 1 }',
			/^5 requires.meassure There is no field called “meassure” here. Did you mean “measure”\?/,
		],
		[
			'{ measure: deal, atLeast: 1 }',
			'5 requires.measure There is no measure called “deal”. Did you mean “deals”? Choices: deals.',
		],
		[
			'{ measure: deals }',
			'5 requires.measure How much of it is asked for? Add “atLeast: 1” or “atMost: 1”.',
		],
		[
			'{ measure: deals, atLeast: 1, atMost: 2 }',
			'5 requires.atMost A measure is asked for in one direction. Leave either “atLeast” or “atMost”.',
		],
		[
			'{ measure: deals, atLeast: 1, over: trailing-90-months }',
			/^5 requires.over “trailing-90-months” is no period./,
		],
		[
			'{ measure: deals, atLeast: 1, from: 2027-02-01, until: 2027-01-31 }',
			'5 requires.until It ends on 2027-01-31, before it begins (2027-02-01). Exchange the two days, or correct one.',
		],
		[
			'{ measure: deals, atLeast: 1, from: 2027-02-30 }',
			'5 requires.from Write the date as year-month-day, such as 2026-10-01.',
		],
		[
			'{ milestone: signed, title: Signed }',
			'5 requires.title “title” says something beside “statement” alone. Remove it, or write it where it belongs.',
		],
		[
			'{ milestone: signed, byType: { reseller: { atLeast: 2 } } }',
			'5 requires.byType “atLeast” has nothing to replace here: it is for “measure”, “some”, “score” alone. Remove it.',
		],
		...['1.5', '0', '-1'].map((count): [string, string] => [
			`{ some: { atLeast: 1, of: [{ milestone: signed }] }, byType: { reseller: { atLeast: ${count} } } }`,
			`5 requires.byType “atLeast” of “reseller” is ${count}. It says how many: write a whole number from 1 on.`,
		]),
		[
			'{ measure: deals, atLeast: 1, byRegion: { emea: { atLeast: 2 } } }',
			'5 requires.byRegion.emea There is no region called “emea”. There is no region yet.',
		],
		[
			'{ score: { atLeast: 5, parts: [{ measure: deals, full: 0, points: 10 }] } }',
			'5 requires.score.parts[1].full “full” is 0. Write a number above zero.',
		],
		[
			'{ invitation: false }',
			'5 requires.invitation Write “invitation: true”, or remove the field.',
		],
	])('%s is told what to write instead', async (requires, message) => {
		const [found, ...more] = await check(requires);
		expect(found).toEqual(typeof message === 'string' ? message : expect.stringMatching(message));
		expect(more).toEqual([]);
	});

	it('that is right is left in peace, and is plain data in the journey', async () => {
		const requires =
			'{ all: [{ measure: deals, atLeast: 2, over: quarter }, { some: { atLeast: 1, of: [{ milestone: signed }, { statement: named, title: Named }] } }] }';
		expect(await check(requires)).toEqual([]);
		const { model } = readModel(writeContent(silver(requires)));
		expect(buildJourney(model, { edition: 'public' }).levels.get('silver')?.requires).toEqual({
			kind: 'all',
			of: [
				{ kind: 'measure', measure: 'deals', atLeast: 2, over: 'quarter' },
				{
					kind: 'some',
					atLeast: 1,
					of: [
						{ kind: 'milestone', milestone: 'signed' },
						{ kind: 'statement', statement: 'named', title: 'Named' },
					],
				},
			],
		});
	});
});

describe('the public edition', () => {
	const build = (requires: string, more = {}) => {
		const { model } = readModel(writeContent({ ...silver(requires), ...more }));
		const of = (edition: 'public' | 'internal') =>
			buildJourney(model, { edition }).levels.get('silver')?.requires;
		return { inside: of('internal'), outside: of('public') };
	};

	it('has no internal node, wherever it stands', () => {
		const { inside, outside } = build(
			'{ any: [{ milestone: signed }, { measure: deals, atLeast: 1, internal: true, because: A secret }] }',
		);
		expect(JSON.stringify(inside)).toContain('A secret');
		expect(outside).toEqual({ kind: 'any', of: [{ kind: 'milestone', milestone: 'signed' }] });
		expect(build('{ milestone: signed, internal: true }').outside).toBeUndefined();
	});

	it('has no node that names something internal, and no group of which nothing is left', () => {
		const hidden = {
			'measures/deals.yaml': 'title: Deals\ndefinition: Deals.\ninternal: true\n',
		};
		const node = '{ measure: deals, atLeast: 1 }';
		const { outside } = build(`{ all: [{ milestone: signed }, { any: [${node}] }] }`, hidden);
		expect(outside).toEqual({ kind: 'all', of: [{ kind: 'milestone', milestone: 'signed' }] });
		expect(build(`{ all: [${node}] }`, hidden).outside).toBeUndefined();
	});

	it('has the teams that a tree names, and no others', () => {
		const team = '---\ntitle: Legal\nsummary: Reads.\n---\n';
		const folder = (requires: string) =>
			writeContent({ ...silver(requires), 'teams/legal.md': team });
		const teams = (requires: string) => [
			...buildJourney(readModel(folder(requires)).model, { edition: 'public' }).teams.keys(),
		];
		expect(teams('{ invitation: true, team: legal }')).toContain('legal');
		expect(teams('{ invitation: true, team: legal, internal: true }')).not.toContain('legal');
	});
});
