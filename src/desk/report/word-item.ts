import type { TodayItem, TodaySignal } from '../../domain/desk/list-today.ts';
import { type Day, daysBetween } from '../../domain/place/days.ts';
import { formatDay, formatDistance } from '../../plan/dates.ts';
import type { DeskWords } from './desk-words.ts';

/** What is to be done for a partner, whose turn it is, and by when. */
export function wordItem(words: DeskWords, item: TodayItem, asOf: Day): string {
	const { partner, milestone, turn, internalTurn, waitsFor } = item;
	const values = {
		partner: partner.id,
		type: words.type(partner.type),
		title: words.milestone(milestone),
		when: wordWhen(words, item, asOf),
		who: words.who(turn),
	};
	const sentence =
		internalTurn === undefined || internalTurn === turn
			? words.say('desk.item', values)
			: words.say('desk.itemInternal', { ...values, internal: words.who(internalTurn) });
	const titles = words.list(waitsFor.map(words.milestone));
	const text = item.list === 'overdue' ? words.ifMissed(partner.type, milestone) : undefined;
	return [
		sentence,
		...(waitsFor.length > 0 ? [words.say('desk.waits', { titles })] : []),
		...(text === undefined ? [] : [words.say('desk.ifMissed', { text })]),
	].join(' ');
}

/** “Overdue by 7 days, since Tue, Nov 24, 2026. Agreed with the partner.” */
export function wordWhen(
	words: DeskWords,
	item: Pick<TodayItem, 'due' | 'list' | 'isAgreed'>,
	asOf: Day,
): string {
	const when = wordDue(words, item, asOf);
	return item.isAgreed ? `${when} ${words.say('desk.agreed')}` : when;
}

function wordDue(
	{ say, locale }: DeskWords,
	{ due, list }: Pick<TodayItem, 'due' | 'list'>,
	asOf: Day,
): string {
	if (due === null) return say('desk.undated');
	const day = formatDay(locale, due);
	const days = daysBetween(due, asOf);
	if (list === 'overdue') return say('desk.overdue', { days, day });
	if (days > 0) return say('desk.past', { day });
	const distance = formatDistance(locale, -days);
	return say(list === 'open' ? 'desk.open' : 'desk.coming', { day, distance });
}

export function wordSignal(
	words: DeskWords,
	{ partner, milestone, signal, since, play }: TodaySignal,
	titleOfPlay: (id: string) => string | undefined,
): string {
	const sentence = words.say('desk.signal', {
		partner: partner.id,
		type: words.type(partner.type),
		title: words.milestone(milestone),
		signal: signal.replace(/[.。]$/, ''),
		day: formatDay(words.locale, since),
	});
	const title = play === undefined ? undefined : titleOfPlay(play);
	return title === undefined ? sentence : `${sentence} ${words.say('desk.play', { title })}`;
}
