import path from 'node:path';
import { formatReport } from '../../check/format-report.ts';
import { findLanguage } from '../../check/report/take-language.ts';
import { ExportFault } from '../../desk/fault.ts';
import { makeExample } from '../../desk/make-example.ts';
import { readExport } from '../../desk/read-export.ts';
import { wordFault } from '../../desk/word-fault.ts';
import { answerDesk } from '../../domain/desk/desk-answer.ts';
import { keepTeam } from '../../domain/desk/list-today.ts';
import { tell } from '../../domain/message.ts';
import { formatFolder, readSettings, readToday, SettingsError } from '../../settings.ts';
import { loadProgramWords, loadWords } from '../../words/load-words.ts';
import { readDeskOptions, wordDeskHelp } from '../desk/options.ts';
import { readExportFile } from '../desk/read-export-file.ts';
import { readProgram } from '../desk/read-program.ts';
import { writeDesk } from '../desk/write-desk.ts';
import type { Command } from '../run-command.ts';

export const runDesk: Command = (args, { stdout, stderr }) => {
	const options = readDeskOptions(args);
	if (options === 'help') {
		stdout.write(wordDeskHelp());
		return 0;
	}
	const { content } = readSettings();
	const program = readProgram(content, options.mapping);
	const { problems, files } = program;
	if (problems.length > 0) {
		const isOther = options.mapping !== undefined && program.isOfMapping;
		const folder = isOther ? path.dirname(path.resolve(options.mapping ?? '')) : content;
		stderr.write(`${formatReport(problems, formatFolder(folder), isOther ? 1 : files)}\n`);
		return 1;
	}
	const { data, journey } = program;
	const asOf = options.asOf ?? readToday();
	if (options.example) {
		stdout.write(makeExample(data, { asOf }));
		return 0;
	}
	const { team } = options;
	if (team !== undefined && !Object.hasOwn(data.teams, team))
		throw new SettingsError(
			tell`--team is “${team}”. Write ${Object.keys(data.teams).join(tell` or `)}.`,
		);
	const language = findLanguage();
	const words = language ? loadWords(language) : loadProgramWords(journey.program);
	try {
		const read = readExport(readExportFile(options.file), data, { asOf, order: options.order });
		const desk = answerDesk(data, read.partners, asOf);
		const partners =
			team === undefined ? desk.partners : desk.partners.map((one) => keepTeam(one, team));
		stdout.write(writeDesk(words, { program, read, desk: { ...desk, partners }, options }));
		return 0;
	} catch (error) {
		if (!(error instanceof ExportFault)) throw error;
		stderr.write(
			`${options.file === '-' ? '' : `${options.file}\n  `}${wordFault(words, error.fault)}\n`,
		);
		return 1;
	}
};
