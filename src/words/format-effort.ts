import type { StepEffort } from '../domain/step-effort.ts';
import { formatList } from './format-timing.ts';
import type { Words } from './words.ts';

/** “3 steps, at most 7 working days and 1 step with a time of its own”. */
export function formatEffort(words: Words, { timed, days, worded, open }: StepEffort): string {
	const parts = [
		timed > 0 && words.say('team.effort.timed', { count: timed, days }),
		worded > 0 && words.say('team.effort.worded', { count: worded }),
		open > 0 && words.say('team.effort.open', { count: open }),
	];
	return formatList(
		words,
		parts.filter((part) => part !== false),
	);
}
