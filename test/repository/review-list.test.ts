import { describe, expect, it } from 'vitest';
import { writeReviewList } from '../../src/exports/review-list.ts';

const finding = (title: string, team: string | undefined, rule = 'review-overdue') => ({
	rule,
	title,
	team,
	message: 'It was to be read again by 2026-10-01.',
	file: 'pages/x.md',
	source: 'https://github.com/acme/journey/blob/main/content/pages/x.md#L5',
});
const teams = [
	{ id: 'sales', title: 'Sales *and* more', codeOwner: '@acme/sales' },
	{ id: 'legal', title: 'Legal', codeOwner: undefined },
];

describe('the list of texts past review', () => {
	it('is by team, in the teams’ order, with who is called and a link to the line', () => {
		const findings = [
			finding('Nobody’s', undefined),
			finding('Contract', 'legal'),
			finding('Deals [new]', 'sales'),
			finding('Ahead', 'sales', 'review-in-future'),
		];
		const text = writeReviewList({ date: '2026-11-23', findings }, teams);
		expect(text).toMatch(/^3 texts are to be read again, as of 2026-11-23\./);
		expect(text.match(/^## .*$/gm)).toEqual([
			'## Sales \\*and\\* more (@acme/sales)',
			'## Legal',
			'## No team',
		]);
		expect(text).toContain('- [ ] [Deals \\[new\\]](https://github.com/acme/journey/blob/main/');
		expect(text).not.toContain('Ahead');
	});

	it('is empty where every text was read in time', () => {
		expect(writeReviewList({ date: '2026-11-23', findings: [] }, teams)).toBe('');
	});
});
