import { formatDay } from '../plan/dates.ts';
import type { Words } from '../words/words.ts';
import type { Fault } from './fault.ts';

/** What is wrong, and what to write instead, in the language of the reader. */
export function wordFault(
	{ say, locale }: Pick<Words, 'say' | 'locale'>,
	{ code, values }: Fault,
): string {
	const own = Object.fromEntries(
		Object.entries(values).map(([name, value]) => [
			name,
			isDayOf(name, value) ? formatDay(locale, String(value)) : value,
		]),
	);
	const sentence = say(code, own);
	const near = values['near'];
	return near ? `${sentence} ${say('desk.why.near', { near })}` : sentence;
}

/** Days that we name ourselves are worded; what was found stays as it was found. */
function isDayOf(name: string, value: string | number): boolean {
	return ['today', 'first'].includes(name) && /^\d{4}-\d{2}-\d{2}$/.test(String(value));
}
