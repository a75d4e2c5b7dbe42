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

async function check(silver: string, gold: string, more: Readonly<Record<string, string>> = {}) {
	const folder = writeContent({ ...files(silver, gold), ...more });
	const { problems } = await checkContent(folder, '2026-11-23');
	return problems
		.filter(({ file }) => /^(?:levels|ladders|measures|benefits)\//.test(file))
		.map(({ file, line, field, rule }) => `${file}:${line} ${field} ${rule}`);
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

	it('that is right is left in peace', async () => {
		expect(await check(silver, gold)).toEqual([]);
	});
});
