import { tell } from '../domain/message.ts';
import { SettingsError } from '../domain/settings-error.ts';
import { formatFile } from './format-file.ts';
import type { Backend, Env, Host, Repository } from './host.ts';
import type { NoteBoard } from './keep-note.ts';
import { type Client, createClient } from './request.ts';

/** The file of the form in .github/ISSUE_TEMPLATE. */
export const suggestionForm = 'suggest-a-change.yml';

/** GitHub, also one of an organization’s own. */
export const gitHub: Host = {
	formatEditAddress: (repository, file) => `${repository.url}/edit/${formatFile(repository, file)}`,
	formatLineAddress: (repository, file, line) =>
		`${repository.url}/blob/${formatFile(repository, file)}#L${line}`,
	/** The fields of the form have these names; where the repository has no such form it is a plain issue. */
	formatSuggestAddress({ url }, { title, page, file, team, fields, body }) {
		const query = new URLSearchParams({
			template: suggestionForm,
			title,
			page,
			file,
			...(team !== undefined && { team }),
			field: fields.join(', '),
			body,
		});
		return `${url}/issues/new?${query}`;
	},
	ownParts: 2,
	buildBackend,
	openComments,
	openIssues,
};

function buildBackend({ url, branch }: Repository, repo: string): Backend {
	const { origin, hostname } = new URL(url);
	const shared = { name: 'github', repo, branch, auth_methods: ['token'] };
	const isOwn = hostname !== 'github.com';
	return {
		settings: isOwn ? { ...shared, base_url: origin, api_root: `${origin}/api/v3` } : shared,
		isLocal: false,
		hasReview: true,
		connectsTo: [isOwn ? origin : 'https://api.github.com'],
		showsFrom: [isOwn ? origin : 'https://avatars.githubusercontent.com'],
	};
}

interface GitHubNote {
	id: number;
	number?: number;
	body: string | null;
	user: { type: string } | null;
	pull_request?: object;
}

/** Undefined where the pull request is no longer open. */
async function openComments(env: Env): Promise<NoteBoard | undefined> {
	const client = connect(env);
	const [owner, branch, commit] = ['HEAD_OWNER', 'HEAD_BRANCH', 'HEAD_SHA'].map((name) =>
		need(env, name),
	);
	const head = encodeURIComponent(`${owner}:${branch}`);
	const open = (await client.list(`/pulls?state=open&head=${head}&per_page=100`)) as {
		number: number;
		head: { sha: string };
	}[];
	const pull = open.find(({ head }) => head.sha === commit);
	if (!pull) return undefined;
	const comments = `/issues/${pull.number}/comments`;
	return {
		list: async () => readNotes(await client.list(`${comments}?per_page=100`), ({ id }) => id),
		add: async (text) => void (await client.send('POST', comments, { body: text })),
		replace: async (id, text) =>
			void (await client.send('PATCH', `/issues/comments/${id}`, { body: text })),
		close: async (id) =>
			void (await client.send('PATCH', `/issues/comments/${id}`, { body: '_Nothing to say._' })),
	};
}

function openIssues(env: Env, title: string): NoteBoard {
	const client = connect(env);
	return {
		list: async () => {
			const issues = (await client.list('/issues?state=open&per_page=100')) as GitHubNote[];
			return readNotes(
				issues.filter((issue) => !issue.pull_request),
				({ number = 0 }) => number,
			);
		},
		add: async (text) => void (await client.send('POST', '/issues', { title, body: text })),
		replace: async (id, text) =>
			void (await client.send('PATCH', `/issues/${id}`, { title, body: text })),
		close: async (id) =>
			void (await client.send('PATCH', `/issues/${id}`, {
				state: 'closed',
				state_reason: 'completed',
			})),
	};
}

function readNotes(notes: unknown[], idOf: (note: GitHubNote) => number) {
	return (notes as GitHubNote[]).map((note) => ({
		id: idOf(note),
		text: (note.body ?? '').replaceAll('\r\n', '\n'),
		isOwn: note.user?.type === 'Bot',
	}));
}

function connect(env: Env): Client {
	const api = env['GITHUB_API_URL'] ?? 'https://api.github.com';
	return createClient(`${api}/repos/${need(env, 'GITHUB_REPOSITORY')}`, {
		accept: 'application/vnd.github+json',
		authorization: `Bearer ${need(env, 'GITHUB_TOKEN')}`,
		'x-github-api-version': '2022-11-28',
	});
}

function need(env: Env, name: string): string {
	const value = env[name];
	if (!value)
		throw new SettingsError(
			tell`${name} is not set. A workflow sets it: this is not called by hand.`,
		);
	return value;
}
