import type { Program } from './journey.ts';

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

/** A form for an issue about a page, filled in. */
export function formatSuggestAddress(
	repository: Repository,
	{ title, body }: { title: string; body: string },
): string {
	const { url } = repository;
	const query = isGitLab(url)
		? new URLSearchParams({ 'issue[title]': title, 'issue[description]': body })
		: new URLSearchParams({ title, body });
	return `${url}${isGitLab(url) ? '/-' : ''}/issues/new?${query}`;
}

function isGitLab(url: string): boolean {
	return new URL(url).hostname.includes('gitlab');
}
