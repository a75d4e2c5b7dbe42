import path from 'node:path';
import process from 'node:process';
import type { Edition } from './domain/journey.ts';
import { findLocalDay } from './domain/local-day.ts';
import { tell } from './domain/message.ts';
import { SettingsError } from './domain/settings-error.ts';

/** What the environment variables say about where to read, what to build and where to put it. */
export interface Settings {
	/** The content folder, absolute. */
	content: string;
	edition: Edition;
	/** The output folder, absolute. */
	out: string;
	/** The site's absolute address without a slash at the end, where one is given. */
	siteUrl: string | undefined;
	/** The path below which the site is served, with a slash at both ends. */
	basePath: string;
	/** How many commits of the content the page of changes looks at; 0: none. */
	history: number;
	/** What becomes of code in .mdx texts; never said by the content itself. */
	code: 'refused' | 'run';
	/** Whether a browser keeps the public edition for when there is no network. */
	keepsOffline: boolean;
}

/** What can be said after a command as well as in the environment, in every shell alike: by option, the variable. */
export const settingOptions = {
	content: 'JOURNEY_CONTENT',
	edition: 'JOURNEY_EDITION',
	out: 'JOURNEY_OUT',
	'site-url': 'SITE_URL',
	'base-path': 'BASE_PATH',
	port: 'PORT',
	today: 'JOURNEY_TODAY',
} as const;

export { SettingsError };

/** How a setting was said that was put into an environment: as an option, or in a program’s own file. */
const said = new WeakMap<NodeJS.ProcessEnv, Map<string, string>>();

/** Puts a setting into an environment, and remembers how its user said it. */
export function putSetting(
	env: NodeJS.ProcessEnv,
	variable: string,
	value: string,
	name: string,
): void {
	env[variable] = value;
	said.set(env, (said.get(env) ?? new Map()).set(variable, name));
}

/** A setting as whoever reads of it has said it. */
export function nameSetting(variable: string, env: NodeJS.ProcessEnv = process.env): string {
	return said.get(env)?.get(variable) ?? variable;
}

/** Reads the settings; an unusable one throws a SettingsError. */
export function readSettings(env: NodeJS.ProcessEnv = process.env, root = process.cwd()): Settings {
	const [sign] = /[#?]|%[\da-f]{2}/i.exec(root) ?? [];
	if (sign !== undefined) {
		throw new SettingsError(
			tell`The project is in ${root}, and in an address “${sign}” means something else, so that no site can be built there. Rename that folder, or move the project.`,
		);
	}
	const name = (variable: string) => nameSetting(variable, env);
	const edition = env['JOURNEY_EDITION'] || 'public';
	if (edition !== 'public' && edition !== 'internal') {
		throw new SettingsError(
			tell`${name('JOURNEY_EDITION')} is “${edition}”. Write public or internal.`,
		);
	}
	const siteUrl = env['SITE_URL'] || undefined;
	if (siteUrl !== undefined && !isHost(siteUrl)) {
		throw new SettingsError(
			tell`${name('SITE_URL')} is “${siteUrl}”. Write an address such as https://partners.example.com; a path below it belongs in ${name('SITE_URL') === '--site-url' ? '--base-path' : 'BASE_PATH'}.`,
		);
	}
	const inner = (env['BASE_PATH'] || '').replace(/^\/+|\/+$/g, '');
	const base = inner === '' ? '/' : `/${inner}/`;
	if (!/^\/(?:(?!\.{1,2}\/)[\w.~-]+\/)*$/.test(base)) {
		throw new SettingsError(
			tell`${name('BASE_PATH')} is “${env['BASE_PATH']}”. Write a path such as /partners.`,
		);
	}
	const history = env['JOURNEY_HISTORY'] || '20';
	if (!/^\d{1,3}$/.test(history)) {
		throw new SettingsError(
			tell`${name('JOURNEY_HISTORY')} is “${history}”. Write how many commits to look at, from 0 to 999.`,
		);
	}
	const offline = env['JOURNEY_OFFLINE'] || 'on';
	if (offline !== 'on' && offline !== 'off') {
		throw new SettingsError(tell`${name('JOURNEY_OFFLINE')} is “${offline}”. Write on or off.`);
	}
	const code = env['JOURNEY_MDX_CODE'] || '0';
	if (code !== '0' && code !== '1') {
		throw new SettingsError(
			tell`JOURNEY_MDX_CODE is “${code}”. Write 1 where the .mdx texts may run code, or leave it out.`,
		);
	}
	return {
		content: path.resolve(root, env['JOURNEY_CONTENT'] || 'content'),
		edition,
		out: path.resolve(
			root,
			env['JOURNEY_OUT'] || (edition === 'public' ? 'dist' : 'dist-internal'),
		),
		siteUrl: siteUrl && new URL(siteUrl).origin,
		basePath: base,
		history: Number(history),
		code: code === '1' ? 'run' : 'refused',
		keepsOffline: offline === 'on',
	};
}

/** Whether an address is a host alone. A name and a password before it would be in every address of the site. */
function isHost(address: string): boolean {
	return /^https?:\/\/[^/?#\s@\\]+\/?$/.test(address) && URL.canParse(address);
}

/**
 * The day on which the content is checked, as an ISO date: the day it is here, or the one that is asked for. What is
 * no day throws a SettingsError.
 */
export function readToday(env: NodeJS.ProcessEnv = process.env, now = new Date()): string {
	const wanted = env['JOURNEY_TODAY'];
	if (!wanted) return findLocalDay(now);
	const time = /^\d{4}-\d{2}-\d{2}$/.test(wanted) ? Date.parse(wanted) : Number.NaN;
	if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== wanted) {
		throw new SettingsError(
			tell`${nameSetting('JOURNEY_TODAY', env)} is “${wanted}”. Write a day of the calendar, such as 2026-10-01.`,
		);
	}
	return wanted;
}

/** A folder as a person would name it: from here where it lies below, else whole. */
export function formatFolder(folder: string, from = '', paths: path.PlatformPath = path): string {
	const relative = paths.relative(from, folder);
	return relative === '' ? '.' : relative.startsWith('..') ? folder : relative;
}
