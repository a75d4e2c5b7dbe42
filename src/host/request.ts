import { tell } from '../domain/message.ts';
import { SettingsError } from '../domain/settings-error.ts';

/** Sends a request and reads the answer as JSON; `pages` follows the links to further pages. */
export interface Client {
	send(method: 'GET' | 'POST' | 'PATCH' | 'PUT', path: string, body?: object): Promise<unknown>;
	list(path: string): Promise<unknown[]>;
}

/**
 * Speaks to the interface of GitHub or GitLab. An answer that is no success throws a SettingsError
 * with what was asked and what came back.
 * @param api address without a slash at the end
 */
export function createClient(api: string, headers: Readonly<Record<string, string>>): Client {
	async function ask(method: string, address: string, body?: object): Promise<Response> {
		const response = await reach(address, {
			method,
			headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
			...(body && { body: JSON.stringify(body) }),
			redirect: 'error',
		});
		if (!response.ok) {
			const said = (await response.text()).slice(0, 300);
			throw new SettingsError(
				tell`${method} ${address} was answered with ${response.status}: ${said}`,
			);
		}
		return response;
	}
	return {
		async send(method, path, body) {
			return (await ask(method, api + path, body)).json();
		},
		async list(path) {
			const found: unknown[] = [];
			let next: string | undefined = api + path;
			while (next !== undefined) {
				const response: Response = await ask('GET', next);
				found.push(...((await response.json()) as unknown[]));
				next = /<([^>]+)>;\s*rel="next"/.exec(response.headers.get('link') ?? '')?.[1];
				// The token goes nowhere else.
				if (next !== undefined && !next.startsWith(`${api}/`)) next = undefined;
			}
			return found;
		},
	};
}

async function reach(address: string, request: RequestInit): Promise<Response> {
	try {
		return await fetch(address, request);
	} catch (error) {
		const { cause } = error as Error;
		const reason = cause instanceof Error ? cause.message : String(error);
		throw new SettingsError(tell`${address} cannot be reached: ${reason}`);
	}
}
