import { existsSync } from 'node:fs';
import path from 'node:path';
import { tell } from '../domain/message.ts';
import type { OwnRule } from '../domain/rules.ts';
import { findWordFault } from '../words/find-word-fault.ts';
import { wordKeys } from '../words/words.ts';
import { type ComponentName, componentNames } from './components.ts';
import type { OwnCheck, OwnExport, Plugin, PluginTools } from './define.ts';
import { chooseName, firstLine, needFile, needGroup } from './faults.ts';
import { ProgramFault } from './program-fault.ts';
import { isTakenFile } from './taken-files.ts';

/** The version of what plugins are given. */
const apiVersion = 1;
const plainName = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** What plugins add, in their order. */
export interface FromPlugins {
	wraps: { component: ComponentName; file: string }[];
	pages: { address: string; file: string; plugin: string }[];
	checks: { rule: OwnRule; check: OwnCheck['check'] }[];
	exports: (OwnExport & { plugin: string })[];
	words: Record<string, Record<string, string>>;
}

/** Has each plugin say what it adds; one that cannot is a fault with its name. */
export async function runPlugins(
	value: unknown,
	folder: string,
	name: string,
): Promise<FromPlugins> {
	const added: FromPlugins = { wraps: [], pages: [], checks: [], exports: [], words: {} };
	if (value !== undefined && !Array.isArray(value))
		throw new ProgramFault(tell`“plugins” in ${name} has to be a list in brackets: [ … ].`);
	const known = new Set<string>();
	for (const [i, one] of ((value ?? []) as unknown[]).entries()) {
		const plugin = needPlugin(one, i + 1, name);
		if (known.has(plugin.name))
			throw new ProgramFault(
				tell`${name} has the plugin “${plugin.name}” twice. Remove one of them.`,
			);
		known.add(plugin.name);
		try {
			await plugin.setup(makeTools(plugin.name, added, folder));
		} catch (error) {
			if (error instanceof ProgramFault) throw error;
			throw new ProgramFault(
				tell`The plugin “${plugin.name}” failed: ${firstLine(error)} Tell those who made it, or take it out of ${name}.`,
			);
		}
	}
	return added;
}

function needPlugin(value: unknown, place: number, name: string): Plugin {
	const plugin = needGroup(value, tell`Number ${place} of “plugins” in ${name}`);
	const id = plugin['name'];
	if (id === undefined)
		throw new ProgramFault(
			tell`Number ${place} of “plugins” in ${name} has no name. Write name: 'my-plugin' into it, and a function “setup”.`,
		);
	if (typeof id !== 'string' || !plainName.test(id))
		throw new ProgramFault(
			tell`A plugin in ${name} has the name “${String(id)}”. A name is small letters, digits and single dashes.`,
		);
	if (plugin['apiVersion'] !== apiVersion)
		throw new ProgramFault(
			tell`The plugin “${id}” was made for version ${String(plugin['apiVersion'])} of plugins, and this Waymark has version ${apiVersion}. Install a version of the plugin, or of Waymark, that fits.`,
		);
	if (typeof plugin['setup'] !== 'function')
		throw new ProgramFault(tell`The plugin “${id}” has no function “setup”.`);
	return plugin as unknown as Plugin;
}

function makeTools(plugin: string, added: FromPlugins, folder: string): PluginTools {
	const where = tell`The plugin “${plugin}”`;
	return {
		wrap(component, file) {
			chooseName(
				component,
				componentNames,
				(hint) =>
					tell`The plugin “${plugin}” wraps the component “${component}”, and there is none. ${hint}`,
			);
			added.wraps.push({ component, file: needFile(file, folder, where) });
		},
		addPage(address, file) {
			if (!/^\/(?:[\w.~-]+\/)*$/.test(address))
				throw new ProgramFault(
					tell`The plugin “${plugin}” adds a page at “${address}”. An address begins and ends with a slash, such as /wall/.`,
				);
			added.pages.push({ address, file: needFile(file, folder, where), plugin });
		},
		addCheck({ name, check }) {
			if (!plainName.test(name) || typeof check !== 'function')
				throw new ProgramFault(
					tell`The plugin “${plugin}” adds a check “${name}”. A check has a name of small letters, digits and single dashes, and a function “check”.`,
				);
			added.checks.push({ rule: `${plugin}/${name}`, check });
		},
		addExport({ file, write }) {
			if (!/^[\w-]+(?:\.[\w-]+)+$/.test(file) || typeof write !== 'function')
				throw new ProgramFault(
					tell`The plugin “${plugin}” adds the file “${file}”. A file has a name such as contacts.csv, and a function “write”.`,
				);
			if (isTakenFile(file) || existsSync(path.join(folder, 'public', file)))
				throw new ProgramFault(
					tell`The plugin “${plugin}” adds the file “${file}”, and the site has a file of that name already. Give it another name, such as ${plugin}-${file}.`,
				);
			const other = added.exports.find((one) => one.file.toLowerCase() === file.toLowerCase());
			if (other)
				throw new ProgramFault(
					tell`The plugins “${other.plugin}” and “${plugin}” both write the file ${file}. Take one of them out.`,
				);
			added.exports.push({ file, write, plugin });
		},
		addWords(words) {
			for (const [language, own] of Object.entries(words)) {
				for (const [key, text] of Object.entries(own)) checkWord(plugin, key, text);
				added.words[language] = { ...added.words[language], ...own };
			}
		},
	};
}

/** Its own words begin with “own.”; those of ours keep the values that are filled in. */
function checkWord(plugin: string, key: string, text: string): void {
	if (key.startsWith('own.')) return;
	const known = chooseName(
		key,
		wordKeys,
		(hint) =>
			tell`The plugin “${plugin}” has the word “${key}”, which Waymark does not say. Begin the name of a word of your own with “own.”. ${hint}`,
	);
	const fault = findWordFault(known, text);
	if (fault !== undefined)
		throw new ProgramFault(tell`The plugin “${plugin}”, word “${key}”: ${fault}`);
}
