import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { tell } from '../../domain/message.ts';
import { findPackage } from '../../kept/package-file.ts';
import { findProgramFile } from '../../kept/program-folder.ts';
import { readPort } from '../../output/read-port.ts';
import { readSettings, SettingsError } from '../../settings.ts';
import { requirePackages } from '../packages-in-reach.ts';
import { asksForHelp } from '../read-word.ts';
import type { Command } from '../run-command.ts';
import { ofProgram } from '../take-settings.ts';
import { tellNoPages } from '../tell-no-pages.ts';
import { wordSurplus, wordUnknown } from '../word-arguments.ts';

const wordHelp = () => tell`Shows the site while you write, and follows what you save, until Ctrl+C.

  npm run dev                      the public edition, at http://localhost:4321/
  npm run dev -- --internal        the internal edition
  npm run dev -- --open            opens it in the browser

  --port <number>        at another port
  --host                 for other devices in your network as well; --host <address>: at that address
  --open                 opens the browser
  --force                reads and draws everything anew
  --today <day>          as it will be on that day, such as 2026-10-01
  --site-url <address>   where the site will be published; --base-path <path>: below which path
  --content <folder>     another content folder; --root <folder>: another program
  --lang de|en           the language of the messages
  --help                 this text
Exit codes: 0 stopped; 2 called wrongly, or there is no program here.
`;

/** What the server of Astro takes itself, and whether a value may follow. */
const ofAstro: Readonly<Record<string, boolean>> = {
	port: true,
	host: true,
	open: true,
	mode: true,
	'allowed-hosts': true,
	force: false,
	background: false,
	'ignore-lock': false,
	follow: false,
	json: false,
	verbose: false,
	silent: false,
};
/** What it does with a server that runs without a terminal. */
const words = ['stop', 'status', 'logs'];

export const runDev: Command = async (args, { stdout, stderr }) => {
	if (asksForHelp(args)) {
		stdout.write(wordHelp());
		return 0;
	}
	requireKnown(args);
	readSettings();
	requirePackages();
	tellNoPages(stderr);
	const astro = path.join(findPackage('astro'), 'bin/astro.mjs');
	const config = path.relative('', findProgramFile('astro.config.mjs'));
	process.argv = [process.execPath, astro, 'dev', '--config', config, ...args];
	await import(pathToFileURL(astro).href);
	return 0;
};

/** Throws a SettingsError where something is said that the server would pass over. */
export function requireKnown(args: readonly string[]): void {
	const options = [...Object.keys(ofAstro), 'internal', ...ofProgram, 'root', 'lang', 'help'];
	let mayFollow = false;
	for (const [at, arg] of args.entries()) {
		const [, name, value] = /^--([\w-]+)(?:=([\s\S]*))?$/.exec(arg) ?? [];
		const isValue = mayFollow && !arg.startsWith('-');
		mayFollow = name !== undefined && value === undefined && ofAstro[name] === true;
		if (name === 'port') readPort({ PORT: value ?? args[at + 1] ?? 'nothing' });
		if (isValue || (name !== undefined && Object.hasOwn(ofAstro, name)) || words.includes(arg))
			continue;
		const fault = arg.startsWith('-') ? wordUnknown(arg, options) : wordSurplus(arg, options);
		throw new SettingsError(tell`${fault} To see what there is: ${'npm run dev -- --help'}`);
	}
}
