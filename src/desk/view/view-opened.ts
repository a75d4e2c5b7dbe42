import type { DescribedDesk } from '../../domain/desk/desk-answer.ts';
import { columnWords, type DeskData } from '../../domain/desk/desk-data.ts';
import { formatDay } from '../../plan/dates.ts';
import type { Fault } from '../fault.ts';
import { type DateOrder, dateOrders, orderDay, readDayCell } from '../read-day.ts';
import type { ReadExport } from '../read-export.ts';
import { sayRows } from '../report/build-report.ts';
import type { DeskWords } from '../report/desk-words.ts';
import { wordFault } from '../word-fault.ts';

/** A choice in a list: what it stands for, and its name. */
export type Choice = readonly [value: string, title: string];

/** What is said of a file once it is read. */
export interface OpenedView {
	kind: 'opened';
	/** The day of the desk, in words. */
	day: string;
	rows: string;
	/** What was set aside: all of it is counted, the rest of the lines is asked for. */
	aside: { total: number; lines: readonly (readonly string[])[] };
	/** Headings that mean nothing to the desk. */
	unread: readonly string[];
	filters: Readonly<Record<'team' | 'manager' | 'type' | 'phase', readonly Choice[]>>;
}

/** Why a file could not be read, and what can be said to read it all the same. */
export interface FaultView {
	kind: 'fault';
	text: string;
	/** Its headings, where one has to say what they mean. */
	headings: readonly string[];
	/** In which order its days may be written. */
	orders: readonly Choice[];
}

export function viewOpened(
	words: DeskWords,
	data: DeskData,
	read: ReadExport,
	desk: DescribedDesk,
): OpenedView {
	const managers = [...new Set(desk.partners.flatMap(({ manager }) => manager ?? []))];
	const compare = new Intl.Collator(words.locale).compare;
	return {
		kind: 'opened',
		day: formatDay(words.locale, desk.asOf),
		rows: sayRows(words, { desk, read }),
		aside: { total: read.rows.setAside.length, lines: listAside(words, read, 0, 20) },
		unread: read.columns.unread,
		filters: {
			team: [...Object.keys(data.teams), 'partner'].map((id) => [
				id,
				id === 'partner' ? words.say('desk.thePartners') : words.who(id),
			]),
			manager: managers.sort(compare).map((name) => [name, name]),
			type: data.types.map(({ id, title }) => [id, title]),
			phase: data.phases.map(({ id, title }) => [id, title]),
		},
	};
}

/** Row, column and reason of what was set aside. */
export function listAside(
	words: DeskWords,
	{ rows }: Pick<ReadExport, 'rows'>,
	from: number,
	to: number,
): string[][] {
	return rows.setAside
		.slice(from, to)
		.map(({ row, column, fault }) => [String(row), column, wordFault(words, fault)]);
}

const asksForColumns = [
	'desk.fault.no-headings',
	'desk.fault.no-partner',
	'desk.fault.no-type',
	'desk.fault.no-milestones',
	'desk.fault.unsure',
	'desk.fault.twice',
];

export function viewFault(words: DeskWords, fault: Fault, headings: readonly string[]): FaultView {
	return {
		kind: 'fault',
		text: wordFault(words, fault),
		headings: asksForColumns.includes(fault.code) ? headings.filter((one) => one !== '') : [],
		orders: listOrders(words, fault),
	};
}

/** The orders in which the day that was found can be read, each with that day in words. */
function listOrders({ locale }: DeskWords, { code, values }: Fault): Choice[] {
	const [one, other] = [String(values['one'] ?? ''), String(values['other'] ?? '')];
	if (code === 'desk.fault.mixed-orders')
		return [
			['dmy', one],
			['mdy', other],
		];
	if (code !== 'desk.fault.two-orders') return [];
	const reading = readDayCell(String(values['found'] ?? ''));
	const known = new Set<string>();
	return dateOrders.flatMap((order: DateOrder): Choice[] => {
		const day = orderDay(reading, order);
		if (day === undefined || known.has(day)) return [];
		known.add(day);
		return [[order, formatDay(locale, day)]];
	});
}

/** What a heading can mean, in groups. A milestone or a phase by its id, an agreed day by `agreed:` and its id. */
export function listMeanings(
	words: DeskWords,
	data: DeskData,
): { title: string; choices: Choice[] }[] {
	const { say } = words;
	return [
		{
			title: say('desk.columns.about'),
			choices: columnWords.map((word) => [word, say(`desk.columns.${word}`)]),
		},
		{ title: say('desk.columns.reached'), choices: data.milestones.map(choose) },
		{ title: say('desk.columns.begun'), choices: data.phases.map(choose) },
		{
			title: say('desk.columns.agreedOf'),
			choices: data.milestones.map(({ id, title }) => [`agreed:${id}`, title]),
		},
	];
}

function choose({ id, title }: { id: string; title: string }): Choice {
	return [id, title];
}
