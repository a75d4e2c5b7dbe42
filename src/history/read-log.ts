import { findCommit, type Repository } from './git.ts';

/** The content as it was after one commit. */
export interface LoggedState {
	/** When the commit was made, as an ISO time in UTC, to the second. */
	time: string;
	/** The hash of the content folder's tree: the same content has the same. */
	tree: string;
}

/**
 * The last states of the content on the present branch, the oldest first; what a merge brought
 * counts as one. Empty where there is no commit.
 */
export function readLog(repository: Repository, count: number): LoggedState[] {
	const head = findCommit(repository, 'HEAD');
	if (!head || count < 1) return [];
	const range = ['--first-parent', `--max-count=${count}`, '--format=%H %ct', head];
	const commits = repository
		.run(['log', ...range, '--', '.'])
		.toString()
		.split('\n')
		.filter(Boolean)
		.map((line) => line.split(' '));
	const names = commits.map(
		([hash]) => `${hash}${repository.prefix ? ':' : '^{tree}'}${repository.prefix}`,
	);
	const trees = repository
		.run(['cat-file', '--batch-check=%(objectname) %(objecttype)'], `${names.join('\n')}\n`)
		.toString()
		.split('\n');
	return commits
		.flatMap(([, seconds], i) => {
			const [tree = '', type] = trees[i]?.split(' ') ?? [];
			const time = new Date(Number(seconds) * 1000).toISOString().replace('.000', '');
			return type === 'tree' ? [{ time, tree }] : [];
		})
		.reverse();
}
