import process from 'node:process';
import { speakOfManager } from '../../creator/manager.ts';
import { speak, tell } from '../../domain/message.ts';
import { SettingsError } from '../../settings.ts';
import { catalogues } from '../../words/load-words.ts';

/**
 * The language that is asked for by JOURNEY_LANG, else that of the system where it is shipped. What is
 * asked for and is not shipped throws a SettingsError.
 */
export function findLanguage(env: NodeJS.ProcessEnv = process.env): string | undefined {
	const asked = env['JOURNEY_LANG'];
	return asked ? nameLanguage('JOURNEY_LANG', asked) : findSystemLanguage(env);
}

function findSystemLanguage(env: NodeJS.ProcessEnv): string | undefined {
	return findShipped(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '');
}

/**
 * From now on this process speaks the language that is asked for, by `--lang` before all else; what it
 * starts does as well. Returns the arguments without it.
 */
export function takeLanguage(
	args: readonly string[] = [],
	env: NodeJS.ProcessEnv = process.env,
): string[] {
	// What is asked for may be no language, and that is said in some language as well.
	speak(catalogues[findSystemLanguage(env) ?? 'en']);
	const rest = [...args];
	const at = rest.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
	if (at >= 0) {
		const [name = '', next = ''] = rest.splice(at, rest[at] === '--lang' ? 2 : 1);
		env['JOURNEY_LANG'] = nameLanguage('--lang', name === '--lang' ? next : name.slice(7));
	}
	speak(catalogues[findLanguage(env) ?? 'en']);
	speakOfManager(env['npm_config_user_agent']);
	return rest;
}

function nameLanguage(setting: string, asked: string): string {
	const found = findShipped(asked);
	if (found) return found;
	throw new SettingsError(
		tell`${setting} is “${asked}”. Write ${Object.keys(catalogues).join(tell` or `)}.`,
	);
}

/** `de` for de, de-AT and de_DE.UTF-8. */
function findShipped(tag: string): string | undefined {
	const [language = ''] = tag.toLowerCase().split(/[-_.@]/);
	return Object.hasOwn(catalogues, language) ? language : undefined;
}
