import { tell } from '../domain/message.ts';
import type { Answers } from './answers.ts';
import type { History } from './begin-history.ts';
import { findManager } from './manager.ts';

/** @param isHere whether it is called in a folder that has Waymark */
export const wordHelp = (isHere: boolean) => {
	const call = isHere ? 'npx waymark init' : 'npm create waymark our-program';
	const quietly = isHere ? 'npx waymark init --yes' : 'npm create waymark our-program -- --yes';
	const width = quietly.length + 4;
	return tell`Begins a partner program: a folder with its texts, its commands and its workflows.

  ${call.padEnd(width)}asks what it needs
  ${quietly.padEnd(width)}asks nothing, and takes what is usual

  --name <text>       the name of the program
  --vendor <text>     your company, as partners call it
  --url <address>     where the site will be published
  --language <tag>    the language of your texts: en, de, es, fr or ja
  --start <start>     acme: the whole example of a made-up vendor; skeleton: three phases with two
                      milestones each, every field explained
  --host <host>       github, gitlab or none: which workflows are written
  --waymark <version> what to write as the version of Waymark: 1.4.0, ^1.4.0, or a file as it lies from
                      where you are, such as file:../waymark.tgz
  --yes               asks nothing
  --lang de|en        the language of the questions
  --version           the version of this command

Exit codes: 0 written; 2 refused, with a sentence, and nothing is written then.
`;
};

/** What was written, and the next three commands. */
export function wordNext(
	{ start, language, host }: Answers,
	folder: string,
	history: History,
): string {
	const manager = findManager();
	const enter = /\s/.test(folder) ? `cd "${folder}"` : `cd ${folder}`;
	const commands = [
		...(folder === '' ? [] : [enter]),
		`${manager} install`,
		`${manager} run dev`,
		...(folder === '' ? [`${manager} run check`] : []),
	];
	const notes = [
		start === 'acme' && language !== 'en'
			? tell`The texts of the example are in English, until you write your own.`
			: undefined,
		manager === 'npm'
			? undefined
			: host === 'none'
				? tell`No workflows are written: those of Waymark install with npm. With --host github or --host gitlab they are written all the same.`
				: tell`The workflows install with npm, from package-lock.json. Where you use ${manager}, change those lines.`,
		history.state === 'no-git'
			? tell`Git is not installed, so the folder has no history yet. Install it from git-scm.com, and run: git init`
			: undefined,
		history.state === 'inside'
			? tell`The folder lies in a repository of Git, and is part of its history.`
			: undefined,
		history.state === 'inside' && host !== 'none'
			? tell`Workflows and CODEOWNERS are read at the top of a repository only: move them to ${history.top}, and have them run in this folder; or keep the program in a repository of its own.`
			: undefined,
		history.branch !== undefined && history.branch !== 'main' && host === 'github'
			? tell`The workflows listen to the branch “main”, and this one is “${history.branch}”. Rename it, or write its name into them.`
			: undefined,
	].filter((note) => note !== undefined);
	return [
		folder === '' ? tell`The program is written.` : tell`The program is written into ${folder}.`,
		...notes,
		'',
		tell`Next:`,
		...commands.map((command) => `  ${command}`),
		'',
	].join('\n');
}
