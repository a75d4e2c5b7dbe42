import { expect, it } from 'vitest';
import { findTeamsBefore } from '../../src/domain/find-teams-before.ts';
import { buildPath } from '../../src/domain/path.ts';
import { makeJourney } from './journeys.ts';

function teamsBefore(id: string, milestones: Parameters<typeof makeJourney>[0]) {
	const path = buildPath(makeJourney(milestones));
	const milestone = path.milestones.get(id);
	return milestone && findTeamsBefore(path, milestone);
}

it('finds the teams of what comes directly before, each once and without its own', () => {
	const milestones = {
		a: { team: 'legal' },
		b: { team: 'legal' },
		c: {},
		d: { after: ['a', 'b'], afterAny: ['c'] },
	};
	expect(teamsBefore('d', milestones)).toEqual(['legal']);
});

it('finds none where nothing comes before', () => {
	expect(teamsBefore('b', { a: { team: 'legal' }, b: {} })).toEqual([]);
});

it('looks for no team of what is not on the path', () => {
	const path = buildPath(makeJourney({ a: {} }));
	const [milestone] = path.milestones.values();
	if (!milestone) throw new Error('The path has no milestone.');
	expect(findTeamsBefore(path, { ...milestone, after: ['gone'] })).toEqual([]);
});

it('finds the team at whose gate it is taken over', () => {
	const milestones = {
		a: { team: 'legal' },
		b: { phase: 'two', cadence: 'monthly' },
		c: { phase: 'two', cadence: 'yearly' },
	};
	expect(teamsBefore('b', milestones)).toEqual(['legal']);
	expect(teamsBefore('c', milestones)).toEqual([]);
});
