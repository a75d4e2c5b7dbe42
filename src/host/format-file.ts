import type { Repository } from './host.ts';

/** A file of the content at a branch, as GitHub and GitLab alike write it in an address. */
export function formatFile({ branch, contentPath }: Repository, file: string): string {
	const path = [...contentPath.split('/'), ...file.split('/')]
		.filter(Boolean)
		.map(encodeURIComponent)
		.join('/');
	return `${branch.split('/').map(encodeURIComponent).join('/')}/${path}`;
}
