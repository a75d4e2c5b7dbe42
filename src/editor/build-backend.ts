import { hostOf } from '../host/find-host.ts';
import type { Backend, Repository } from '../host/host.ts';

/** The repository behind the editor; without one there is only the folder on this computer. */
export function buildBackend(repository: Repository | undefined): Backend {
	if (!repository) return folderAlone;
	const repo = new URL(repository.url).pathname.replace(/^\/|\/$|\.git$/g, '');
	return repo.includes('/') ? hostOf(repository).buildBackend(repository, repo) : folderAlone;
}

const folderAlone: Backend = {
	settings: { name: 'github', repo: 'this/project', auth_methods: ['token'] },
	isLocal: true,
	hasReview: false,
	connectsTo: [],
	showsFrom: [],
};
