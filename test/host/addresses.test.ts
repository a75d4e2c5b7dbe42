import { describe, expect, it } from 'vitest';
import { hostOf } from '../../src/host/find-host.ts';
import type { Repository, Suggestion } from '../../src/host/host.ts';

const formatEditAddress = (repository: Repository, path: string) =>
	hostOf(repository).formatEditAddress(repository, path);
const formatLineAddress = (repository: Repository, path: string, line: number) =>
	hostOf(repository).formatLineAddress(repository, path, line);
const formatSuggestAddress = (repository: Repository, filled: Suggestion) =>
	hostOf(repository).formatSuggestAddress(repository, filled);

const gitHub = { url: 'https://github.com/acme/journey', branch: 'main', contentPath: 'content' };
const gitLab = { ...gitHub, url: 'https://gitlab.example.com/acme/journey' };
const file = 'teams/sales.md';

describe('the address of a file', () => {
	it('leads to its editor, at GitHub and GitLab', () => {
		expect(formatEditAddress(gitHub, file)).toBe(
			'https://github.com/acme/journey/edit/main/content/teams/sales.md',
		);
		expect(formatEditAddress(gitLab, file)).toBe(
			'https://gitlab.example.com/acme/journey/-/edit/main/content/teams/sales.md',
		);
	});

	it('leads to a line', () => {
		expect(formatLineAddress(gitHub, file, 7)).toBe(
			'https://github.com/acme/journey/blob/main/content/teams/sales.md#L7',
		);
	});

	it('keeps the slashes of branches and folders, and nothing else as it is', () => {
		const odd = { ...gitHub, branch: 'next/big #1', contentPath: '/docs//our content/' };
		expect(formatEditAddress(odd, 'teams/a?.md')).toBe(
			'https://github.com/acme/journey/edit/next/big%20%231/docs/our%20content/teams/a%3F.md',
		);
		expect(formatEditAddress({ ...gitHub, contentPath: '' }, file)).toBe(
			'https://github.com/acme/journey/edit/main/teams/sales.md',
		);
	});
});

describe('a suggestion', () => {
	const suggestion = {
		title: 'Sales: a change',
		page: 'https://partners.example.com/teams/sales/',
		file,
		team: 'Sales',
		fields: ['title', 'summary'],
		body: 'Line one\nLine two',
	};
	const read = (address: string) => {
		const { origin, pathname, searchParams } = new URL(address);
		return { at: `${origin}${pathname}`, ...Object.fromEntries(searchParams) };
	};

	it('fills in the fields of the form at GitHub', () => {
		expect(read(formatSuggestAddress(gitHub, suggestion))).toEqual({
			at: 'https://github.com/acme/journey/issues/new',
			...suggestion,
			fields: undefined,
			template: 'suggest-a-change.yml',
			field: 'title, summary',
		});
		expect(
			read(formatSuggestAddress(gitHub, { ...suggestion, team: undefined })),
		).not.toHaveProperty('team');
	});

	it('is one text at GitLab', () => {
		expect(read(formatSuggestAddress(gitLab, suggestion))).toEqual({
			at: 'https://gitlab.example.com/acme/journey/-/issues/new',
			'issue[title]': 'Sales: a change',
			'issue[description]': 'Line one\nLine two',
		});
	});
});
