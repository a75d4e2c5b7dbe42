import path from 'node:path';
import process from 'node:process';
import { tell } from '../domain/message.ts';
import { type Answers, fillIn } from './answers.ts';
import { askMissing, withTerminal } from './ask.ts';
import { beginHistory } from './begin-history.ts';
import { chooseFolder } from './choose-folder.ts';
import { chooseVersion } from './choose-version.ts';
import { wordHelp, wordNext } from './help.ts';
import { listFiles } from './list-files.ts';
import { readOptions } from './options.ts';
import { readOwn } from './package-json.ts';
import { Refusal } from './refusal.ts';
import { requireEmpty, writeFolder } from './write-folder.ts';

export interface CreatorStreams {
	stdin: NodeJS.ReadableStream & { isTTY?: boolean | undefined };
	stdout: NodeJS.WritableStream & { isTTY?: boolean | undefined };
	stderr: NodeJS.WritableStream;
}

/**
 * Writes the folder of a new program; the answer is the exit code.
 * @param usual the folder where none is named
 */
export async function create(
	args: readonly string[],
	streams: CreatorStreams,
	usual = 'our-program',
): Promise<number> {
	try {
		await run(args, streams, usual);
		return 0;
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		streams.stderr.write(`${error.message}\n`);
		return 2;
	}
}

async function run(args: readonly string[], streams: CreatorStreams, usual: string): Promise<void> {
	const { folder: named = usual, given, yes, waymark, isHelp, isVersion } = readOptions(args);
	const { stdin, stdout } = streams;
	if (isHelp || isVersion) {
		stdout.write(isHelp ? wordHelp(usual === '.') : `${readOwn().version}\n`);
		return;
	}
	const cwd = process.cwd();
	const { folder, name } = chooseFolder(named, cwd);
	requireEmpty(folder);
	const version = waymark === undefined ? undefined : chooseVersion(waymark, folder, cwd);
	const isAsking = !yes && stdin.isTTY === true && stdout.isTTY === true;
	const answers = isAsking ? await askAll(given, streams) : fillIn(given);
	if (!isAsking && !yes) stdout.write(`${wordTaken(answers)}\n\n`);
	writeFolder(folder, listFiles(answers, name, version));
	const history = beginHistory(folder);
	stdout.write(wordNext(answers, path.relative('', folder), history));
}

function askAll(given: Partial<Answers>, streams: CreatorStreams): Promise<Answers> {
	const say = (sentence: string) => streams.stdout.write(`${sentence}\n`);
	return withTerminal(streams, (ask) => askMissing(given, ask, say));
}

function wordTaken(answers: Answers): string {
	const all = Object.entries(answers).map(([topic, answer]) => `  --${topic} ${answer}`);
	return `${tell`Nobody can be asked here, so what is not given is taken as it usually is:`}\n${all.join('\n')}`;
}
