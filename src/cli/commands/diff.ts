import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { formatReport } from '../../check/format-report.ts';
import { findLanguage } from '../../check/report/take-language.ts';
import { ExportFault } from '../../desk/fault.ts';
import { wordFault } from '../../desk/word-fault.ts';
import type { Edition } from '../../domain/journey.ts';
import { tell } from '../../domain/message.ts';
import { writeDiffJson } from '../../exports/diff-json.ts';
import { writeDiffMarkdown } from '../../exports/diff-markdown.ts';
import { reportDiff } from '../../exports/diff-report.ts';
import { writeDiffText } from '../../exports/diff-text.ts';
import { chooseBase } from '../../history/choose-base.ts';
import { extractContent, withFolder } from '../../history/extract-tree.ts';
import { findFormerFolder } from '../../history/find-former-folder.ts';
import { findCommit, findTree, openRepository, type Repository } from '../../history/git.ts';
import { readState, type State } from '../../history/read-state.ts';
import { formatFolder, readSettings, readToday, SettingsError } from '../../settings.ts';
import { loadProgramWords, loadWords } from '../../words/load-words.ts';
import type { Words } from '../../words/words.ts';
import { compareLog } from '../desk/compare-log.ts';
import { requireProgram } from '../require-program.ts';
import type { Command } from '../run-command.ts';
import { wordArguments } from '../word-arguments.ts';

const wordHelp = () => tell`What a change of the content means, in words.

  npm run diff                          the content as it is now, against the main branch
  npm run diff <base>                   against a revision: a branch, a tag, a commit
  npm run diff <base> <revision>        between two revisions
  npm run diff <folder> <folder>        between two content folders; with one, against the content
                                        as it is now. Where a branch has the name: ./<folder>

  --format text|markdown|json   markdown has the phase diagrams before and after (default: text)
  --edition internal|public     which edition is compared (default: internal)
  --from, --to <folder>         the same for scripts; --to is the content folder if left out
  --log <export.csv>            what the change means for the partners of an export, as npm run desk reads it
  --lang de|en                  the language (default: that of the system, where it is one of these; else
                                that of the program)
  --help                        this text

The base is where the present branch left origin/main (or main); without those, the last commit.
Exit codes: 0 compared, whether or not there is a difference; 1 one of the two has an error that
stops a build, which is printed; 2 called wrongly, no Git, or a revision that does not exist.
`;

const options = {
	format: { type: 'string', default: 'text' },
	edition: { type: 'string', default: 'internal' },
	from: { type: 'string' },
	to: { type: 'string' },
	log: { type: 'string' },
	help: { type: 'boolean', default: false, short: 'h' },
} as const;

const formats = { text: writeDiffText, markdown: writeDiffMarkdown, json: writeDiffJson };

/** One side of the comparison, and what it is called in messages. */
interface Side {
	name: string;
	state: State;
}

export const runDiff: Command = async (args, { stdout, stderr }) => {
	const { values, positionals } = readArguments(args);
	if (values.help) {
		stdout.write(wordHelp());
		return 0;
	}
	const write = formats[oneOf('--format', values.format, Object.keys(formats) as 'text'[])];
	const edition = oneOf<Edition>('--edition', values.edition, ['internal', 'public']);
	const sides =
		values.from === undefined && values.to === undefined
			? await readRevisions(positionals, edition)
			: await readFolders(values, positionals, edition);
	const failed = sides.filter(({ state }) => state.errors.length > 0);
	for (const { name, state } of failed)
		stderr.write(`${formatReport(state.errors, name, state.files)}\n`);
	if (failed.length > 0) {
		stderr.write(`${tell`Nothing was compared.`}\n`);
		return 1;
	}
	const [before, after] = sides.map(({ state }) => state.journey);
	if (!before || !after) throw new Error('There are two sides.');
	const named = after.program.name === '' ? before : after;
	const language = findLanguage();
	const words = language ? loadWords(language) : loadProgramWords(named.program);
	const partners = values.log === undefined ? undefined : readLog(values.log, sides, words, stderr);
	if (partners === 1) return 1;
	stdout.write(write(reportDiff(before, after, words, partners), words));
	return 0;
};

/** What the change means in partners; 1 where the export cannot be read. */
function readLog(
	file: string,
	sides: readonly Side[],
	words: Words,
	stderr: NodeJS.WritableStream,
) {
	const [before, after] = sides.map(({ state }) => state.model);
	if (!before || !after) throw new Error('There are two sides.');
	try {
		return compareLog(file, [before, after], readToday());
	} catch (error) {
		if (!(error instanceof ExportFault)) throw error;
		stderr.write(`${file}\n  ${wordFault(words, error.fault)}\n`);
		return 1 as const;
	}
}

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

async function readFolders(
	{ from, to }: { from?: string | undefined; to?: string | undefined },
	positionals: readonly string[],
	edition: Edition,
): Promise<Side[]> {
	if (positionals.length > 0)
		throw new SettingsError(tell`Give either revisions or --from and --to, not both.`);
	if (from === undefined)
		throw new SettingsError(tell`Say with --from which folder it was before.`);
	if (to === undefined) requireProgram();
	const folders = [
		path.resolve(from),
		to === undefined ? readSettings().content : path.resolve(to),
	];
	return Promise.all(folders.map((folder) => readFolder(folder, edition)));
}

async function readFolder(folder: string, edition: Edition): Promise<Side> {
	const name = formatFolder(folder);
	if (!existsSync(folder) || !statSync(folder).isDirectory())
		throw new SettingsError(tell`There is no folder “${name}”.`);
	return { name, state: await readState(folder, edition, readToday()) };
}

/** Each side is a revision or a folder. */
async function readRevisions(sides: readonly string[], edition: Edition): Promise<Side[]> {
	if (sides.length > 2)
		throw new SettingsError(
			`${tell`Give one revision or two, not ${sides.length}.`}\n\n${wordHelp()}`,
		);
	const { content } = readSettings();
	const isAllFolders = sides.length > 0 && sides.every((side) => isPath(side));
	if (!isAllFolders || sides.length < 2) requireProgram();
	const repository = isAllFolders ? undefined : openRepository(content);
	const [base = repository && chooseBase(repository), later = content] = sides;
	if (base === undefined)
		throw new SettingsError(
			repository
				? tell`The Git repository has no commit yet, so there is nothing to compare with.`
				: wordNoRepository(content),
		);
	const before = await readSide(base, repository, edition);
	return [before, await readSide(later, repository, edition)];
}

/** Written as a path, it can be no revision. */
function isPath(side: string): boolean {
	return /^\.{1,2}(?:[\\/]|$)/.test(side) || path.isAbsolute(side);
}

function readSide(
	side: string,
	repository: Repository | undefined,
	edition: Edition,
): Promise<Side> {
	if (isPath(side)) return readFolder(path.resolve(side), edition);
	const commit = repository && findCommit(repository, side);
	if (repository && commit !== undefined) return readRevision(repository, side, commit, edition);
	if (existsSync(side)) return readFolder(path.resolve(side), edition);
	if (!repository) throw new SettingsError(wordNoRepository(readSettings().content));
	throw new SettingsError(
		tell`Git knows no revision “${side}”. Write a branch, a tag or a commit; git branch --all lists the branches. In a shallow copy, git fetch --unshallow fetches the rest. There is no folder of that name either.`,
	);
}

function wordNoRepository(content: string): string {
	return tell`${formatFolder(content)} is not in a Git repository, or Git is not installed. Compare two folders instead: npm run diff <folder> <folder>`;
}

function readRevision(
	repository: Repository,
	revision: string,
	commit: string,
	edition: Edition,
): Promise<Side> {
	const { prefix } = repository;
	const here = findTree(repository, commit);
	const former = here === undefined ? findFormerFolder(repository, commit) : undefined;
	const tree = former === undefined ? here : findTree(repository, commit, former);
	return withFolder(async (folder) => {
		if (tree !== undefined) extractContent(repository, tree, folder);
		const state = await readState(folder, edition, readToday());
		return { name: `${revision}:${(former ?? prefix) || '.'}`, state };
	});
}
