import { tell } from '../domain/message.ts';
import { gitHub } from './github.ts';
import { gitLab } from './gitlab.ts';
import type { Env, Host, Repository } from './host.ts';

/** The host whose addresses of files and issues are known, told by its name. */
export function findHost(hostname: string): Host | undefined {
	if (hostname.includes('gitlab')) return gitLab;
	return hostname.includes('github') ? gitHub : undefined;
}

/** The host of a repository; one of another name is taken for GitHub. */
export function hostOf({ url }: Pick<Repository, 'url'>): Host {
	return findHost(new URL(url).hostname) ?? gitHub;
}

/** The host that this run was started by. */
export function hostOfRun(env: Env): Host {
	return env['GITLAB_CI'] ? gitLab : gitHub;
}

/**
 * What is wrong with the address of a repository that was copied from a browser, and what to write;
 * undefined where links to files can be made from it.
 */
export function findRepositoryFault(address: string): string | undefined {
	if (!URL.canParse(address)) return undefined;
	const { origin, hostname, pathname, search, hash } = new URL(address);
	const parts = pathname.split('/').filter(Boolean);
	const host = findHost(hostname);
	const end = host?.ownParts ?? parts.findIndex((part) => views.has(part));
	const own = end < 0 ? parts : parts.slice(0, end);
	if (host && own.length < 2)
		return tell`This names no repository. Write its owner and its name: ${origin}/acme/partner-journey.`;
	if (own.length === parts.length && search === '' && hash === '') return undefined;
	return tell`This is a page of the repository. Write the address of the repository itself: ${[origin, ...own].join('/')}.`;
}

/** What stands behind the name of a repository in the address of one of its pages. */
const views = new Set(['-', 'tree', 'blob', 'src', 'edit', 'issues', 'wiki', 'pulls']);
