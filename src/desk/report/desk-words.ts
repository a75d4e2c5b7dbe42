import type { DeskData, Named } from '../../domain/desk/desk-data.ts';
import type { Id } from '../../domain/journey.ts';
import { findDirection } from '../../words/find-direction.ts';
import { isolate } from '../../words/isolate.ts';
import type { Say, Words } from '../../words/words.ts';

/** The names of what the desk speaks of, and the words of its reader. */
export interface DeskWords extends Pick<Words, 'say' | 'locale'> {
	milestone(id: Id): string;
	phase(id: Id): string;
	/** Of several types, joined by +, all. */
	type(id: string): string;
	/** A team, or `partner`. */
	who(id: Id): string;
	list(names: readonly string[]): string;
	/** What follows if a milestone is late for partners of a type, where that is said. */
	ifMissed(type: string, milestone: Id): string | undefined;
}

export function makeDeskWords(
	{ say: plain, phrase, locale }: Pick<Words, 'say' | 'phrase' | 'locale'>,
	data: DeskData,
): DeskWords {
	const milestones = nameAll(data.milestones);
	const phases = nameAll(data.phases);
	const types = nameAll(data.types);
	const missed = new Map(
		Object.entries(data.paths).flatMap(([type, { milestones: own }]) =>
			own.map(({ id, ifMissed }) => [`${type} ${id}`, ifMissed] as const),
		),
	);
	const and = new Intl.ListFormat(locale, { type: 'conjunction' });
	const isTurned = findDirection(locale) === 'rtl';
	/** Names keep their direction, and the sentence that of its own language: it may be no word of the program. */
	const say: Say = (key, values) => {
		if (values === undefined) return plain(key);
		const own = Object.entries(values).map(([name, value]) => [
			name,
			typeof value === 'string' ? isolate(value, isTurned) : value,
		]);
		const sentence = plain(key, Object.fromEntries(own));
		if (!isTurned) return sentence;
		return `${findDirection(phrase(key).locale) === 'rtl' ? '\u200f' : '\u200e'}${sentence}`;
	};
	return {
		say,
		locale,
		milestone: (id) => milestones.get(id) ?? id,
		phase: (id) => phases.get(id) ?? id,
		type: (id) => and.format(id.split('+').map((one) => types.get(one) ?? one)),
		who: (id) => (id === 'partner' ? say('team.partner') : (data.teams[id]?.title ?? id)),
		list: (names) => and.format(names),
		ifMissed: (type, milestone) =>
			type.split('+').flatMap((one) => missed.get(`${one} ${milestone}`) ?? [])[0],
	};
}

function nameAll(all: readonly Named[]): Map<Id, string> {
	return new Map(all.map(({ id, title }) => [id, title]));
}
