import process from 'node:process';
import { tell } from '../domain/message.ts';
import type { Answers } from './answers.ts';
import type { beginHistory } from './begin-history.ts';

export const wordHelp =
	() => tell`Begins a partner program: a folder with its texts, its commands and its workflows.

  npm create waymark our-program             asks what it needs
  npm create waymark our-program -- --yes    asks nothing, and takes what is usual

  --name <text>       the name of the program
  --vendor <text>     your company, as partners call it
  --url <address>     where the site will be published
  --language <tag>    the language of your texts: en, de, es, fr or ja
  --start <start>     acme: the whole example of a made-up vendor; skeleton: three phases with two
                      milestones each, every field explained
  --host <host>       github, gitlab or none: which workflows are written
  --waymark <version> what to write as the version of Waymark, such as file:../waymark.tgz
  --yes               asks nothing
  --lang de|en        the language of the questions

In a folder that has Waymark, npx waymark init does the same. Exit codes: 0 written; 2 refused, with a
sentence, and nothing is written then.
`;

/** What was written, and the next three commands. */
export function wordNext(
	{ start, language }: Answers,
	folder: string,
	history: ReturnType<typeof beginHistory>,
): string {
	const manager =
		/^(pnpm|yarn|bun)\//.exec(process.env['npm_config_user_agent'] ?? '')?.[1] ?? 'npm';
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
		history === 'no-git'
			? tell`Git is not installed, so the folder has no history yet. Install it from git-scm.com, and run: git init`
			: undefined,
		history === 'inside'
			? tell`The folder lies in a repository of Git, and is part of its history.`
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
