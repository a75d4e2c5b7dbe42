import type { Id } from '../journey.ts';
import type { Day } from '../place/days.ts';
import { addDays } from '../place/days.ts';
import type { DeskItem, DeskPartner } from './describe-partner.ts';
import type { DueSignal } from './find-signals.ts';

export const todayLists = ['overdue', 'open', 'coming'] as const;
type TodayList = (typeof todayLists)[number];

/** Something that is to be done for a partner. */
export interface TodayItem extends DeskItem {
	partner: DeskPartner;
	list: TodayList;
}

export interface TodaySignal extends DueSignal {
	partner: DeskPartner;
}

/** What a team, or all partners together, have before them. */
export interface TeamToday {
	/** A team, or `partner`. */
	team: Id;
	/** Where it is their turn, also by an internal step: what is overdue first, then by day. */
	own: readonly TodayItem[];
	/** What they own and others have to do first. */
	waiting: readonly TodayItem[];
	/** The longest since first. */
	signals: readonly TodaySignal[];
}

/** What comes later than this is not for today. */
export const daysAhead = 14;

/** What is to be done today, by whose turn it is: teams in this order, then the partners themselves. */
export function listToday(
	partners: readonly DeskPartner[],
	teams: readonly Id[],
	asOf: Day,
): TeamToday[] {
	const until = addDays(asOf, daysAhead);
	const isNow = ({ list, due }: TodayItem) => list !== 'coming' || (due !== null && due <= until);
	const items = partners
		.flatMap((partner) =>
			todayLists.flatMap((list) =>
				partner[list].map((item): TodayItem => ({ ...item, partner, list })),
			),
		)
		.filter(isNow)
		.sort(compareItems);
	const signals = partners
		.flatMap((partner) => partner.signals.map((one): TodaySignal => ({ ...one, partner })))
		.sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
	return [...teams, 'partner'].map((team) => ({
		team,
		own: items.filter((one) => isTurnOf(one, team)),
		waiting: items.filter((one) => one.team === team && !isTurnOf(one, team)),
		signals: signals.filter((one) => one.team === team),
	}));
}

/** A partner of whom nothing is to be done today. */
export interface QuietPartner {
	partner: DeskPartner;
	/** What comes first, however far; undefined where the partner has left, or nothing comes. */
	next: TodayItem | undefined;
}

/** The partners who stand in none of these lists, by the day of what comes first; who has left is last. */
export function listQuiet(
	partners: readonly DeskPartner[],
	teams: readonly TeamToday[],
): QuietPartner[] {
	const told = new Set(
		teams.flatMap(({ own, waiting, signals }) =>
			[...own, ...waiting, ...signals].map(({ partner }) => partner.id),
		),
	);
	const rank = ({ partner, next }: QuietPartner) =>
		next?.due ?? (next ? '9999' : partner.ended === undefined ? '99999' : '999999');
	return partners
		.filter(({ id }) => !told.has(id))
		.map((partner): QuietPartner => ({ partner, next: findNext(partner) }))
		.sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
}

function findNext(partner: DeskPartner): TodayItem | undefined {
	return todayLists
		.flatMap((list) => partner[list].map((item): TodayItem => ({ ...item, partner, list })))
		.sort(compareItems)[0];
}

export function isTurnOf({ turn, internalTurn }: DeskItem, team: Id): boolean {
	return turn === team || internalTurn === team;
}

/** Keeps of a partner what concerns a team: its turn, what it owns, what it watches. */
export function keepTeam(partner: DeskPartner, team: Id): DeskPartner {
	const keep = (items: readonly DeskItem[]) =>
		items.filter((one) => one.team === team || isTurnOf(one, team));
	return {
		...partner,
		overdue: keep(partner.overdue),
		open: keep(partner.open),
		coming: keep(partner.coming),
		signals: partner.signals.filter((one) => one.team === team),
	};
}

function compareItems(a: TodayItem, b: TodayItem): number {
	const byList = todayLists.indexOf(a.list) - todayLists.indexOf(b.list);
	const [one, other] = [a.due ?? '9999', b.due ?? '9999'];
	return byList || (one < other ? -1 : one > other ? 1 : 0);
}
