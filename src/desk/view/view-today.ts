import type { DeskPartner } from '../../domain/desk/describe-partner.ts';
import type { DescribedDesk } from '../../domain/desk/desk-answer.ts';
import {
	daysAhead,
	listQuiet,
	listToday,
	type QuietPartner,
	type TeamToday,
	type TodayItem,
	type TodaySignal,
} from '../../domain/desk/list-today.ts';
import { formatDay } from '../../plan/dates.ts';
import { cleanName } from '../../words/isolate.ts';
import { nameTeam } from '../report/build-report.ts';
import type { DeskWords } from '../report/desk-words.ts';
import { wordWhen } from '../report/word-item.ts';
import type { PageProgram } from './page-program.ts';

/** Which partners and teams are looked at; empty: all of them. */
export interface TodayFilter {
	team: string;
	manager: string;
	type: string;
	phase: string;
	/** A part of a partner's name. */
	partner: string;
}

/** Something to do for a partner, or to look for. */
export interface TodayLine {
	/** As the export names it, and as it is shown. */
	partner: string;
	name: string;
	type: string;
	/** Empty where it is about no milestone. */
	title: string;
	/** The sentences below it. */
	texts: readonly string[];
	/** What to do about a friction signal. */
	play?: { text: string; address: string };
	isLate: boolean;
}

const todayParts = ['own', 'waiting', 'signals'] as const;
export type TodayPart = (typeof todayParts)[number] | 'quiet';

export interface TodayView {
	teams: readonly {
		team: string;
		title: string;
		parts: readonly {
			part: TodayPart;
			title: string;
			total: number;
			lines: readonly TodayLine[];
		}[];
	}[];
}

/** Partners of whom something is asked, kept as the filter says. */
export function filterPartners(
	partners: readonly DeskPartner[],
	{ manager, type, phase, partner }: TodayFilter,
): DeskPartner[] {
	const wanted = partner.trim().toLowerCase();
	return partners.filter(
		(one) =>
			(manager === '' || one.manager === manager) &&
			(type === '' || one.type.split('+').includes(type)) &&
			(phase === '' || one.phase === phase) &&
			(wanted === '' || one.id.toLowerCase().includes(wanted)),
	);
}

/** What each team has before it; teams that have nothing are left out. */
export function listTeamsToday(
	{ data }: PageProgram,
	{ partners, asOf }: Pick<DescribedDesk, 'partners' | 'asOf'>,
	filter: TodayFilter,
): TeamToday[] {
	return listToday(filterPartners(partners, filter), Object.keys(data.teams), asOf).filter(
		({ team, own, waiting, signals }) =>
			(filter.team === '' || filter.team === team) &&
			own.length + waiting.length + signals.length > 0,
	);
}

/**
 * The partners who are in none of these lists, so that each one is found. Of a single team these are most of all,
 * and only those that are looked for are told.
 */
export function listQuietToday(
	{ partners }: Pick<DescribedDesk, 'partners'>,
	teams: readonly TeamToday[],
	filter: TodayFilter,
): QuietPartner[] {
	if (filter.team !== '' && filter.partner.trim() === '') return [];
	return listQuiet(filterPartners(partners, filter), teams);
}

/** All that is shown under Today. */
export interface TodayLists {
	teams: readonly TeamToday[];
	quiet: readonly QuietPartner[];
}

/** The first lines of each list; the rest is asked for. */
export function viewToday(
	words: DeskWords,
	program: PageProgram,
	lists: TodayLists,
	{ asOf, most }: { asOf: string; most: number },
): TodayView {
	const { teams, quiet } = lists;
	const linesOf = (team: string, part: TodayPart) =>
		viewLines(words, program, lists, { team, part, from: 0, to: most, asOf });
	const titles = {
		own: words.say('desk.yours'),
		waiting: words.say('desk.waiting'),
		signals: words.say('desk.signals'),
	};
	return {
		teams: [
			...teams.map((one) => ({
				team: one.team,
				title: nameTeam(words, one, asOf),
				parts: todayParts
					.filter((part) => one[part].length > 0)
					.map((part) => ({
						part,
						title: titles[part],
						total: one[part].length,
						lines: linesOf(one.team, part),
					})),
			})),
			...(quiet.length > 0
				? [
						{
							team: '',
							title: words.say('desk.quiet', { days: daysAhead, count: quiet.length }),
							parts: [
								{
									part: 'quiet' as const,
									title: words.say('desk.quiet.next'),
									total: quiet.length,
									lines: linesOf('', 'quiet'),
								},
							],
						},
					]
				: []),
		],
	};
}

interface Cut {
	team: string;
	part: TodayPart;
	from: number;
	to: number;
	asOf: string;
}

export function viewLines(
	words: DeskWords,
	program: PageProgram,
	{ teams, quiet }: TodayLists,
	{ team, part, from, to, asOf }: Cut,
): TodayLine[] {
	if (part === 'quiet') return quiet.slice(from, to).map((one) => viewQuiet(words, one, asOf));
	const today = teams.find((one) => one.team === team);
	if (!today) return [];
	return part === 'signals'
		? today.signals.slice(from, to).map((one) => viewSignal(words, program, one))
		: today[part].slice(from, to).map((one) => viewItem(words, one, asOf));
}

function viewQuiet(words: DeskWords, { partner, next }: QuietPartner, asOf: string): TodayLine {
	if (next) return { ...viewItem(words, next, asOf), isLate: false };
	return {
		partner: partner.id,
		name: cleanName(partner.id),
		type: words.type(partner.type),
		title: '',
		texts: [sayNothing(words, partner)],
		isLate: false,
	};
}

/** Why nothing comes for a partner. */
function sayNothing({ say, locale }: DeskWords, { ended }: DeskPartner): string {
	return ended === undefined
		? say('desk.quiet.none')
		: say('desk.partner.ended', { day: formatDay(locale, ended) });
}

function viewItem(words: DeskWords, item: TodayItem, asOf: string): TodayLine {
	const { partner, milestone, waitsFor, list } = item;
	return {
		partner: partner.id,
		name: cleanName(partner.id),
		type: words.type(partner.type),
		title: words.milestone(milestone),
		texts: [
			wordWhen(words, item, asOf),
			wordTurn(words, item),
			...(waitsFor.length > 0
				? [words.say('desk.waits', { titles: words.list(waitsFor.map(words.milestone)) })]
				: []),
		],
		isLate: list === 'overdue',
	};
}

/** Whose turn it is. */
export function wordTurn(
	words: DeskWords,
	{ turn, internalTurn }: Pick<TodayItem, 'turn' | 'internalTurn'>,
): string {
	const who = words.who(turn);
	return internalTurn === undefined || internalTurn === turn
		? words.say('desk.turn', { who })
		: words.say('desk.turnInternal', { who, internal: words.who(internalTurn) });
}

function viewSignal(words: DeskWords, { data }: PageProgram, one: TodaySignal): TodayLine {
	const { partner, milestone, signal, since, play } = one;
	const known = play === undefined ? undefined : data.plays[play];
	return {
		partner: partner.id,
		name: cleanName(partner.id),
		type: words.type(partner.type),
		title: words.milestone(milestone),
		texts: [
			words.say('desk.sinceDay', {
				signal: signal.replace(/[.。]$/, ''),
				day: formatDay(words.locale, since),
			}),
		],
		...(known && {
			play: { text: words.say('desk.play', { title: known.title }), address: known.address },
		}),
		isLate: false,
	};
}
