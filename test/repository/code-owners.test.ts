import { describe, expect, it } from 'vitest';
import { buildJourney } from '../../src/collections/build-journey.ts';
import { readModel } from '../../src/collections/read-model.ts';
import { writeCodeOwners } from '../../src/exports/code-owners.ts';
import { acme } from '../acme.ts';

const { model } = readModel(acme);
const journey = buildJourney(model, { edition: 'internal', withDrafts: true });

describe('CODEOWNERS', () => {
	const text = writeCodeOwners(journey, 'content');
	const lines = text.split('\n');

	it('has a line for each file that another team than the program’s answers for', async () => {
		await expect(text).toMatchFileSnapshot('pinned/code-owners.txt');
	});

	it('gives the content to the program’s team, and a milestone to the team that holds it', () => {
		expect(lines[1]).toBe('/content/ @acme/partner-management');
		expect(lines.find((line) => line.includes('/first-deal-registered.mdx'))).toMatch(
			/^\/content\/milestones\/onboarding\/first-deal-registered\.mdx @acme\/partner-sales$/,
		);
		expect(lines.find((line) => line.includes('/teams/legal.mdx'))).toMatch(/ @acme\/legal$/);
	});

	it('leaves out teams that name nobody, and has no owner where none is named', () => {
		const teams = new Map(
			[...journey.teams].map(([id, team]) => [
				id,
				{ ...team, codeOwner: id === 'legal' ? '@acme/legal' : undefined },
			]),
		);
		const owned = writeCodeOwners({ ...journey, teams }, 'content')
			.trim()
			.split('\n');
		expect(owned.slice(1).every((line) => line.endsWith(' @acme/legal'))).toBe(true);
		expect(owned.length).toBeGreaterThan(2);
	});

	it('takes the signs of a pattern in a file’s name for themselves', () => {
		const [first] = journey.phases.values();
		if (!first) throw new Error('There is a phase.');
		const phases = new Map([[first.id, { ...first, team: 'legal', file: 'phases/a b/x[1].md' }]]);
		expect(writeCodeOwners({ ...journey, phases }, 'content')).toContain(
			'/content/phases/a\\ b/x\\[1\\].md @acme/legal',
		);
	});
});
