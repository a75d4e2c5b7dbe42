import type { Change, ChangeKind, Subject } from '../domain/diff/change.ts';
import { formatList, formatWithin } from './format-timing.ts';
import { phraseField } from './phrase-fields.ts';
import { phraseLevel } from './phrase-levels.ts';
import {
	formatLead,
	formatSignalDay,
	type Phrase,
	phraseDays,
	phraseTiming,
} from './phrase-times.ts';
import type { Values, WordKey, Words } from './words.ts';

type Of<Kind extends ChangeKind> = Extract<Change, { kind: Kind }>;

/** The sentence of a change and what stands in it, besides the entry and the partner types. */
export function phraseChange(words: Words, change: Change): Phrase {
	switch (change.kind) {
		case 'removed':
			return change.now ? ['diff.replaced', { now: change.now.title }] : ['diff.removed', {}];
		case 'renamed': {
			const subject = { ...change.subject, title: change.before };
			return ['diff.renamed', { entry: formatSubject(words, subject), after: change.after }];
		}
		case 'timing':
			return phraseTiming(words, change.before, change.after);
		case 'track':
			return phraseOptional('diff.track', 'diff.noTrack', change.after);
		case 'waits':
		case 'noWait':
		case 'waitsAny':
		case 'noWaitAny':
		case 'unlocks':
		case 'noUnlocks':
			return [`diff.${change.kind}`, { milestones: formatList(words, change.milestones) }];
		case 'missed':
			return phraseOptional('diff.missed', 'diff.noMissed', change.after);
		case 'step':
		case 'noStep':
		case 'stepBy':
		case 'stepWithin':
			return phraseStep(words, change);
		case 'noResource':
		case 'lead':
			return phraseResource(words, change);
		case 'signalDay':
		case 'signalPlay':
			return phraseSignal(words, change);
		case 'asks':
		case 'asksFirst':
		case 'asksNoMeasure':
		case 'asksThing':
		case 'asksNoThing':
		case 'asksTerm':
		case 'worth':
		case 'limit':
			return phraseLevel(words, change);
		case 'grant':
		case 'given':
		case 'unit':
		case 'year':
			return phraseField(words, change);
		case 'days':
			return phraseDays(change.before, change.after);
		case 'entry':
			return ['diff.entryNeeds', { text: change.text }];
		case 'noEntry':
			return ['diff.noEntryNeeds', { text: change.text }];
		case 'noTrack':
			return ['diff.trackGone', { track: change.track }];
		default: {
			const { kind, subject: _, teams: _teams, types: _types, only: _only, ...values } = change;
			return [`diff.${kind}`, values];
		}
	}
}

/** An entry with what it is: “The milestone Kickoff held”. */
export function formatSubject({ say }: Words, { collection, title }: Subject): string {
	return say('diff.entry', {
		collection: collection === 'partner-types' ? 'types' : collection,
		title,
	});
}

/** What is said now, or that it is said no longer. */
function phraseOptional(
	now: WordKey,
	gone: WordKey,
	after: string | undefined,
	values: Values = {},
): Phrase {
	return after === undefined ? [gone, values] : [now, { ...values, after }];
}

function phraseStep(words: Words, change: Of<'step' | 'noStep' | 'stepBy' | 'stepWithin'>): Phrase {
	const { text } = change;
	const who = (name: string | undefined) => name ?? words.say('diff.partner');
	if (change.kind === 'stepBy') {
		const [before, after] = [who(change.before), who(change.after)];
		return ['diff.stepBy', { text, before, after }];
	}
	if (change.kind !== 'stepWithin') return [`diff.${change.kind}`, { by: who(change.by), text }];
	const after = change.after === undefined ? undefined : formatWithin(words, change.after);
	return phraseOptional('diff.stepWithin', 'diff.noStepWithin', after, { text });
}

function phraseResource(words: Words, change: Of<'noResource' | 'lead'>): Phrase {
	const { resource } = change;
	return change.kind === 'lead'
		? ['diff.lead', { resource, after: formatLead(words, change.after) }]
		: ['diff.noResource', { resource, where: change.isGone ? 'nowhere' : 'here' }];
}

function phraseSignal(words: Words, change: Of<'signalDay' | 'signalPlay'>): Phrase {
	const { text } = change;
	if (change.kind === 'signalDay')
		return ['diff.signalDay', { text, after: formatSignalDay(words, change.after) }];
	return phraseOptional('diff.signalPlay', 'diff.noSignalPlay', change.after, { text });
}
