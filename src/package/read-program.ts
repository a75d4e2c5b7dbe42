import path from 'node:path';
import { collectionNames } from '../domain/collections.ts';
import { tell } from '../domain/message.ts';
import { type ComponentName, componentNames } from './components.ts';
import { chooseName, needFile, needGroup } from './faults.ts';
import { ourPages } from './our-pages.ts';
import type { OwnProgram } from './own-program.ts';
import { listPageFiles } from './page-files.ts';
import { ProgramFault } from './program-fault.ts';
import { readFieldsOf } from './read-fields.ts';
import { type FromPlugins, runPlugins } from './run-plugins.ts';

const keys = ['components', 'pages', 'extend', 'plugins', 'settings'] as const;

/**
 * What the configuration of a program comes to, its plugins run; a fault in it is a sentence.
 * @param folder the program’s, absolute
 * @param name of the file of the configuration
 */
export async function readProgram(
	folder: string,
	exported: unknown,
	name: string,
): Promise<OwnProgram> {
	const config = needGroup(exported, tell`What ${name} exports`);
	for (const key of Object.keys(config))
		chooseName(key, keys, (hint) => tell`${name} has no “${key}”. ${hint}`);
	const added = await runPlugins(config['plugins'], folder, name);
	const { replaced, pages } = readPages(config['pages'], added, folder, name);
	return {
		folder,
		wraps: readWraps(config['components'], added, folder, name),
		replaced,
		pages,
		fields: readExtensions(config['extend'], name),
		checks: added.checks,
		exports: added.exports,
		words: added.words,
	};
}

/** The program’s own wrap is around those of its plugins, of which a later one is around a former one. */
function readWraps(
	value: unknown,
	{ wraps: added }: FromPlugins,
	folder: string,
	name: string,
): OwnProgram['wraps'] {
	const wraps = new Map<ComponentName, string[]>();
	const wrap = (component: ComponentName, file: string) => {
		const others = wraps.get(component) ?? [];
		wraps.set(component, [file, ...others.filter((one) => one !== file)]);
	};
	for (const { component, file } of added) wrap(component, file);
	const where = tell`“components” in ${name}`;
	for (const [component, file] of Object.entries(needGroup(value ?? {}, where))) {
		const known = chooseName(
			component,
			componentNames,
			(hint) => tell`There is no component “${component}” that ${name} could wrap. ${hint}`,
		);
		wrap(known, needFile(file, folder, tell`“components.${component}” in ${name}`));
	}
	return wraps;
}

/** What the configuration itself says of a page holds, whatever plugins add. */
function readPages(value: unknown, added: FromPlugins, folder: string, name: string) {
	const replaced = new Map<string, string | false>();
	for (const [address, file] of Object.entries(needGroup(value ?? {}, tell`“pages” in ${name}`))) {
		const known = chooseName(
			address,
			Object.keys(ourPages),
			(hint) =>
				tell`${name} names the page “${address}”, which cannot be left out or replaced. ${hint}`,
		);
		if (file === false && ourPages[known]?.isNeeded)
			throw new ProgramFault(
				tell`The page ${address} cannot be left out: every site needs it. In ${name}, name a file that takes its place, or remove the line.`,
			);
		const where = tell`“pages['${address}']” in ${name}`;
		replaced.set(known, file === false ? false : needFile(file, folder, where));
	}
	const owners = new Map<string, string>();
	const pages = new Map<string, string>();
	for (const { address, file, plugin } of added.pages) {
		if (replaced.has(address)) continue;
		const other = owners.get(address);
		if (other !== undefined)
			throw new ProgramFault(
				tell`The plugins “${other}” and “${plugin}” both have a page at ${address}. Take one of them out of ${name}, or say under “pages” there which file stands at it.`,
			);
		owners.set(address, plugin);
		if (Object.hasOwn(ourPages, address)) continue;
		pages.set(address.replace(/\/$/, ''), file);
	}
	for (const { address, file, plugin } of added.pages)
		if (owners.get(address) === plugin && Object.hasOwn(ourPages, address))
			replaced.set(address, file);
	for (const [route, file] of listPageFiles(folder)) {
		if ([...replaced.values()].includes(file)) continue;
		const address = `${route}/`;
		const own = path.relative(folder, file).replaceAll('\\', '/');
		const other = owners.get(address);
		if (other !== undefined)
			throw new ProgramFault(
				tell`The plugin “${other}” and the file ${own} both have a page at ${address}. Rename the file, or say under “pages” in ${name} which one stands there.`,
			);
		if (Object.hasOwn(ourPages, address))
			throw new ProgramFault(
				tell`The file ${own} would be at ${address}, where Waymark has a page. Where it is to take its place, write pages: { '${address}': './${own}' } into ${name}; else rename it.`,
			);
		pages.set(route, file);
	}
	return { replaced, pages };
}

function readExtensions(value: unknown, name: string): OwnProgram['fields'] {
	const where = tell`“extend” in ${name}`;
	return Object.fromEntries(
		Object.entries(needGroup(value ?? {}, where)).map(([collection, fields]) => {
			const known = chooseName(
				collection,
				collectionNames,
				(hint) => tell`${name} extends “${collection}”, and there is no such collection. ${hint}`,
			);
			return [known, readFieldsOf(known, needGroup(fields, `extend.${known}`), name)];
		}),
	);
}
