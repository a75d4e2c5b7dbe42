import { formatFile } from './format-file.ts';
import type { Backend, Env, Host, Repository } from './host.ts';
import type { Note, NoteBoard } from './keep-note.ts';
import { type Client, createClient } from './request.ts';

/** GitLab, also one of an organization’s own. */
export const gitLab: Host = {
	formatEditAddress: (repository, file) =>
		`${repository.url}/-/edit/${formatFile(repository, file)}`,
	formatLineAddress: (repository, file, line) =>
		`${repository.url}/-/blob/${formatFile(repository, file)}#L${line}`,
	/** It knows no forms: what the fields would say is in the text. */
	formatSuggestAddress({ url }, { title, body }) {
		const query = new URLSearchParams({ 'issue[title]': title, 'issue[description]': body });
		return `${url}/-/issues/new?${query}`;
	},
	// Groups lie within groups.
	ownParts: undefined,
	buildBackend,
	openComments,
	openIssues,
};

function buildBackend({ url, branch }: Repository, repo: string): Backend {
	const { origin, hostname } = new URL(url);
	const shared = { name: 'gitlab', repo, branch, auth_methods: ['token'] };
	const isOwn = hostname !== 'gitlab.com';
	return {
		settings: isOwn ? { ...shared, base_url: origin, api_root: `${origin}/api/v4` } : shared,
		isLocal: false,
		hasReview: true,
		connectsTo: [origin],
		showsFrom: [origin, ...(isOwn ? [] : ['https://secure.gravatar.com'])],
	};
}

interface GitLabNote {
	id: number;
	iid?: number;
	body?: string | null;
	description?: string | null;
	author: { id: number };
}

/** Undefined without a token to write with. */
async function openComments(env: Env): Promise<NoteBoard | undefined> {
	const client = connect(env);
	const request = env['CI_MERGE_REQUEST_IID'];
	// The number may come from the pipeline of a merge request, which anybody may have written.
	if (!client || !request || !/^\d+$/.test(request)) return undefined;
	const notes = `/projects/${env['CI_PROJECT_ID']}/merge_requests/${request}/notes`;
	return {
		list: () =>
			readNotes(
				client,
				`${notes}?per_page=100`,
				({ id }) => id,
				({ body }) => body,
			),
		add: async (text) => void (await client.send('POST', notes, { body: text })),
		replace: async (id, text) => void (await client.send('PUT', `${notes}/${id}`, { body: text })),
		close: async (id) =>
			void (await client.send('PUT', `${notes}/${id}`, { body: '_Nothing to say._' })),
	};
}

/** Undefined without a token to write with. */
function openIssues(env: Env, title: string): NoteBoard | undefined {
	const client = connect(env);
	if (!client) return undefined;
	const issues = `/projects/${env['CI_PROJECT_ID']}/issues`;
	return {
		list: () =>
			readNotes(
				client,
				`${issues}?state=opened&per_page=100`,
				({ iid = 0 }) => iid,
				({ description }) => description,
			),
		add: async (text) => void (await client.send('POST', issues, { title, description: text })),
		replace: async (id, text) =>
			void (await client.send('PUT', `${issues}/${id}`, { title, description: text })),
		close: async (id) =>
			void (await client.send('PUT', `${issues}/${id}`, { state_event: 'close' })),
	};
}

async function readNotes(
	client: Client,
	path: string,
	idOf: (note: GitLabNote) => number,
	textOf: (note: GitLabNote) => string | null | undefined,
): Promise<Note[]> {
	const me = (await client.send('GET', '/user')) as { id: number };
	return ((await client.list(path)) as GitLabNote[]).map((note) => ({
		id: idOf(note),
		text: textOf(note) ?? '',
		isOwn: note.author.id === me.id,
	}));
}

function connect(env: Env): Client | undefined {
	const [api, token] = [env['CI_API_V4_URL'], env['JOURNEY_TOKEN']];
	return api && token ? createClient(api, { 'private-token': token }) : undefined;
}
