import type { DeskPartner } from '../../domain/desk/describe-partner.ts';
import { todayLists } from '../../domain/desk/list-today.ts';
import type { DeskWords } from './desk-words.ts';

/** All that is overdue, open and coming, a row each: for the exporter of tables. */
export function listDeskRows(words: DeskWords, partners: readonly DeskPartner[]): string[][] {
	const { say } = words;
	const head = [
		say('desk.csv.partner'),
		say('desk.csv.type'),
		say('desk.csv.manager'),
		say('desk.csv.phase'),
		say('desk.csv.day'),
		say('desk.csv.list'),
		say('desk.csv.milestone'),
		say('desk.csv.due'),
		say('desk.csv.turn'),
		say('desk.csv.internal'),
		say('desk.csv.owner'),
		say('desk.csv.waits'),
	];
	const names = {
		overdue: say('place.overdue'),
		open: say('place.open'),
		coming: say('place.coming'),
	};
	const rows = partners.flatMap((partner) =>
		todayLists.flatMap((list) =>
			partner[list].map(({ milestone, due, turn, internalTurn, team, waitsFor }) => [
				partner.id,
				words.type(partner.type),
				partner.manager ?? '',
				partner.phase === null ? '' : words.phase(partner.phase),
				partner.day === null ? '' : String(partner.day),
				names[list],
				words.milestone(milestone),
				due ?? '',
				words.who(turn),
				internalTurn === undefined ? '' : words.who(internalTurn),
				words.who(team),
				waitsFor.map(words.milestone).join('; '),
			]),
		),
	);
	return [head, ...rows];
}
