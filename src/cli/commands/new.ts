import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { listFlags, readData } from '../../authoring/new/flags.ts';
import { askCollection, interview } from '../../authoring/new/interview.ts';
import { tryEntry } from '../../authoring/new/try-entry.ts';
import { readModel } from '../../collections/read-model.ts';
import { tell } from '../../domain/message.ts';
import { formatFolder, readSettings, readToday, SettingsError } from '../../settings.ts';
import { formatFieldHelp, wordNewHelp } from '../new/help.ts';
import { readArguments, readCollection, requireAnswers } from '../new/options.ts';
import { formatNext, formatRefusal } from '../new/print.ts';
import { askInTerminal, Stopped } from '../new/terminal.ts';
import type { Command, Streams } from '../run-command.ts';

export const runNew: Command = async (args, streams) => {
	try {
		await run(args, streams);
		return 0;
	} catch (error) {
		if (!(error instanceof Stopped)) throw error;
		return 2;
	}
};

async function run(all: readonly string[], { stdin, stdout }: Streams): Promise<void> {
	const { word, args, isHelp } = readCollection(all);
	const { content } = readSettings();
	const { model } = readModel(content);
	if (isHelp) {
		stdout.write(word ? formatFieldHelp(word, model) : wordNewHelp());
		return;
	}
	const today = readToday();
	const isAsking = stdin.isTTY === true && stdout.isTTY === true;
	if (!word && !isAsking)
		throw new SettingsError(
			`${tell`Say what to write, such as npm run new -- milestone.`}\n\n${wordNewHelp()}`,
		);
	const collection = word ?? (await askCollection(askInTerminal));
	const flags = listFlags(collection);
	const given = readArguments(collection, flags, args);
	const answers = isAsking
		? await interview(collection, given, { model, flags, today }, askInTerminal)
		: requireAnswers(collection, given, { model, flags, today });
	const entry = {
		collection,
		id: String(answers['id']),
		data: readData(flags, answers),
		text: String(answers['text'] ?? ''),
		isMdx: answers['mdx'] === true,
	};
	const trial = await tryEntry(model, entry, today);
	if (trial.errors.length > 0) throw new SettingsError(formatRefusal(trial));
	writeNew(path.join(content, trial.file), trial.text);
	stdout.write(formatNext(entry, trial, content));
}

/** Never replaces a file that is there. */
function writeNew(file: string, text: string): void {
	mkdirSync(path.dirname(file), { recursive: true });
	try {
		writeFileSync(file, text, { flag: 'wx' });
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
		throw new SettingsError(
			tell`There is a file ${formatFolder(file)} already. Choose another id: --id`,
		);
	}
}
