import type { ViteDevServer } from 'vite';

/** Milliseconds in which somebody who has the preview open asks for a page. */
const patience = 1000;

/**
 * Has the preview do something that no page needs when its first answer is out, which everything else would only make
 * later; soon after its start where nobody asks.
 */
export function afterFirstPage(server: ViteDevServer, run: () => void): void {
	let isBegun = false;
	const begin = () => {
		if (!isBegun) run();
		isBegun = true;
	};
	let timer: NodeJS.Timeout | undefined;
	server.httpServer?.once('listening', () => {
		timer = setTimeout(begin, patience);
	});
	server.httpServer?.once('close', () => clearTimeout(timer));
	server.middlewares.use((_, response, next) => {
		clearTimeout(timer);
		if (!isBegun) response.once('close', begin);
		next();
	});
}
