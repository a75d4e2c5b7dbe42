import { readFileSync, realpathSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { tell } from '../domain/message.ts';
import { mediaTypes, otherType } from '../headers/media-types.ts';
import { findHeaders } from '../headers/response-headers.ts';

/** Serves a built site below its base path, on this machine only. Port 0 takes a free one. */
export async function serveFolder(
	folder: string,
	{ basePath = '/', port = 0 }: { basePath?: string; port?: number } = {},
): Promise<{ url: string; server: Server }> {
	const root = path.resolve(folder);
	const server = createServer((request, response) => {
		try {
			answer(request, response, { root, basePath });
		} catch (error) {
			// A site that is replaced at this moment.
			say(response, 500, (error as NodeJS.ErrnoException).code ?? tell`The file cannot be read.`);
		}
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, '127.0.0.1', resolve);
	});
	const address = server.address();
	const taken = typeof address === 'object' && address ? address.port : port;
	return { url: `http://127.0.0.1:${taken}${basePath}`, server };
}

interface Served {
	root: string;
	basePath: string;
}

function answer(request: IncomingMessage, response: ServerResponse, { root, basePath }: Served) {
	if (!isOwnHost(request.headers.host)) {
		return say(response, 403, tell`This site is shown on this machine only, at localhost.`);
	}
	if (request.method !== 'GET' && request.method !== 'HEAD') {
		return say(response.setHeader('allow', 'GET, HEAD'), 405, tell`Pages can only be asked for.`);
	}
	const [asked = '', query] = (request.url ?? '').split(/(?=\?)/, 2);
	const redirect = (status: number, location: string) =>
		response.writeHead(status, { location: location + (query ?? '') }).end();
	const isTop = asked === '/' || `${asked}/` === basePath;
	if (isTop && asked !== basePath) return redirect(302, basePath);
	const parts = asked.startsWith(basePath) ? readParts(asked.slice(basePath.length)) : undefined;
	const found = parts && findFile(root, parts);
	if (parts && found?.isFolder && !asked.endsWith('/')) {
		return redirect(301, `${basePath}${parts.map(encodeURIComponent).join('/')}/`);
	}
	const isThere = found?.isFolder === asked.endsWith('/');
	const file = isThere ? found?.file : findFile(root, ['404.html'])?.file;
	if (!file) return say(response, 404, tell`There is no such page.`);
	const body = readFileSync(file);
	response.writeHead(isThere ? 200 : 404, {
		...findHeaders(`/${(parts ?? []).join('/')}${found?.isFolder ? '/' : ''}`),
		'content-type': mediaTypes[path.extname(file)] ?? otherType,
	});
	response.end(body);
}

function say(response: ServerResponse, status: number, text: string): void {
	response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}

/** Another name for this machine in a request comes from a page of somebody else that reads along. */
function isOwnHost(host = ''): boolean {
	return /^(?:127\.0\.0\.1|\[::1\]|(?:[\w-]+\.)*localhost)(?::\d+)?$/i.test(host);
}

/** The names that an address is made of, decoded each alone; undefined where it can be none of a site. */
function readParts(address: string): string[] | undefined {
	if (address === '') return [];
	try {
		const parts = address.replace(/\/$/, '').split('/').map(decodeURIComponent);
		return parts.every(isName) ? parts : undefined;
	} catch {
		return undefined;
	}
}

/** What begins with a point, or is for hosts alone, is not for readers. */
function isName(part: string): boolean {
	const isHidden = (part.startsWith('.') && part !== '.well-known') || part === '_headers';
	return part !== '' && !isHidden && !/[/\\\0]/.test(part);
}

/** The file of an address, or the page of a folder; undefined where it is none or lies elsewhere. */
function findFile(root: string, parts: string[]): { file: string; isFolder: boolean } | undefined {
	try {
		const wanted = path.join(root, ...parts);
		const isFolder = statSync(wanted).isDirectory();
		const file = realpathSync(isFolder ? path.join(wanted, 'index.html') : wanted);
		const isInside = file.startsWith(realpathSync(root) + path.sep);
		return isInside && statSync(file).isFile() ? { file, isFolder } : undefined;
	} catch {
		return undefined;
	}
}
