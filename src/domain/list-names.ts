import { tell } from './message.ts';
/** Names in a message: “A”, “B” and “C”. */
export function listNames(names: readonly string[]): string {
	const quoted = names.map((name) => tell`“${name}”`);
	const last = quoted.pop() ?? '';
	return quoted.length > 0 ? tell`${quoted.join(', ')} and ${last}` : last;
}
