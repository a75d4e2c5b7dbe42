import { expect, it } from 'vitest';
import { compareLists } from '../../../src/domain/diff/compare-lists.ts';
import {
	groupBySubject,
	groupByTeam,
	groupByType,
	type SubjectChanges,
} from '../../../src/domain/diff/group-changes.ts';
import { assembleJourney, days, type Parts } from '../assemble-journey.ts';
import { findChanges } from './find-changes.ts';

const before: Parts = {
	milestones: { signed: {}, paid: { team: 'legal', partnerTypes: ['reseller'] } },
	teams: { legal: {}, sales: {}, care: {} },
	resources: { guide: {} },
};
const after: Parts = {
	...before,
	milestones: {
		signed: { timing: days(1, 9), exit: ['Signed'] },
		paid: { team: 'legal', partnerTypes: ['reseller'], exit: ['Paid'] },
	},
	resources: { guide: { title: 'Manual' } },
};
const changes = findChanges(before, after);
const tell = (groups: readonly SubjectChanges[]) =>
	groups.map(({ subject, changes: own }) => `${subject.id}: ${own.map(({ kind }) => kind)}`);

it('tells of each entry once, with all its changes', () => {
	expect(tell(groupBySubject(changes))).toEqual([
		'signed: timing,exit',
		'paid: exit',
		'guide: renamed',
	]);
});

it('tells each team what concerns it, and nothing to those whom nothing concerns', () => {
	const groups = groupByTeam(changes, assembleJourney(before), assembleJourney(after));
	expect(groups.map(({ who, subjects }) => [who, tell(subjects)])).toEqual([
		[{ id: 'legal', title: 'Legal' }, ['paid: exit']],
		[{ id: 'sales', title: 'Sales' }, ['signed: timing,exit']],
	]);
});

it('tells each partner type what concerns it', () => {
	const groups = groupByType(changes, assembleJourney(before));
	expect(groups.map(({ who, subjects }) => [who.id, tell(subjects)])).toEqual([
		['referral', ['signed: timing,exit']],
		['reseller', ['signed: timing,exit', 'paid: exit']],
	]);
});

it('compares lists: what came, what went, what reads differently at its place, and the order', () => {
	const same = { added: [], removed: [], reworded: [], isReordered: false };
	expect(compareLists(['a', 'b'], ['a', 'b'])).toEqual(same);
	expect(compareLists(['a'], ['b', 'a', 'c'])).toEqual({ ...same, added: ['b', 'c'] });
	expect(compareLists(['b', 'a', 'c'], ['a'])).toEqual({ ...same, removed: ['b', 'c'] });
	expect(compareLists(['a', 'b', 'c'], ['x', 'b', 'z'])).toEqual({
		...same,
		reworded: [
			{ before: 'a', after: 'x' },
			{ before: 'c', after: 'z' },
		],
	});
	expect(compareLists(['a', 'b'], ['b', 'a'])).toEqual({ ...same, isReordered: true });
	expect(compareLists(['a', 'b', 'c'], ['b', 'a'])).toEqual({
		...same,
		removed: ['c'],
		isReordered: true,
	});
});

it('takes for new and gone what came twice for once', () => {
	expect(compareLists(['a', 'a'], ['b'])).toMatchObject({ added: ['b'], removed: ['a', 'a'] });
	expect(compareLists(['a', 'a', 'b'], ['a', 'c', 'd'])).toMatchObject({
		added: ['c', 'd'],
		removed: ['b'],
		reworded: [],
	});
});
