import { parseArgs } from 'node:util';
import { tell } from '../domain/message.ts';
import { type Answers, findFault, topics } from './answers.ts';
import { Refusal } from './refusal.ts';

export interface Options {
	/** The folder to write into, as it was given. */
	folder: string | undefined;
	given: Partial<Answers>;
	/** Takes the defaults, and asks nothing. */
	yes: boolean;
	/** What to write as the version of Waymark, such as the file of a package that is not published. */
	waymark: string | undefined;
	isHelp: boolean;
	isVersion: boolean;
}

const flags = {
	...(Object.fromEntries(topics.map((topic) => [topic, { type: 'string' }])) as {
		[T in keyof Answers]: { type: 'string' };
	}),
	waymark: { type: 'string' },
	yes: { type: 'boolean', short: 'y' },
	version: { type: 'boolean', short: 'v' },
	help: { type: 'boolean', short: 'h' },
} as const;

/** What was given when it was called; an answer that cannot be taken throws a Refusal. */
export function readOptions(args: readonly string[]): Options {
	const { values, positionals } = parse(args);
	const [folder, ...more] = positionals;
	if (more.length > 0)
		throw new Refusal(tell`One folder is enough, and “${more[0]}” is another one. Remove it.`);
	const given = Object.fromEntries(
		topics.flatMap((topic) => {
			const answer = values[topic];
			if (answer === undefined) return [];
			const fault = findFault(topic, answer);
			if (fault) throw new Refusal(`--${topic}: ${fault}`);
			return [[topic, answer]];
		}),
	) as Partial<Answers>;
	const { waymark, yes = false, help = false, version = false } = values;
	return { folder, given, yes, waymark, isHelp: help, isVersion: version };
}

function parse(args: readonly string[]) {
	try {
		return parseArgs({ args: [...args], options: flags, allowPositionals: true });
	} catch (error) {
		const { code, message } = error as NodeJS.ErrnoException;
		const [, quoted = ''] = /'([^']*)'/.exec(message) ?? [];
		if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
			throw new Refusal(
				tell`There is no option ${quoted}. Options: ${[...Object.keys(flags), 'lang']
					.map((flag) => `--${flag}`)
					.join(', ')}.`,
			);
		if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') throw error;
		const option = /--[\w-]+/.exec(quoted)?.[0] ?? quoted;
		throw new Refusal(
			/does not take an argument/.test(message)
				? tell`${option} takes no value. Write it alone.`
				: tell`${option} needs a value. Write it after it, with = between where it begins with a hyphen.`,
		);
	}
}
