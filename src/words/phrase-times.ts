import type { Lead, SignalDay } from '../domain/diff/change.ts';
import type { Timing } from '../domain/journey.ts';
import { formatArrival } from './format-arrival.ts';
import { formatCadence } from './format-timing.ts';
import type { Values, WordKey, Words } from './words.ts';

/** The sentence of a change and what stands in it, besides the entry and the partner types. */
export type Phrase = [WordKey, Values];

export function phraseTiming(words: Words, before: Timing, after: Timing): Phrase {
	const isMove = before.kind === 'window' && after.kind === 'window';
	return [
		isMove ? 'diff.moved' : 'diff.timing',
		{ before: formatTime(words, before), after: formatTime(words, after) },
	];
}

function formatTime({ say }: Words, timing: Timing): string {
	if (timing.kind === 'cadence') return formatCadence({ say }, timing);
	const { from, to } = timing.window;
	return from === to ? say('diff.day', { day: from }) : say('diff.days', { from, to });
}

export function phraseDays(before: number | undefined, after: number | undefined): Phrase {
	if (after === undefined) return ['diff.phaseOngoing', {}];
	if (before === undefined) return ['diff.phaseEnds', { after }];
	return ['diff.phaseDays', { before, after }];
}

export function formatLead(words: Words, { timing, days }: Lead): string {
	return formatArrival(words, timing, days);
}

export function formatSignalDay({ say }: Words, { day, after }: SignalDay): string {
	return day === undefined ? say('friction.after', { days: after ?? 0 }) : say('diff.day', { day });
}
