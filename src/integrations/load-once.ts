import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { programFolder } from '../kept/program-folder.ts';

/** Rooms of `src` that need no bundler: they draw nothing, and no word in them is one that a build defines. */
export const roomsLoadedOnce: readonly string[] = [
	'domain',
	'settings',
	'zip',
	'words',
	'brand',
	'kept',
	'makers',
	'fonts',
	'svg',
	'pictures',
	'creator',
	'package',
	'host',
	'facts',
	'map',
	'diagram',
	'body',
	'collections',
	'migrations',
	'check',
	'guard',
	'history',
	'exports',
];

const folder = path.join(programFolder, 'src') + path.sep;

/** What Node has loaded for code that Vite runs by itself, where no import of Node is left. */
const shared = globalThis as { waymarkModules?: Map<string, object> };

/**
 * Has pages use these rooms as the process has loaded them: what they know is read once, and the
 * bundler is left with what draws pages.
 */
export function loadOnce(): Plugin {
	return {
		name: 'waymark-load-once',
		enforce: 'pre',
		applyToEnvironment: ({ config }) => config.consumer === 'server',
		async load(id) {
			const file = path.normalize(id);
			if (!isOfRooms(file)) return undefined;
			return shareModule(id, await import(pathToFileURL(file).href));
		},
	};
}

/** The code of a module that has what another one exports, as this process has loaded it. */
export function shareModule(id: string, module: object): string {
	shared.waymarkModules ??= new Map();
	shared.waymarkModules.set(id, module);
	const names = Object.keys(module);
	const taken = names.map((name, at) => `${name}: _${at}`).join(', ');
	const given = names.map((name, at) => `_${at} as ${name}`).join(', ');
	return `const { ${taken} } = globalThis.waymarkModules.get(${JSON.stringify(id)});\nexport { ${given} };`;
}

/** The ids of all that has been shared. */
export function listShared(): string[] {
	return [...(shared.waymarkModules?.keys() ?? [])];
}

function isOfRooms(file: string): boolean {
	if (!file.startsWith(folder) || !/\.[jt]s$/.test(file)) return false;
	const [room = ''] = file.slice(folder.length).split(path.sep);
	return roomsLoadedOnce.includes(room.replace(/\.[jt]s$/, ''));
}
