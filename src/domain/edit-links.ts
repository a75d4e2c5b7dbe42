import type { Program } from './journey.ts';
import { findHost } from './repository-address.ts';

type Repository = NonNullable<Program['repository']>;

/** Where a file of the content is edited in the browser, at GitHub and GitLab alike. */
export function formatEditAddress(repository: Repository, file: string): string {
	return formatFileAddress(repository, file, 'edit');
}

/** Where a line of a file of the content is shown. Lines are counted from 1. */
export function formatLineAddress(repository: Repository, file: string, line: number): string {
	return `${formatFileAddress(repository, file, 'blob')}#L${line}`;
}

function formatFileAddress(
	{ url, branch, contentPath }: Repository,
	file: string,
	view: 'edit' | 'blob',
): string {
	const path = [...contentPath.split('/'), ...file.split('/')]
		.filter(Boolean)
		.map(encodeURIComponent)
		.join('/');
	const kept = branch.split('/').map(encodeURIComponent).join('/');
	return `${url}${isGitLab(url) ? '/-' : ''}/${view}/${kept}/${path}`;
}

/** What the form for an issue about a page is filled in with. */
export interface Suggestion {
	title: string;
	/** The page’s address, absolute. */
	page: string;
	/** Path of the file inside the content folder. */
	file: string;
	/** The title of the team that answers for the text. */
	team: string | undefined;
	/** What it may be about, for the reader to choose from. */
	fields: readonly string[];
	/** The same as a text, for a host that knows no forms. */
	body: string;
}

/**
 * A form for an issue about a page, filled in. At GitHub it is the form of .github/ISSUE_TEMPLATE,
 * whose fields have these names, and a plain issue where the repository has no such form.
 */
export function formatSuggestAddress(
	repository: Repository,
	{ title, page, file, team, fields, body }: Suggestion,
): string {
	const { url } = repository;
	const query = isGitLab(url)
		? new URLSearchParams({ 'issue[title]': title, 'issue[description]': body })
		: new URLSearchParams({
				template: suggestionForm,
				title,
				page,
				file,
				...(team !== undefined && { team }),
				field: fields.join(', '),
				body,
			});
	return `${url}${isGitLab(url) ? '/-' : ''}/issues/new?${query}`;
}

/** The file of the form in .github/ISSUE_TEMPLATE. */
export const suggestionForm = 'suggest-a-change.yml';

function isGitLab(url: string): boolean {
	return findHost(new URL(url).hostname) === 'gitlab';
}
