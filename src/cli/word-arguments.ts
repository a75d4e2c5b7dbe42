import { tell } from '../domain/message.ts';
import { findNearest } from '../words/nearest.ts';

/** What is wrong with the arguments of a command; Node says it in words of its own, and in English. */
export function wordArguments(error: unknown, options: readonly string[]): string {
	const { code, message } = error as NodeJS.ErrnoException;
	const [, quoted = ''] = /'([^']*)'/.exec(message) ?? [];
	const option = /--?[\w-]+(?= <|$)/.exec(quoted)?.[0] ?? quoted;
	if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
		const near = findNearest(quoted.replace(/^-+/, ''), options);
		return tell`There is no option ${quoted}.${near ? tell` Did you mean --${near}?` : ''}`;
	}
	if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL')
		return tell`“${quoted}” is no option, and nothing else is expected there. Remove it.`;
	if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') throw error;
	return /does not take an argument/.test(message)
		? tell`${option} takes no value. Write it alone.`
		: tell`${option} needs a value. Write it after it, with = between where it begins with a hyphen.`;
}
