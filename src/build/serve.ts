import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { mediaTypes, otherType } from '../headers/media-types.ts';
import { findHeaders } from '../headers/response-headers.ts';

/** Serves a built site below its base path, on this machine only. Port 0 takes a free one. */
export async function serveFolder(
	folder: string,
	{ basePath = '/', port = 0 }: { basePath?: string; port?: number } = {},
): Promise<{ url: string; server: Server }> {
	const root = path.resolve(folder);
	const server = createServer((request, response) => {
		const asked = safeDecode((request.url ?? '/').split('?')[0] ?? '/');
		if (!`${asked}/`.startsWith(basePath)) {
			response.writeHead(302, { location: basePath }).end();
			return;
		}
		let file = path.join(root, asked.slice(basePath.length - 1));
		if (!file.startsWith(root)) file = root;
		if (existsSync(file) && statSync(file).isDirectory()) {
			if (!asked.endsWith('/')) {
				response.writeHead(301, { location: `${asked}/` }).end();
				return;
			}
			file = path.join(file, 'index.html');
		}
		const isThere = existsSync(file);
		if (!isThere) file = path.join(root, '404.html');
		response.writeHead(isThere ? 200 : 404, {
			...findHeaders(asked.slice(basePath.length - 1)),
			'content-type': mediaTypes[path.extname(file)] ?? otherType,
		});
		if (existsSync(file)) createReadStream(file).pipe(response);
		else response.end('Not found');
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, '127.0.0.1', resolve);
	});
	const address = server.address();
	const taken = typeof address === 'object' && address ? address.port : port;
	return { url: `http://127.0.0.1:${taken}${basePath}`, server };
}

function safeDecode(address: string): string {
	try {
		return decodeURIComponent(address);
	} catch {
		return '/';
	}
}
