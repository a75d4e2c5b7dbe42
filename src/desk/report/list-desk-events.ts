import type { DeskPartner } from '../../domain/desk/describe-partner.ts';
import { todayLists } from '../../domain/desk/list-today.ts';
import type { Day } from '../../domain/place/days.ts';
import type { CalendarEvent } from '../../plan/calendar.ts';
import type { DeskWords } from './desk-words.ts';
import { wordItem } from './word-item.ts';

interface EventSource {
	partners: readonly DeskPartner[];
	asOf: Day;
	/** The address of the handbook. */
	site: string;
	/** The address of a milestone’s page. */
	address: (milestone: string) => string;
}

/** An entry of a calendar for all that has a day; its UID stays the same from one export to the next. */
export function listDeskEvents(
	words: DeskWords,
	{ partners, asOf, site, address }: EventSource,
): CalendarEvent[] {
	const { host } = new URL(site);
	return partners.flatMap((partner) =>
		todayLists.flatMap((list) =>
			partner[list].flatMap((item) => {
				if (item.due === null) return [];
				const title = words.milestone(item.milestone);
				return [
					{
						uid: `${item.milestone}.${encodeURIComponent(partner.id)}.desk@${host}`,
						day: item.due,
						title: words.say('desk.event', { partner: partner.id, title }),
						description: wordItem(words, { ...item, partner, list }, asOf),
						url: new URL(address(item.milestone), site).href,
					},
				];
			}),
		),
	);
}
