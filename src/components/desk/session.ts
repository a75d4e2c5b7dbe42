import type { Pieces } from '../../desk/decode-text.ts';
import { ExportFault } from '../../desk/fault.ts';
import { makeExample } from '../../desk/make-example.ts';
import type { DateOrder } from '../../desk/read-day.ts';
import { openTable, type ReadExport, readExportTable } from '../../desk/read-export.ts';
import { buildReality } from '../../desk/report/build-reality.ts';
import { sayQuiet, sayTeam } from '../../desk/report/build-report.ts';
import type { DeskWords } from '../../desk/report/desk-words.ts';
import { listDeskEvents } from '../../desk/report/list-desk-events.ts';
import { listDeskRows } from '../../desk/report/write-desk-csv.ts';
import { writeReportMarkdown, writeReportText } from '../../desk/report/write-report.ts';
import { makePageWords, type PageProgram } from '../../desk/view/page-program.ts';
import {
	type FaultView,
	listAside,
	listMeanings,
	type OpenedView,
	viewFault,
	viewOpened,
} from '../../desk/view/view-opened.ts';
import { viewPartner } from '../../desk/view/view-partner.ts';
import { viewPractice } from '../../desk/view/view-practice.ts';
import { viewStands } from '../../desk/view/view-stands.ts';
import {
	filterPartners,
	listQuietToday,
	listTeamsToday,
	type TodayFilter,
	type TodayLists,
	viewLines,
	viewToday,
} from '../../desk/view/view-today.ts';
import { joinMapping, writeMapping } from '../../desk/view/write-mapping.ts';
import { answerDesk, type DescribedDesk } from '../../domain/desk/desk-answer.ts';
import { keepTeam } from '../../domain/desk/list-today.ts';
import { suppressSmall } from '../../domain/desk/suppress.ts';
import { writeCsv } from '../../exports/write-csv.ts';
import { writeCalendar } from '../../plan/calendar.ts';
import { formatDay } from '../../plan/dates.ts';
import type { Questions } from './messages.ts';

type Ask<Kind extends keyof Questions> = Questions[Kind]['ask'];
type Tell = (progress: string, share?: number) => void;

/** Each list shows so many before the rest is asked for. */
const firstLines = 10;
/** A message holds so many. */
const mostLines = 20;

const nothing: TodayLists = { teams: [], quiet: [] };

/** One look at one export: all that is known of it lies here, in the memory of the worker, until it is closed. */
export class DeskSession {
	readonly #program: PageProgram;
	readonly #words: DeskWords;
	#read: ReadExport | undefined;
	#desk: DescribedDesk | undefined;
	/** What was last shown under Today. */
	#shown: TodayLists = nothing;

	constructor(program: PageProgram) {
		this.#program = program;
		this.#words = makePageWords(program);
	}

	/** The bytes of a file; without them the example. */
	open(
		pieces: Pieces | undefined,
		{ said, order, today }: Omit<Ask<'open'>, 'file'>,
		tell: Tell,
	): OpenedView | FaultView {
		const { data } = this.#program;
		this.#read = undefined;
		this.#desk = undefined;
		this.#shown = nothing;
		let headings: readonly string[] = [];
		try {
			const read = this.#readFile(pieces, { said, order, today }, (found) => {
				headings = found;
			});
			const count = read.partners.length;
			const desk = answerDesk(data, read.partners, today, (placed) =>
				tell(this.#words.say('desk.busy.placed', { placed, count }), placed / count),
			);
			this.#read = read;
			this.#desk = desk;
			return viewOpened(this.#words, data, read, desk);
		} catch (error) {
			if (error instanceof ExportFault) return viewFault(this.#words, error.fault, headings);
			throw error;
		}
	}

	/** What is not kept of the file is gone when this ends. */
	#readFile(
		pieces: Pieces | undefined,
		{ said, order, today }: Omit<Ask<'open'>, 'file'>,
		tellHeadings: (headings: readonly string[]) => void,
	): ReadExport {
		const { data } = this.#program;
		const mapping = joinMapping(data.mapping, said);
		const own = pieces ?? [new TextEncoder().encode(makeExample(data, { asOf: today }))];
		const table = openTable(own, data, mapping);
		tellHeadings(table.headings);
		const chosen = order === '' ? undefined : (order as DateOrder);
		return readExportTable(table, data, { asOf: today, mapping, order: chosen });
	}

	aside({ from, to }: Ask<'aside'>) {
		return this.#read ? listAside(this.#words, this.#read, from, to) : [];
	}

	today({ filter }: Ask<'today'>) {
		const desk = this.#opened();
		this.#shown = this.#list(desk, filter);
		return viewToday(this.#words, this.#program, this.#shown, {
			asOf: desk.asOf,
			most: firstLines,
		});
	}

	more(ask: Ask<'more'>) {
		const { asOf } = this.#opened();
		return viewLines(this.#words, this.#program, this.#shown, { ...ask, asOf });
	}

	#list(desk: Pick<DescribedDesk, 'partners' | 'asOf'>, filter: TodayFilter): TodayLists {
		const teams = listTeamsToday(this.#program, desk, filter);
		return { teams, quiet: listQuietToday(desk, teams, filter) };
	}

	partner({ id }: Ask<'partner'>) {
		const found = this.#opened().walks.find(({ partner }) => partner.id === id);
		return found && viewPartner(this.#words, this.#program, found);
	}

	stands() {
		return viewStands(this.#words, this.#program, this.#opened());
	}

	practice() {
		return viewPractice(this.#words, this.#program, this.#opened());
	}

	/** The only thing that may leave the device. */
	reality(): Questions['reality']['answer'] {
		const desk = this.#opened();
		const { say } = this.#words;
		const reality = suppressSmall(desk);
		const cut = reality.milestones.filter(({ reached }) => reached === undefined).length;
		const values = { shown: reality.milestones.length, all: desk.milestones.length, cut };
		return {
			json: `${JSON.stringify(reality, null, '\t')}\n`,
			markdown: writeReportMarkdown(buildReality(this.#words, this.#program.data, reality)),
			sentence: say('desk.leave.rows', values),
		};
	}

	write({ filter, form }: Ask<'write'>): string {
		const desk = this.#opened();
		const words = this.#words;
		const { data, site, milestones } = this.#program;
		const kept = filterPartners(desk.partners, filter);
		const partners = filter.team === '' ? kept : kept.map((one) => keepTeam(one, filter.team));
		if (form === 'csv') return writeCsv(listDeskRows(words, partners));
		if (form === 'ics')
			return writeCalendar({
				name: words.say('desk.calendar', { program: data.program }),
				maker: data.program,
				made: new Date(),
				events: listDeskEvents(words, {
					partners,
					asOf: desk.asOf,
					site,
					address: (id) => milestones[id]?.address ?? '/',
				}),
			});
		return this.#writeText(kept, filter);
	}

	meanings() {
		return listMeanings(this.#words, this.#program.data);
	}

	mapping({ said }: Ask<'mapping'>): string {
		return writeMapping(joinMapping(this.#program.data.mapping, said));
	}

	/** What is shown under Today, as text for a message. */
	#writeText(partners: DescribedDesk['partners'], filter: TodayFilter): string {
		const { data } = this.#program;
		const { asOf } = this.#opened();
		const day = formatDay(this.#words.locale, asOf);
		const { teams, quiet } = this.#list({ partners, asOf }, filter);
		const source = { data, asOf, most: mostLines };
		return writeReportText({
			title: this.#words.say('desk.titleOf', { program: data.program, day }),
			intro: [],
			sections: [
				...teams.map((one) => sayTeam(this.#words, source, one)),
				...sayQuiet(this.#words, source, quiet),
			],
		});
	}

	#opened(): DescribedDesk {
		if (!this.#desk) throw new Error('Nothing is open.');
		return this.#desk;
	}
}
