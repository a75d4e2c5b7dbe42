import path from 'node:path';
import process from 'node:process';
import { tell } from '../domain/message.ts';
import { putSetting, SettingsError, settingOptions } from '../settings.ts';

export type Setting = keyof typeof settingOptions;

/** The options that all commands take. */
export const common: readonly Setting[] = ['content', 'today'];
/** Those of a command that shows the program. */
export const ofProgram: readonly Setting[] = ['edition', 'site-url', 'base-path', ...common];
/** Those of a command that has to do with a site in a folder. */
export const ofSite: readonly Setting[] = ['out', 'port', ...ofProgram];

/**
 * Puts what options say into the environment, where all reads it; returns the arguments without them. What
 * stands after a lone `--`, and what is no setting, stays. `--root` names the folder to work in.
 */
export function takeSettings(
	args: readonly string[],
	names: readonly Setting[] = common,
	env: NodeJS.ProcessEnv = process.env,
): string[] {
	const rest: string[] = [];
	for (let at = 0; at < args.length; at++) {
		const arg = args[at] ?? '';
		if (arg === '--') return [...rest, ...args.slice(at)];
		if (arg === '--internal' && names.includes('edition')) {
			env['JOURNEY_EDITION'] = 'internal';
			continue;
		}
		const [, name = '', written] = /^--([\w-]+)(?:=([\s\S]*))?$/.exec(arg) ?? [];
		const isRoot = name === 'root';
		if (!isRoot && !names.includes(name as Setting)) {
			rest.push(arg);
			continue;
		}
		const value = written ?? args[++at];
		if (value === undefined || value === '' || (written === undefined && value.startsWith('--'))) {
			throw new SettingsError(
				tell`${`--${name}`} needs a value. Write it after it, with = between where it begins with a hyphen.`,
			);
		}
		if (isRoot) enter(value);
		else putSetting(env, settingOptions[name as Setting], value, `--${name}`);
	}
	return rest;
}

function enter(folder: string): void {
	try {
		process.chdir(folder);
	} catch {
		throw new SettingsError(
			tell`--root is “${folder}”, and there is no folder ${path.resolve(folder)}. Write the folder of your program.`,
		);
	}
}
