import type { Change, ChangeKind, Lead, SignalDay, Subject } from '../domain/diff/change.ts';
import type { Timing } from '../domain/journey.ts';
import { formatArrival } from './format-arrival.ts';
import { formatCadence, formatList, formatWithin } from './format-timing.ts';
import type { Values, WordKey, Words } from './words.ts';

/** Changes whose sentence says itself for which partner types it holds. */
const saysTypes: readonly ChangeKind[] = ['timing', 'team', 'types', 'noTypes'];

/** A change in a sentence: “First deal registered moves from day 60 to day 45 for Reseller.” */
export function formatChange(words: Words, change: Change): string {
	const { only, kind } = change;
	const [key, values] = phrase(words, change);
	const types = formatList(
		words,
		only.map(({ title }) => title),
	);
	const scope = only.length > 0 ? 'some' : 'all';
	const { title } = change.subject;
	const entry = formatSubject(words, change.subject);
	const sentence = words.say(key, { title, entry, types, scope, ...values });
	if (only.length === 0 || saysTypes.includes(kind)) return sentence;
	return words.say('diff.only', { types, sentence });
}

/** An entry with what it is: “The milestone Kickoff held”. */
function formatSubject({ say }: Words, { collection, title }: Subject): string {
	return say('diff.entry', {
		collection: collection === 'partner-types' ? 'types' : collection,
		title,
	});
}

/** The sentence of a change and what stands in it, besides the entry and the partner types. */
function phrase(words: Words, change: Change): [WordKey, Values] {
	const { say } = words;
	const list = (items: readonly string[]) => formatList(words, items);
	const who = (name: string | undefined) => name ?? say('diff.partner');
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
			return change.after === undefined
				? ['diff.noTrack', {}]
				: ['diff.track', { after: change.after }];
		case 'waits':
		case 'noWait':
		case 'waitsAny':
		case 'noWaitAny':
			return [`diff.${change.kind}`, { milestones: list(change.milestones) }];
		case 'next':
			return phraseNext(list(change.before), list(change.after));
		case 'missed':
			return change.after === undefined
				? ['diff.noMissed', {}]
				: ['diff.missed', { after: change.after }];
		case 'step':
		case 'noStep':
			return [`diff.${change.kind}`, { by: who(change.by), text: change.text }];
		case 'stepBy': {
			const [before, after] = [who(change.before), who(change.after)];
			return ['diff.stepBy', { text: change.text, before, after }];
		}
		case 'stepWithin':
			return change.after === undefined
				? ['diff.noStepWithin', { text: change.text }]
				: ['diff.stepWithin', { text: change.text, after: formatWithin(words, change.after) }];
		case 'noResource':
			return [
				'diff.noResource',
				{ resource: change.resource, where: change.isGone ? 'nowhere' : 'here' },
			];
		case 'lead':
			return ['diff.lead', { resource: change.resource, after: formatLead(words, change.after) }];
		case 'signalDay':
			return ['diff.signalDay', { text: change.text, after: formatSignalDay(words, change.after) }];
		case 'signalPlay':
			return change.after === undefined
				? ['diff.noSignalPlay', { text: change.text }]
				: ['diff.signalPlay', { text: change.text, after: change.after }];
		case 'days':
			return phraseDays(change.before, change.after);
		case 'entry':
			return ['diff.entryNeeds', { text: change.text }];
		case 'noEntry':
			return ['diff.noEntryNeeds', { text: change.text }];
		case 'noTrack':
			return ['diff.trackGone', { track: change.track }];
		case 'added':
		case 'address':
		case 'text':
		case 'details':
		case 'types':
		case 'noTypes':
		case 'optional':
		case 'required':
		case 'activation':
		case 'noActivation':
		case 'stepOrder':
		case 'target':
			return [`diff.${change.kind}`, {}];
		default: {
			const { kind, subject: _, teams: _teams, types: _types, only: _only, ...values } = change;
			return [`diff.${kind}`, values];
		}
	}
}

function phraseTiming(words: Words, before: Timing, after: Timing): [WordKey, Values] {
	const isMove = before.kind === 'window' && after.kind === 'window';
	return [
		isMove ? 'diff.moved' : 'diff.timing',
		{ before: formatTime(words, before), after: formatTime(words, after) },
	];
}

function formatTime({ say }: Words, timing: Timing): string {
	if (timing.kind === 'cadence') return formatCadence({ say }, timing.cadence);
	const { from, to } = timing.window;
	return from === to ? say('diff.day', { day: from }) : say('diff.days', { from, to });
}

function phraseNext(before: string, after: string): [WordKey, Values] {
	if (after === '') return ['diff.nextNone', {}];
	return before === '' ? ['diff.nextFirst', { after }] : ['diff.next', { before, after }];
}

function phraseDays(before: number | undefined, after: number | undefined): [WordKey, Values] {
	if (after === undefined) return ['diff.phaseOngoing', {}];
	if (before === undefined) return ['diff.phaseEnds', { after }];
	return ['diff.phaseDays', { before, after }];
}

function formatLead(words: Words, { timing, days }: Lead): string {
	return formatArrival(words, timing, days);
}

function formatSignalDay({ say }: Words, { day, after }: SignalDay): string {
	return day === undefined ? say('friction.after', { days: after ?? 0 }) : say('diff.day', { day });
}
