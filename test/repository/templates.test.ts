import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { schemas } from '../../src/collections/schema/schemas.ts';
import { collections } from '../../src/domain/collections.ts';
import { hostOf } from '../../src/host/find-host.ts';
import { suggestionForm } from '../../src/host/github.ts';
import type { Repository, Suggestion } from '../../src/host/host.ts';

const suggestion = {
	title: 'Change “First deal”',
	page: 'https://partners.example.com/milestones/first-deal/',
	file: 'milestones/first-deal.mdx',
	team: 'Partner sales',
	fields: collections.milestones.suggested,
	body: 'Page: https://partners.example.com/milestones/first-deal/\n',
};
const formatSuggestAddress = (repository: Repository, filled: Suggestion) =>
	hostOf(repository).formatSuggestAddress(repository, filled);
const at = (url: string) => ({ url, branch: 'main', contentPath: 'content' });

describe('“Suggest a change”', () => {
	it('fills in the page, the file, the team and the field of the form at GitHub', () => {
		const address = new URL(
			formatSuggestAddress(at('https://github.com/acme/journey'), suggestion),
		);
		expect(address.pathname).toBe('/acme/journey/issues/new');
		const form = parse(readFileSync(`.github/ISSUE_TEMPLATE/${suggestionForm}`, 'utf8')) as {
			body: { id: string }[];
		};
		const ids = form.body.map(({ id }) => id);
		for (const id of ['page', 'file', 'team', 'field']) {
			expect(ids).toContain(id);
			expect(address.searchParams.get(id), id).not.toBe('');
		}
		expect(address.searchParams.get('template')).toBe(suggestionForm);
		expect(address.searchParams.get('team')).toBe('Partner sales');
		expect(address.searchParams.get('field')).toContain('window');
		expect(address.searchParams.get('body')).toContain('/milestones/first-deal/');
	});

	it('fills in the description at GitLab', () => {
		const address = new URL(
			formatSuggestAddress(at('https://gitlab.com/acme/partners/journey'), suggestion),
		);
		expect(address.pathname).toBe('/acme/partners/journey/-/issues/new');
		expect(address.searchParams.get('issue[title]')).toBe(suggestion.title);
		expect(address.searchParams.get('issue[description]')).toBe(suggestion.body);
	});

	it.each(Object.entries(collections))('names fields that %s have', (collection, { suggested }) => {
		const { shape } = schemas[collection as keyof typeof schemas];
		for (const field of suggested) expect([...Object.keys(shape), 'text']).toContain(field);
	});
});

describe('“Edit this page”', () => {
	it.each([
		['https://github.com/acme/journey', 'https://github.com/acme/journey/edit/main/content/a/b.md'],
		['https://gitlab.com/acme/x/y', 'https://gitlab.com/acme/x/y/-/edit/main/content/a/b.md'],
	])('opens the file in the editor of %s', (url, expected) => {
		expect(hostOf({ url }).formatEditAddress(at(url), 'a/b.md')).toBe(expected);
	});
});

describe('the templates', () => {
	it('ask the same at GitHub and GitLab: first, what a partner will notice', () => {
		const github = readFileSync('.github/pull_request_template.md', 'utf8');
		expect(github).toMatch(/^## What will a partner notice\?/);
		expect(readFileSync('.gitlab/merge_request_templates/Default.md', 'utf8')).toBe(github);
	});
});
