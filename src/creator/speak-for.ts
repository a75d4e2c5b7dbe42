import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Catalogue, speak, tell } from '../domain/message.ts';
import { Refusal } from './refusal.ts';

/**
 * From now on this process speaks the language that `--lang` names, or else the system’s, where it has that.
 * Returns the arguments without it.
 */
export function speakFor(args: readonly string[], env: NodeJS.ProcessEnv): string[] {
	const rest = [...args];
	const at = rest.findIndex((arg) => /^--lang(?:=|$)/.test(arg));
	const [flag = '', next = ''] = at < 0 ? [] : rest.splice(at, rest[at] === '--lang' ? 2 : 1);
	const asked = flag === '--lang' ? next : flag.slice('--lang='.length);
	const system = env['JOURNEY_LANG'] || env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
	const [language] = (flag === '' ? system : asked).toLowerCase().split(/[-_.@]/);
	speak(language === 'de' ? readGerman() : {});
	if (flag !== '' && language !== 'de' && language !== 'en')
		throw new Refusal(tell`${'--lang'} is “${asked}”. Write ${['en', 'de'].join(tell` or `)}.`);
	return rest;
}

/** In the package that creates they lie beside this file; elsewhere they are among all messages. */
function readGerman(): Catalogue {
	const own = path.join(import.meta.dirname, 'messages.de.json');
	if (existsSync(own)) return JSON.parse(readFileSync(own, 'utf8'));
	const all = path.join(import.meta.dirname, '../words/de.json');
	return JSON.parse(readFileSync(all, 'utf8')).messages;
}
