import type { ReadExport } from '../../desk/read-export.ts';
import { buildReality } from '../../desk/report/build-reality.ts';
import { buildReport } from '../../desk/report/build-report.ts';
import { makeDeskJson } from '../../desk/report/desk-json.ts';
import { makeDeskWords } from '../../desk/report/desk-words.ts';
import { listDeskEvents } from '../../desk/report/list-desk-events.ts';
import { listDeskRows } from '../../desk/report/write-desk-csv.ts';
import { writeReportMarkdown, writeReportText } from '../../desk/report/write-report.ts';
import { formatAddress } from '../../domain/addresses.ts';
import type { DescribedDesk } from '../../domain/desk/desk-answer.ts';
import { suppressSmall } from '../../domain/desk/suppress.ts';
import { writeCsv } from '../../exports/write-csv.ts';
import { writeCalendar } from '../../plan/calendar.ts';
import { readSettings } from '../../settings.ts';
import type { Words } from '../../words/words.ts';
import type { DeskOptions } from './options.ts';
import type { DeskProgram } from './read-program.ts';

interface DeskSource {
	program: DeskProgram;
	read: ReadExport;
	/** Its partners are those that are asked for; all else is of all of them. */
	desk: DescribedDesk;
	options: DeskOptions;
}

/** A person reads so many lines of a list; programs read them all. */
const mostLines = 20;

export function writeDesk(words: Words, { program, read, desk, options }: DeskSource): string {
	const { data, journey } = program;
	const { format, team } = options;
	const own = makeDeskWords(words, data);
	if (options.reality) {
		const reality = suppressSmall(desk);
		return format === 'json'
			? `${JSON.stringify(reality, null, '\t')}\n`
			: writeReportMarkdown(buildReality(own, data, reality));
	}
	if (format === 'json') return `${JSON.stringify(makeDeskJson(words, read, desk), null, '\t')}\n`;
	if (format === 'csv') return writeCsv(listDeskRows(own, desk.partners));
	if (format === 'ics') {
		const { url, name } = journey.program;
		const { siteUrl, basePath } = readSettings();
		const calendar = words.say('desk.calendar', { program: name });
		return writeCalendar({
			name: calendar,
			maker: name,
			// Of two files the later one counts; a day that was asked for gives the same bytes at any time.
			made: new Date(options.asOf ?? `${desk.asOf}T${new Date().toISOString().slice(11)}`),
			events: listDeskEvents(own, {
				partners: desk.partners,
				asOf: desk.asOf,
				site: siteUrl ?? url,
				address: (id) => `${basePath}${formatAddress('milestones', id).slice(1)}`,
			}),
		});
	}
	const report = buildReport(own, { data, desk, read, team, most: mostLines });
	return format === 'markdown' ? writeReportMarkdown(report) : writeReportText(report);
}
