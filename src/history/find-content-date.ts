import { findCommit, GitError, openRepository } from './git.ts';

/**
 * The day in UTC on which the content was last changed, as an ISO date: that of the last commit that
 * changed it, so that the same commit gives the same. Undefined where that is not known: without Git,
 * with changes that are in no commit, or in a shallow copy that does not reach back to the last one.
 * The time of a file says when it was copied and is not asked.
 */
export function findContentDate(content: string): string | undefined {
	try {
		const repository = openRepository(content);
		if (!repository || !findCommit(repository, 'HEAD')) return undefined;
		const ask = (...args: string[]) => repository.run(args).toString().trim();
		if (ask('status', '--porcelain', '--untracked-files=all', '--', '.') !== '') return undefined;
		const [commit = '', seconds, parents] = ask('log', '-1', '--format=%H/%ct/%P', '--', '.').split(
			'/',
		);
		if (commit === '') return undefined;
		const isCut = parents === '' && ask('rev-parse', '--is-shallow-repository') === 'true';
		return isCut ? undefined : new Date(Number(seconds) * 1000).toISOString().slice(0, 10);
	} catch (error) {
		if (error instanceof GitError) return undefined;
		throw error;
	}
}

const recalled = new WeakMap<object, { date: string | undefined }>();

/** The same, asked once for what was read of the content. */
export function recallContentDate(read: object, content: string): string | undefined {
	const known = recalled.get(read) ?? { date: findContentDate(content) };
	recalled.set(read, known);
	return known.date;
}
