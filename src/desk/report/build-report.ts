import type { MilestoneCount } from '../../domain/desk/count-milestones.ts';
import { countPhases } from '../../domain/desk/count-phases.ts';
import type { DescribedDesk } from '../../domain/desk/desk-answer.ts';
import type { DeskData } from '../../domain/desk/desk-data.ts';
import {
	daysAhead,
	listQuiet,
	listToday,
	type QuietPartner,
	type TeamToday,
	type TodayItem,
} from '../../domain/desk/list-today.ts';
import type { Id } from '../../domain/journey.ts';
import { type Day, daysBetween } from '../../domain/place/days.ts';
import { formatDay } from '../../plan/dates.ts';
import type { ReadExport } from '../read-export.ts';
import { wordFault } from '../word-fault.ts';
import type { DeskWords } from './desk-words.ts';
import type { Report, ReportPart, ReportSection } from './report.ts';
import { wordItem, wordSignal } from './word-item.ts';
import { wordMisfit } from './word-misfit.ts';

interface ReportSource {
	data: DeskData;
	desk: DescribedDesk;
	read: Pick<ReadExport, 'rows' | 'columns' | 'notices'>;
	/** Undefined: all of them. */
	team?: Id | undefined;
	/** How many lines of a list are shown before the rest is counted. */
	most: number;
}

/** The desk in sentences: today by team, where partners stand, the journey as it is walked, what was set aside. */
export function buildReport(own: DeskWords, source: ReportSource): Report {
	const { data, desk, read, team } = source;
	const isWhole = team === undefined;
	const teams = listTeams(source);
	const today = { ...source, asOf: desk.asOf };
	return {
		title: own.say('desk.titleOf', {
			program: data.program,
			day: formatDay(own.locale, desk.asOf),
		}),
		intro: [sayRows(own, source), sayColumns(own, read)].filter((line) => line !== ''),
		sections: [
			...teams.map((one) => sayTeam(own, today, one)),
			...(isWhole
				? [
						...sayQuiet(own, today, listQuiet(desk.partners, teams)),
						sayStanding(own, source),
						...sayActivation(own, desk),
						sayReal(own, desk),
					]
				: []),
			...saySetAside(own, source),
		],
	};
}

/** Those that have something before them; one that was asked for in any case. */
function listTeams({ data, desk, team }: ReportSource): TeamToday[] {
	const all = listToday(desk.partners, Object.keys(data.teams), desk.asOf);
	if (team !== undefined) return all.filter((one) => one.team === team);
	return all.filter(
		({ own, signals, waiting }) => own.length + signals.length + waiting.length > 0,
	);
}

/** How many rows were read, used and set aside, how many partners that makes, and what is not certain of it. */
export function sayRows(
	words: DeskWords,
	{ desk, read: { rows, notices } }: Pick<ReportSource, 'desk' | 'read'>,
): string {
	const { say } = words;
	const aside = rows.read - rows.used;
	const cells = rows.setAside.length - aside;
	const left = desk.walks.filter(({ walk }) => walk.place.isEnded).length;
	return [
		say('desk.rows', { read: rows.read, used: rows.used, aside }),
		...(cells > 0 ? [say('desk.cells', { count: cells })] : []),
		say('desk.partners', { count: desk.partners.length }),
		...(left > 0 ? [say('desk.left', { count: left })] : []),
		...notices.map((one) => wordFault(words, one)),
	].join(' ');
}

function sayColumns({ say, list }: DeskWords, { columns }: ReportSource['read']): string {
	return columns.unread.length === 0 ? '' : say('desk.unread', { names: list(columns.unread) });
}

/** What a team has before it. */
export function sayTeam(
	words: DeskWords,
	{ data, asOf, most }: Pick<ReportSource, 'data' | 'most'> & { asOf: Day },
	today: TeamToday,
): ReportSection {
	const { own, waiting, signals } = today;
	const part = <T>(title: string, all: readonly T[], word: (one: T) => string): ReportPart[] =>
		all.length === 0 ? [] : [{ title, lines: cut(words, all, most, word) }];
	const item = (one: TodayItem) => wordItem(words, one, asOf);
	const titleOfPlay = (id: Id) => data.plays[id]?.title;
	return {
		title: nameTeam(words, today, asOf),
		parts: [
			...part(words.say('desk.yours'), own, item),
			...part(words.say('desk.waiting'), waiting, item),
			...part(words.say('desk.signals'), signals, (one) => wordSignal(words, one, titleOfPlay)),
		],
	};
}

/** Of whom nothing is to be done today, with what comes first for them. */
export function sayQuiet(
	words: DeskWords,
	{ asOf, most }: Pick<ReportSource, 'most'> & { asOf: Day },
	quiet: readonly QuietPartner[],
): ReportSection[] {
	if (quiet.length === 0) return [];
	const word = ({ partner, next }: QuietPartner) => {
		if (next) return wordItem(words, next, asOf);
		const values = { partner: partner.id, type: words.type(partner.type) };
		return partner.ended === undefined
			? words.say('desk.quiet.nothing', values)
			: words.say('desk.quiet.left', { ...values, day: formatDay(words.locale, partner.ended) });
	};
	const title = words.say('desk.quiet', { days: daysAhead, count: quiet.length });
	return [{ title, parts: [{ lines: cut(words, quiet, most, word) }] }];
}

/** “Legal: 3 things to do, 1 overdue, the oldest by 4 days”. */
export function nameTeam({ say, who }: DeskWords, { team, own }: TeamToday, asOf: Day): string {
	const name = team === 'partner' ? say('desk.thePartners') : who(team);
	const late = own.filter(({ list }) => list === 'overdue');
	const [oldest] = late;
	if (!oldest?.due) return say('desk.team', { team: name, count: own.length });
	const days = daysBetween(oldest.due, asOf);
	return say('desk.teamLate', { team: name, count: own.length, late: late.length, days });
}

/** Only what is shown is worded: of 20,000 partners that is little of it. */
function cut<T>(
	{ say }: DeskWords,
	all: readonly T[],
	most: number,
	word: (one: T) => string,
): string[] {
	const rest = all.length - most;
	const lines = all.slice(0, most).map(word);
	return [...lines, ...(rest > 0 ? [say('desk.more', { count: rest })] : [])];
}

function sayStanding(words: DeskWords, { data, desk, most }: ReportSource): ReportSection {
	const { phases } = countPhases(
		desk.walks,
		data.phases.map(({ id }) => id),
	);
	const latest = desk.milestones
		.filter(({ late }) => late > 0)
		.sort((a, b) => b.late / b.concerned - a.late / a.concerned);
	return {
		title: words.say('desk.stands'),
		parts: [
			{
				lines: phases.map(({ phase, partners: count, medianDay: day }) => {
					const values = { phase: words.phase(phase), count };
					return day === null
						? words.say('desk.phase', values)
						: words.say('desk.phaseDay', { ...values, day });
				}),
			},
			...(latest.length > 0
				? [
						{
							title: words.say('desk.latest'),
							lines: cut(words, latest, most, (one) => sayReached(words, one)),
						},
					]
				: []),
		],
	};
}

/** How partners of a type fare at a milestone. */
export function sayReached(words: DeskWords, one: MilestoneCount): string {
	const { id, type, reached, concerned, late, medianDay: day, recurs } = one;
	const values = { title: words.milestone(id), type: words.type(type), reached, concerned, late };
	const sentence = words.say('desk.reached', values);
	if (recurs) return sentence;
	const half = day === null ? words.say('desk.halfNot') : words.say('desk.half', { day });
	return `${sentence} ${half}`;
}

/** Nothing where nobody’s day 0 is known. */
function sayActivation(words: DeskWords, { activation }: DescribedDesk): ReportSection[] {
	if (activation.length === 0) return [];
	return [
		{
			title: words.say('desk.activation'),
			parts: [
				{
					lines: activation.map(({ type, milestone, partners: count, median: day }) => {
						const values = { type: words.type(type), title: words.milestone(milestone), count };
						return day === null
							? words.say('desk.activationNot', values)
							: words.say('desk.activationOf', { ...values, day });
					}),
				},
			],
		},
	];
}

function sayReal(words: DeskWords, { misfits }: DescribedDesk): ReportSection {
	const lines = misfits.map((one) => wordMisfit(words, one));
	return {
		title: words.say('desk.real'),
		parts: [{ lines: lines.length > 0 ? lines : [words.say('desk.realNone')] }],
	};
}

function saySetAside(words: DeskWords, { read: { rows }, most }: ReportSource): ReportSection[] {
	if (rows.setAside.length === 0) return [];
	const lines = rows.setAside.slice(0, most).map(({ row, column, fault }) => {
		const why = wordFault(words, fault);
		return column === ''
			? words.say('desk.row', { row, why })
			: words.say('desk.cell', { row, column, why });
	});
	const rest = rows.setAside.length - lines.length;
	const more = rest > 0 ? [words.say('desk.more', { count: rest })] : [];
	return [{ title: words.say('desk.setAside'), parts: [{ lines: [...lines, ...more] }] }];
}
