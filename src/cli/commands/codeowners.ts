import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { buildJourney } from '../../collections/build-journey.ts';
import { readModel } from '../../collections/read-model.ts';
import { tell } from '../../domain/message.ts';
import { codeOwnersSign, writeCodeOwners } from '../../exports/code-owners.ts';
import { formatFolder, readSettings, SettingsError } from '../../settings.ts';
import { readWord } from '../read-word.ts';
import type { Command } from '../run-command.ts';

const wordHelp = () => tell`Writes CODEOWNERS from the teams’ codeOwner, for the content folder.

  npm run codeowners              writes the file
  npm run codeowners -- --check   writes nothing; ends with 1 where the file is another

A file that somebody wrote by hand is never replaced.

  --root <folder>      another program; --content <folder>: another content folder
  --lang de|en         the language of the messages
  --help               this text
`;
const file = 'CODEOWNERS';

export const runCodeOwners: Command = (args, { stdout }) => {
	const word = { call: 'npm run codeowners', help: wordHelp, options: ['check'] };
	const asked = readWord(args, word, { stdout });
	if (!asked) return 0;
	const { content } = readSettings();
	const folder = formatFolder(content).replaceAll('\\', '/');
	if (folder.startsWith('/') || folder === '.')
		throw new SettingsError(
			tell`${folder} is not a folder of this project, which CODEOWNERS is about.`,
		);
	const journey = buildJourney(readModel(content).model, {
		edition: 'internal',
		withDrafts: true,
	});
	const text = writeCodeOwners(journey, folder);
	const there = existsSync(file) ? readFileSync(file, 'utf8') : '';
	const isSame = there === text;
	if (!isSame && there.trim() !== '' && !there.startsWith(codeOwnersSign))
		throw new SettingsError(
			tell`${file} was not written by this command, so it stays as it is. Where it may be replaced, move it away first, and run this again: npm run codeowners`,
		);
	if (asked.has('check')) {
		if (!isSame) stdout.write(`${tell`${file} is out of date. Write it: npm run codeowners`}\n`);
		return isSame ? 0 : 1;
	}
	if (isSame) stdout.write(`${tell`${file} is up to date.`}\n`);
	else {
		writeFileSync(file, text);
		stdout.write(`${tell`${file} is written.`}\n`);
	}
	return 0;
};
