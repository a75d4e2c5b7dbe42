import type { DeskData, Named } from '../../domain/desk/desk-data.ts';
import type { Id } from '../../domain/journey.ts';
import type { Words } from '../../words/words.ts';

/** The names of what the desk speaks of, and the words of its reader. */
export interface DeskWords extends Pick<Words, 'say' | 'locale'> {
	milestone(id: Id): string;
	phase(id: Id): string;
	/** Of several types, joined by +, all. */
	type(id: string): string;
	/** A team, or `partner`. */
	who(id: Id): string;
	list(names: readonly string[]): string;
}

export function makeDeskWords(
	{ say, locale }: Pick<Words, 'say' | 'locale'>,
	data: DeskData,
): DeskWords {
	const milestones = nameAll(data.milestones);
	const phases = nameAll(data.phases);
	const types = nameAll(data.types);
	const and = new Intl.ListFormat(locale, { type: 'conjunction' });
	return {
		say,
		locale,
		milestone: (id) => milestones.get(id) ?? id,
		phase: (id) => phases.get(id) ?? id,
		type: (id) => and.format(id.split('+').map((one) => types.get(one) ?? one)),
		who: (id) => (id === 'partner' ? say('team.partner') : (data.teams[id]?.title ?? id)),
		list: (names) => and.format(names),
	};
}

function nameAll(all: readonly Named[]): Map<Id, string> {
	return new Map(all.map(({ id, title }) => [id, title]));
}
