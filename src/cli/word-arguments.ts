import { tell } from '../domain/message.ts';
import { findNearest } from '../words/nearest.ts';

/** What is wrong with the arguments of a command; Node says it in words of its own, and in English. */
export function wordArguments(error: unknown, options: readonly string[]): string {
	const { code, message } = error as NodeJS.ErrnoException;
	const [, quoted = ''] = /'([^']*)'/.exec(message) ?? [];
	const option = /--?[\w-]+(?= <|$)/.exec(quoted)?.[0] ?? quoted;
	if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return wordUnknown(quoted, options);
	if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return wordSurplus(quoted, options);
	if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') throw error;
	return /does not take an argument/.test(message)
		? tell`${option} takes no value. Write it alone.`
		: tell`${option} needs a value. Write it after it, with = between where it begins with a hyphen.`;
}

/** What is said of an option that there is not. */
export function wordUnknown(given: string, options: readonly string[]): string {
	const name = given.replace(/^-+|=.*$/gs, '');
	const near =
		options.find((one) => name !== '' && one.startsWith(name)) ?? findNearest(name, options);
	return tell`There is no option ${given}.${near ? tell` Did you mean --${near}?` : ''}`;
}

/** What is wrong with something that stands where only options are expected. */
export function wordSurplus(given: string, options: readonly string[]): string {
	// Of a few letters as many differ from any word.
	const near = given.length < 4 ? undefined : findNearest(given, options);
	return near
		? tell`“${given}” is no option. Did you mean --${near}?`
		: tell`“${given}” is no option, and nothing else is expected there. Remove it.`;
}
