import { readFileSync } from 'node:fs';
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
	if (program.problems.length > 0) {
		stderr.write(`${formatReport(program.problems, formatFolder(content), program.files)}\n`);
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
		const read = readExport(readFile(options.file), data, { asOf, order: options.order });
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

function readFile(file: string): Uint8Array {
	try {
		return readFileSync(file === '-' ? 0 : file);
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code === 'ENOENT')
			throw new SettingsError(tell`There is no file ${file}. Write where the export lies.`);
		if (code === 'EISDIR')
			throw new SettingsError(tell`${file} is a folder. Write the file of the export in it.`);
		throw error;
	}
}
