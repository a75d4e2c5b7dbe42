import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { tell } from '../../domain/message.ts';
import { readPort } from '../../output/read-port.ts';
import { serveFolder } from '../../output/serve.ts';
import { formatBuildCommand } from '../../output/whole-command.ts';
import { formatFolder, readSettings, SettingsError } from '../../settings.ts';
import { readWord } from '../read-word.ts';
import type { Command } from '../run-command.ts';
import { ofSite } from '../take-settings.ts';

const wordHelp = () => tell`Shows the site that was built, as a web server would, until Ctrl+C.

  npm run preview                   the public edition, from dist/
  npm run preview -- --internal     the internal edition, from dist-internal/

  --port <number>      at this port (default: 4321)
  --out <folder>       the site in another folder
  --base-path <path>   the path that it was built for
  --root <folder>      another program; --content <folder>: another content folder
  --lang de|en         the language of the messages
  --help               this text
Exit codes: 0 stopped; 2 there is no site yet, the port is taken, or called wrongly.
`;

export const runPreview: Command = async (args, { stdout }) => {
	const word = { call: 'npm run preview', help: wordHelp, settings: ['internal', ...ofSite] };
	if (!readWord(args, word, { stdout })) return 0;
	const { out, basePath, edition } = readSettings();
	const where = `${formatFolder(out)}/`;
	if (!existsSync(path.join(out, 'index.html'))) {
		throw new SettingsError(
			tell`There is no site in ${where} yet. Build one first: ${formatBuildCommand(process.env, edition)}`,
		);
	}
	const port = readPort(process.env);
	const { url } = await serve(out, basePath, port);
	stdout.write(`${tell`${where} is shown at ${url}`}\n${tell`Press Ctrl+C to stop.`}\n`);
	return 0;
};

async function serve(out: string, basePath: string, port: number) {
	try {
		return await serveFolder(out, { basePath, port });
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code === 'EACCES')
			throw new SettingsError(
				tell`The port may not be used. Name one from 1024 on after --port, such as --port 4400.`,
			);
		if (code !== 'EADDRINUSE') throw error;
		throw new SettingsError(
			tell`The port is in use. Name another one after --port, such as --port 4400.`,
		);
	}
}
