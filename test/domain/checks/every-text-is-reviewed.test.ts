import { describe, expect, it } from 'vitest';
import {
	everyChangeIsReviewed,
	everyTextIsReviewed,
} from '../../../src/domain/checks/every-text-is-reviewed.ts';
import type { Parts } from '../assemble-journey.ts';
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

describe('a milestone that a change affects', () => {
	const changes = {
		newer: { title: 'Shorter', date: '2026-11-20', affects: ['signed', 'held'] },
		older: { title: 'Longer', date: '2026-10-01', affects: ['signed'] },
	};
	const checkChange = (reviewed: string | undefined, more: Parts['changes'] = changes) =>
		examine(everyChangeIsReviewed, { milestones: { signed: { reviewed } }, changes: more });

	it('has been read on the day of the change or later', () => {
		expect(checkChange('2026-11-20')).toEqual([]);
		expect(checkChange('2026-11-19')).toEqual([
			'warning reviewed-before-change milestones/signed/reviewed: “Shorter” changed it on 2026-11-20, and it was last read before that (2026-11-19). Read it through and write the day on which you did.',
		]);
	});

	it('need not have been read where it has no date, or before a change that is still to come', () => {
		expect(checkChange(undefined)).toEqual([]);
		const later = { later: { date: '2026-12-01', affects: ['signed'] } };
		expect(checkChange('2026-11-19', later)).toEqual([]);
		expect(checkChange('2026-11-19', { other: { date: '2026-11-20' } })).toEqual([]);
	});
});
