import { expect, it } from 'vitest';
import { everyTextIsReviewed } from '../../../src/domain/checks/every-text-is-reviewed.ts';
import { examine } from './examine.ts';

const check = (reviewed: string | undefined, reviewEvery = 30) =>
	examine(everyTextIsReviewed, { teams: { legal: { reviewed, reviewEvery } } });

it('asks for no review of what was never reviewed', () => {
	expect(check(undefined)).toEqual([]);
});

it('counts the days from the last review, over the end of a month', () => {
	expect(check('2026-10-24')).toEqual([]);
	expect(check('2026-10-23')).toEqual([
		'warning review-overdue teams/legal/reviewed: It was to be read again by 2026-11-22. Read it through and write today’s date.',
	]);
});

it('takes today for a review, and no day after it', () => {
	expect(check('2026-11-23')).toEqual([]);
	expect(check('2026-11-24')).toEqual([
		'warning review-in-future teams/legal/reviewed: The review date 2026-11-24 is in the future. Write the day on which somebody read it.',
	]);
});

it('leaves a day that is none to those who read the files', () => {
	expect(check('2026-02-xx')).toEqual([]);
});

it('looks at every collection', () => {
	const old = { reviewed: '2020-01-01' };
	const found = examine(everyTextIsReviewed, {
		phases: { one: old },
		milestones: { signed: old },
		resources: { guide: old },
		partnerTypes: { reseller: old },
		plays: { call: old },
		metrics: { deals: old },
		glossary: { deal: old },
		pages: { about: old },
		changes: { news: old },
	});
	expect(found).toHaveLength(9);
});
