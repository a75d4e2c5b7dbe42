import type { Program } from '../domain/journey.ts';

/** Where the editor reads and saves, and whom its page may talk to. */
export interface Backend {
	settings: Record<string, unknown>;
	/** Whether there is nothing but the folder on this computer; then nobody can sign in. */
	isLocal: boolean;
	/** Whether saving makes a branch with a pull request. */
	hasReview: boolean;
	/** Origins of the host’s interface and pictures. */
	connectsTo: readonly string[];
	showsFrom: readonly string[];
}

/**
 * The repository behind the editor. People sign in with an access token of theirs: that needs no
 * server of one’s own and no third party. Without a repository only the folder on this computer.
 */
export function buildBackend(repository: Program['repository'] | undefined): Backend {
	const address = repository && new URL(repository.url);
	const repo = address?.pathname.replace(/^\/|\/$|\.git$/g, '') ?? '';
	if (!address || !repo.includes('/')) {
		return {
			settings: { name: 'github', repo: 'this/project', auth_methods: ['token'] },
			isLocal: true,
			hasReview: false,
			connectsTo: [],
			showsFrom: [],
		};
	}
	const shared = { repo, branch: repository.branch, auth_methods: ['token'] };
	const { origin, hostname } = address;
	if (hostname.includes('gitlab')) {
		const own = hostname === 'gitlab.com' ? {} : { base_url: origin, api_root: `${origin}/api/v4` };
		return {
			settings: { name: 'gitlab', ...shared, ...own },
			isLocal: false,
			hasReview: true,
			connectsTo: [origin],
			showsFrom: [origin, ...(hostname === 'gitlab.com' ? ['https://secure.gravatar.com'] : [])],
		};
	}
	if (hostname === 'github.com') {
		return {
			settings: { name: 'github', ...shared },
			isLocal: false,
			hasReview: true,
			connectsTo: ['https://api.github.com'],
			showsFrom: ['https://avatars.githubusercontent.com'],
		};
	}
	return {
		settings: { name: 'github', ...shared, base_url: origin, api_root: `${origin}/api/v3` },
		isLocal: false,
		hasReview: true,
		connectsTo: [origin],
		showsFrom: [origin],
	};
}
