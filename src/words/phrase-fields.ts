import type { Change, Grant } from '../domain/diff/change.ts';
import { formatDate } from './format-timing.ts';
import type { Phrase } from './phrase-times.ts';
import type { WordKey, Words } from './words.ts';

type FieldChange = Extract<Change, { kind: 'grant' | 'given' | 'unit' | 'year' }>;

/** What a field of a ladder, a benefit, a measure or the program says now, and what it said before. */
export function phraseField(words: Words, change: FieldChange): Phrase {
	if (change.kind === 'year') {
		const [before, after] = [change.before, change.after].map((day) => sayMonthDay(words, day));
		return ['diff.year', { before: before ?? '', after: after ?? '' }];
	}
	const [name, before, after] = wordField(words, change);
	return ['diff.field', { name, before, after }];
}

function wordField(
	words: Words,
	change: Exclude<FieldChange, { kind: 'year' }>,
): [name: string, before: string, after: string] {
	const { say } = words;
	switch (change.kind) {
		case 'grant': {
			const tell = (grant: typeof change.before) => sayGrant(words, change.of, grant);
			return [say(`ladder.${change.of}`), tell(change.before), tell(change.after)];
		}
		case 'given': {
			const tell = ({ from, until }: typeof change.before) =>
				[
					...(from === undefined ? [] : [say('ask.from', { date: formatDate(words, from) })]),
					...(until === undefined ? [] : [say('ask.until', { date: formatDate(words, until) })]),
				].join(' ') || say('diff.always');
			return [say('benefit.given'), tell(change.before), tell(change.after)];
		}
		default: {
			const tell = (unit = 'count') => say(`diff.unit.${unit}` as WordKey);
			return [say('diff.unit'), tell(change.before), tell(change.after)];
		}
	}
}

function sayGrant({ say }: Words, of: 'promotion' | 'review' | 'demotion', grant: Grant): string {
	const { promotion, demotion, every, team } = grant;
	if (of === 'promotion') return say(`ladder.promotion.${promotion}`);
	if (of === 'review') {
		if (every === undefined) return say('diff.none.review');
		return [say(`cadence.${every}`), ...(team === undefined ? [] : [team])].join(' · ');
	}
	if (!demotion) return say('ladder.demotion.never');
	const isAtReview = demotion.at === 'review' && every !== undefined;
	return say(`ladder.demotion.${isAtReview ? 'review' : 'at-once'}`, { grace: demotion.grace });
}

/** “February 1”. */
function sayMonthDay({ locale }: Words, day: string): string {
	const how = { month: 'long', day: 'numeric', timeZone: 'UTC' } as const;
	return new Intl.DateTimeFormat(locale, how).format(new Date(`2028-${day}T00:00:00Z`));
}
