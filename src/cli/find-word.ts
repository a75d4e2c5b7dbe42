import { settingOptions } from '../settings.ts';

/** Options that every word takes, with a value behind them. */
const valued = ['root', 'lang', ...Object.keys(settingOptions)];

/** The word of a command first, whichever of its options stand before it; without one, that for the help. */
export function findWord(args: readonly string[]): [word: string, ...rest: string[]] {
	for (let at = 0; at < args.length; at++) {
		const arg = args[at] ?? '';
		const [, name = '', value] = /^--([\w-]+)(=.*)?$/s.exec(arg) ?? [];
		if (valued.includes(name)) at += value === undefined ? 1 : 0;
		else if (name !== 'internal') return [arg, ...args.slice(0, at), ...args.slice(at + 1)];
	}
	return ['help', ...args];
}
