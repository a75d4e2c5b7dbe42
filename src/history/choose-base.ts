import { findCommit, GitError, type Repository } from './git.ts';

const mainBranches = ['origin/main', 'origin/master', 'main', 'master'];

/**
 * With what the content is compared if nobody says: where the present branch left the main branch;
 * without one, the last commit. Undefined where there is no commit.
 */
export function chooseBase(repository: Repository): string | undefined {
	const head = findCommit(repository, 'HEAD');
	if (head === undefined) return undefined;
	const main = mainBranches.find((branch) => findCommit(repository, branch));
	if (!main) return 'HEAD';
	try {
		const base = repository.run(['merge-base', 'HEAD', main]).toString().trim();
		return base === head ? 'HEAD' : base.slice(0, 12);
	} catch (error) {
		if (!(error instanceof GitError)) throw error;
		// A shallow copy may not reach so far back.
		return main;
	}
}
