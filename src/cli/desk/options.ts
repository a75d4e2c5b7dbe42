import { parseArgs } from 'node:util';
import { type DateOrder, dateOrders } from '../../desk/read-day.ts';
import { tell } from '../../domain/message.ts';
import { type Day, isDay } from '../../domain/place/days.ts';
import { SettingsError } from '../../settings.ts';
import { wordArguments } from '../word-arguments.ts';

const deskFormats = ['text', 'markdown', 'json', 'csv', 'ics'] as const;
type DeskFormat = (typeof deskFormats)[number];

export interface DeskOptions {
	/** - is what comes in on the standard input. */
	file: string;
	asOf: Day | undefined;
	team: string | undefined;
	mapping: string | undefined;
	order: DateOrder | undefined;
	format: DeskFormat;
	/** Only what may leave: counts without small ones, as JSON or Markdown. */
	reality: boolean;
	/** Nothing is read: an export of partners who do not exist is written. */
	example: boolean;
}

export const wordDeskHelp =
	() => tell`What happens next for every partner of yours, from what your CRM exports. Nothing leaves this machine.

  npm run desk -- export.csv                          today, by team; where partners stand
  npm run desk -- export.csv --team legal             what concerns one team
  npm run desk -- export.csv --format csv > today.csv
  npm run desk -- --example > example.csv             240 partners who do not exist, to try it with

The file has a row for each partner with a column for each milestone or phase, or a row for each milestone
that a partner reached, with the day. Columns are known by titles, ids and earlier ids.

  --as-of <day>            as it is on that day, such as 2026-12-01 (default: today)
  --team <id>              only what is that team’s turn, or what it owns or watches
  --mapping <file>         what the columns mean, in place of desk.yaml in the content folder
  --date-order dmy|mdy|ymd in which order days such as 03/04/2026 are written
  --format text|markdown|json|csv|ics
  --reality                what may leave: counts by milestone, none of 1 to 10; with --format json it
                           is reality.json, which the content folder takes; otherwise Markdown
  --root <folder>          another program; --content <folder>: another content folder
  --lang de|en             the language (default: that of the system, where it is one of these; else
                           that of the program)
  --help                   this text

Exit codes: 0 read; 1 the file cannot be read as an export, or the content has errors; 2 called wrongly.
`;

const options = {
	'as-of': { type: 'string' },
	team: { type: 'string' },
	mapping: { type: 'string' },
	'date-order': { type: 'string' },
	format: { type: 'string', default: 'text' },
	reality: { type: 'boolean', default: false },
	example: { type: 'boolean', default: false },
	help: { type: 'boolean', default: false, short: 'h' },
} as const;

export function readDeskOptions(args: readonly string[]): DeskOptions | 'help' {
	const { values, positionals } = parse(args);
	if (values.help) return 'help';
	const [file = '', surplus] = positionals;
	if (file === '' && !values.example)
		throw new SettingsError(tell`Say which file has the partners: npm run desk -- export.csv`);
	if (values.example && file !== '')
		throw new SettingsError(
			tell`--example reads no file: it writes one. Leave out ${file}, or --example.`,
		);
	if (surplus !== undefined)
		throw new SettingsError(tell`Give one file, not ${positionals.length}.`);
	const { 'as-of': asOf, 'date-order': order, format, team, mapping, reality, example } = values;
	if (asOf !== undefined && !isDay(asOf))
		throw new SettingsError(tell`--as-of is “${asOf}”, which is no day. Write it as 2026-12-01.`);
	const useless = Object.entries({
		'--team': team,
		'--mapping': mapping,
		'--date-order': order,
		'--reality': reality || undefined,
		'--format': format === 'text' ? undefined : format,
	}).find(([, value]) => value !== undefined);
	if (example && useless)
		throw new SettingsError(
			tell`--example writes an export as CSV, and ${useless[0]} changes nothing of it. Leave it out.`,
		);
	if (reality && team !== undefined)
		throw new SettingsError(
			tell`--reality is of all partners, and --team changes nothing of it. Leave it out.`,
		);
	if (reality && (format === 'csv' || format === 'ics'))
		throw new SettingsError(tell`With --reality, --format is json or markdown.`);
	return {
		file,
		asOf,
		team,
		mapping,
		reality,
		example,
		order: order === undefined ? undefined : oneOf('--date-order', order, dateOrders),
		format: oneOf('--format', format, deskFormats),
	};
}

function parse(args: readonly string[]) {
	try {
		return parseArgs({ args: [...args], allowPositionals: true, options });
	} catch (error) {
		throw new SettingsError(`${wordArguments(error, Object.keys(options))}\n\n${wordDeskHelp()}`);
	}
}

function oneOf<T extends string>(option: string, value: string, choices: readonly T[]): T {
	const found = choices.find((choice) => choice === value);
	if (found) return found;
	throw new SettingsError(tell`${option} is “${value}”. Write ${choices.join(tell` or `)}.`);
}
