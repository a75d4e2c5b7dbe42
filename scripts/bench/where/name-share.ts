import { type Chunks, findModule } from './chunks.ts';
import type { Frame } from './read-profile.ts';

export const waiting = 'waiting';

/** What is no function, by the name that V8 gives it. */
const states = new Map([
	['(idle)', waiting],
	['(garbage collector)', 'garbage collection'],
	['(program)', 'native code'],
	['(root)', 'native code'],
]);

/**
 * What a stack is told under: the nearest room of `src/`; else what Node does to load modules; else
 * the nearest package; else Node.
 */
export function nameShare(frames: readonly Frame[], chunks: Chunks): string {
	const state = states.get(frames[0]?.functionName ?? '');
	if (state) return state;
	let found = '';
	for (const frame of frames) {
		const place = namePlace(frame, chunks);
		if (place.startsWith('src/') || place === 'loading modules') return place;
		if (!found || (found === 'Node' && place)) found = place;
	}
	return found || 'Node';
}

/** The room, package or part of Node of a function; empty where its frame does not say. */
export function namePlace({ url, lineNumber }: Frame, chunks: Chunks): string {
	if (url.startsWith('node:'))
		return url.startsWith('node:internal/modules/') ? 'loading modules' : 'Node';
	if (!/\/(?:\.prerender|cache\/bundle)\//.test(url)) return nameFile(url);
	const module = findModule(chunks, url, lineNumber);
	if (module) return nameFile(`/${module}`);
	const chunk = url.slice(url.lastIndexOf('/') + 1).replace(/[_.][^_]*$/, '');
	return chunks.size > 0 ? 'package astro' : `pages (bundle): ${chunk}`;
}

function nameFile(url: string): string {
	const inPackages = url.split(/[\\/]node_modules[\\/]/);
	if (inPackages.length > 1) {
		const [first = '', second = ''] = (inPackages.at(-1) ?? '').split(/[\\/]/);
		return `package ${first.startsWith('@') ? `${first}/${second}` : first}`;
	}
	// A module without a file is made by what bundles, also where it names a page.
	if (url.startsWith('/\\0')) return 'package astro';
	const room = /\/src\/([^/]+)/.exec(url)?.[1];
	if (room) return `src/${room.replace(/\.\w+$/, '')}`;
	return url.startsWith('wasm:') ? 'WebAssembly' : '';
}
