import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { formatReport } from '../../check/format-report.ts';
import { findLanguage } from '../../check/report/take-language.ts';
import { hasLevels } from '../../domain/addresses.ts';
import type { Edition } from '../../domain/journey.ts';
import { prepareLevels } from '../../domain/levels/answer-levels.ts';
import { makeLevelRules } from '../../domain/levels/make-level-rules.ts';
import { tell } from '../../domain/message.ts';
import { writeLevelsJson } from '../../exports/levels-json.ts';
import { writeLevelsText } from '../../exports/levels-text.ts';
import { readState } from '../../history/read-state.ts';
import { formatFolder, readSettings, readToday, SettingsError } from '../../settings.ts';
import { loadProgramWords, loadWords } from '../../words/load-words.ts';
import { readFacts } from '../levels/read-facts.ts';
import { wordNoDay } from '../levels/word-no-day.ts';
import type { Command } from '../run-command.ts';
import { wordArguments, wordSurplus } from '../word-arguments.ts';

const wordHelp =
	() => tell`Which level a partner has, what is missing for the next, and what it would bring.

  npm run levels -- facts.yaml --as-of 2026-12-01

  --as-of <day>                 the day that is asked for; it has to be said
  --format text|json            json follows levels.schema.json of the site (default: text)
  --edition internal|public     with what is internal, or without (default: internal)
  --lang de|en                  the language (default: that of the system, where it is one of these; else
                                that of the program)
  --help                        this text

facts.yaml says what is known of a partner; what is not in it is not known. A list of partners gives a
list of answers, in its order.

  type: reseller
  region: emea
  measures: { certified-people: 3, sourced-revenue: 180000 }
  milestones: [joint-business-plan-signed]
  statements: [reference-published]
  invitations: []
  since: { silver: 2026-01-15 }

Exit codes: 0 answered; 1 the content has an error that stops a build, which is printed; 2 called
wrongly, or the facts name something that there is not.
`;

const options = {
	'as-of': { type: 'string' },
	format: { type: 'string', default: 'text' },
	edition: { type: 'string', default: 'internal' },
	help: { type: 'boolean', default: false, short: 'h' },
} as const;

export const runLevels: Command = async (args, { stdout, stderr }) => {
	const { values, positionals } = readArguments(args);
	if (values.help) {
		stdout.write(wordHelp());
		return 0;
	}
	const [file, surplus] = positionals;
	if (file === undefined)
		throw new SettingsError(
			`${tell`Name the file with what is known of a partner.`}\n\n${wordHelp()}`,
		);
	if (surplus !== undefined) throw new SettingsError(wordSurplus(surplus, Object.keys(options)));
	const day = values['as-of'];
	if (day === undefined) throw new SettingsError(tell`Say for which day: ${'--as-of 2026-12-01'}`);
	const fault = wordNoDay(day);
	if (fault !== undefined) throw new SettingsError(`--as-of: ${fault}`);
	const format = oneOf('--format', values.format, ['text', 'json']);
	const edition = oneOf<Edition>('--edition', values.edition, ['internal', 'public']);

	const { content, siteUrl } = readSettings();
	const { journey, errors, files } = await readState(content, edition, readToday());
	if (errors.length > 0) {
		stderr.write(`${formatReport(errors, formatFolder(content), files)}\n`);
		return 1;
	}
	if (!hasLevels(journey))
		throw new SettingsError(
			tell`This program has no levels. They begin with a file in ${`${formatFolder(content)}/ladders/`}: npm run new -- ladder`,
		);
	const known = readFacts(file, readFile(file), journey);
	const answer = prepareLevels(makeLevelRules(journey), day);
	if (format === 'json') {
		stdout.write(writeLevelsJson(Array.isArray(known) ? known.map(answer) : answer(known)));
		return 0;
	}
	const language = findLanguage();
	const words = language ? loadWords(language) : loadProgramWords(journey.program);
	const site = siteUrl ?? journey.program.url;
	const texts = [known]
		.flat()
		.map((facts) => writeLevelsText({ journey, words, facts, site }, answer(facts)));
	stdout.write(texts.join('\n'));
	return 0;
};

function readArguments(args: readonly string[]) {
	try {
		return parseArgs({ args: [...args], allowPositionals: true, options });
	} catch (error) {
		throw new SettingsError(`${wordArguments(error, Object.keys(options))}\n\n${wordHelp()}`);
	}
}

function oneOf<T extends string>(option: string, value: string, choices: readonly T[]): T {
	const found = choices.find((choice) => choice === value);
	if (found) return found;
	throw new SettingsError(tell`${option} is “${value}”. Write ${choices.join(tell` or `)}.`);
}

function readFile(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		throw new SettingsError(tell`There is no file “${file}” that could be read.`);
	}
}
