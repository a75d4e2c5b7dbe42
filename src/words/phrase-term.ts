import type { Asked, Change, Term } from '../domain/diff/change.ts';
import { formatFigure } from './format-figure.ts';
import { formatPeriod } from './format-period.ts';
import { formatDate, formatList } from './format-timing.ts';
import type { Phrase } from './phrase-times.ts';
import type { Words } from './words.ts';

/** What a level says otherwise of a thing that it asks for. */
export function phraseTerm(words: Words, change: Extract<Change, { kind: 'asksTerm' }>): Phrase {
	const what = nameAsked(words, change.thing);
	const say = (term: Term | undefined) => (term ? sayTerm(words, change.thing, term) : '');
	const [before, after] = [say(change.before), say(change.after)];
	if (!change.before) return ['diff.termFirst', { what, after }];
	return change.after ? ['diff.term', { what, before, after }] : ['diff.termNot', { what, before }];
}

/** “Milestone: Kickoff held (Services)”. */
export function nameAsked(words: Words, { what, title, where, days }: Asked): string {
	const name = () => {
		if (what === 'measure') return title;
		if (what === 'score') return words.say('ask.scoreOf');
		if (what === 'choice') return words.say('ask.choice');
		return words.say(`ask.${what}`, { title, level: title });
	};
	const when = sayDays(words, days);
	if (when.length === 0) return sayWhere(words, name(), where);
	const places = where.length > 0 ? [formatList(words, where)] : [];
	return sayWhere(words, name(), [[...places, ...when].join(', ')]);
}

function sayDays(words: Words, { from, until }: Asked['days'] = {}): string[] {
	const { say } = words;
	const date = (day: string) => formatDate(words, day);
	if (from !== undefined && until !== undefined)
		return [say('ask.period', { from: date(from), until: date(until) })];
	if (from !== undefined) return [say('ask.from', { date: date(from) })];
	return until === undefined ? [] : [say('ask.until', { date: date(until) })];
}

/** A name with the partner types and regions that are meant. */
export function sayWhere(words: Words, name: string, where: readonly string[]): string {
	if (where.length === 0) return name;
	return words.say('diff.where', { name, where: formatList(words, where) });
}

function sayTerm(words: Words, { what }: Asked, term: Term): string {
	const { say } = words;
	switch (term.is) {
		case 'least':
		case 'most':
			return say(`ask.${term.is}`, {
				value: formatFigure(words, term.value, { ...none, ...term }),
			});
		case 'from':
		case 'until':
			return say(`ask.${term.is}`, { date: formatDate(words, term.day) });
		case 'over':
			return formatPeriod(words, term.over);
		case 'part':
			return say('ask.part', {
				measure: term.title,
				points: formatFigure(words, term.points, { unit: 'points' }),
				full: formatFigure(words, term.full, { ...none, ...term }),
			});
		case 'team':
			return say(what === 'invitation' ? 'ask.invites' : 'ask.confirms', { team: term.team });
		case 'choice':
			return say('diff.oneOf');
		case 'internal':
			return say('body.internal');
		default:
			return say(`ask.${term.is}`);
	}
}

const none = { unit: undefined };
