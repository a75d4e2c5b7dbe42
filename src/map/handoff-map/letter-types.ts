import type { Id, Journey, Milestone } from '../../domain/journey.ts';
import { formatShortTiming } from '../../words/format-timing.ts';
import type { Words } from '../../words/words.ts';

/** A letter for each partner type, which stands in a row for its name: the first of it that no other has. */
export function letterTypes({ partnerTypes }: Journey): Map<Id, string> {
	const letters = new Map<Id, string>();
	const taken = new Set<string>();
	for (const { id, title } of partnerTypes.values()) {
		const own = title.match(/\p{L}/gu)?.map((letter) => letter.toUpperCase()) ?? [];
		const letter = own.find((one) => !taken.has(one)) ?? String(letters.size + 1);
		taken.add(letter);
		letters.set(id, letter);
	}
	return letters;
}

/** The letters of the partner types that a milestone is for, where it is not for all that come by. */
export function listLetters(milestone: Milestone, journey: Journey): string[] {
	const passing = [...journey.partnerTypes.values()].filter(({ phases }) =>
		phases.includes(milestone.phase),
	);
	const own = passing.filter(({ id }) => milestone.partnerTypes.includes(id));
	const letters = letterTypes(journey);
	return own.length === passing.length ? [] : own.map(({ id }) => letters.get(id) ?? '');
}

/** Whether it is due on other days for some partner types. */
export function hasOtherDays({ timing, byType }: Milestone, words: Words): boolean {
	const usual = formatShortTiming(words, timing);
	return [...byType.values()].some(
		(own) => own.timing && formatShortTiming(words, own.timing) !== usual,
	);
}
