import { parseArgs } from 'node:util';
import { tell } from '../domain/message.ts';
import { SettingsError } from '../settings.ts';
import { common } from './take-settings.ts';
import { wordArguments, wordSurplus } from './word-arguments.ts';

/** A word that has few arguments of its own. */
interface Word {
	/** As it is called: npm run preview. */
	call: string;
	help: () => string;
	/** What may be said with it, besides the settings that are taken before. */
	options?: readonly string[];
	settings?: readonly string[];
	/** How many things it takes besides options. */
	most?: number;
}

/**
 * What a word was given; undefined where its help was asked for, which is printed then. What it does not know
 * throws a SettingsError.
 */
export function readWord(
	args: readonly string[],
	{ call, help, options = [], settings = common, most = 0 }: Word,
	{ stdout }: { stdout: NodeJS.WritableStream },
): { has: (option: string) => boolean; given: readonly string[] } | undefined {
	if (asksForHelp(args)) {
		stdout.write(help());
		return undefined;
	}
	const known = [...options, ...settings, 'root', 'lang', 'help'];
	const refuse = (fault: string) =>
		new SettingsError(tell`${fault} To see what there is: ${`${call} -- --help`}`);
	try {
		const flags = options.map((option) => [option, { type: 'boolean' }] as const);
		const { values, positionals } = parseArgs({
			args: [...args],
			allowPositionals: true,
			options: Object.fromEntries(flags),
		});
		const surplus = positionals[most];
		if (surplus !== undefined) throw refuse(wordSurplus(surplus, known));
		return { has: (option) => values[option] === true, given: positionals };
	} catch (error) {
		throw error instanceof SettingsError ? error : refuse(wordArguments(error, known));
	}
}

export function asksForHelp(args: readonly string[]): boolean {
	return args.includes('--help') || args.includes('-h');
}
