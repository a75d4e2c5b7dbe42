import type { Note, NoteBoard } from './keep-note.ts';
import { type Client, createClient } from './request.ts';

type Env = Readonly<Record<string, string | undefined>>;

interface GitLabNote {
	id: number;
	iid?: number;
	body?: string | null;
	description?: string | null;
	author: { id: number };
}

/** The comments of the merge request that the pipeline is for; undefined without a token to write with. */
export async function openGitLabComments(env: Env): Promise<NoteBoard | undefined> {
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

/** The open issues; undefined without a token to write with. */
export function openGitLabIssues(env: Env, title: string): NoteBoard | undefined {
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
