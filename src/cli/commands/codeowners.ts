import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { buildJourney } from '../../collections/build-journey.ts';
import { readModel } from '../../collections/read-model.ts';
import { tell } from '../../domain/message.ts';
import { writeCodeOwners } from '../../exports/code-owners.ts';
import { formatFolder, readSettings, SettingsError } from '../../settings.ts';
import type { Command } from '../run-command.ts';

const wordHelp = () => tell`Writes CODEOWNERS from the teams’ codeOwner, for the content folder.

  npm run codeowners              writes the file
  npm run codeowners -- --check   writes nothing; ends with 1 where the file is another
`;
const file = 'CODEOWNERS';

export const runCodeOwners: Command = ([option], { stdout }) => {
	if (option === '--help' || option === '-h') {
		stdout.write(wordHelp());
		return 0;
	}
	if (option !== undefined && option !== '--check') throw new SettingsError(wordHelp().trimEnd());
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
	const isSame = existsSync(file) && readFileSync(file, 'utf8') === text;
	if (option === '--check') {
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
