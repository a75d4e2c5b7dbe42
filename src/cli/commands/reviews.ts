import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { buildJourney } from '../../collections/build-journey.ts';
import { readModel } from '../../collections/read-model.ts';
import { tell } from '../../domain/message.ts';
import { type WrittenHealth, writeReviewList } from '../../exports/review-list.ts';
import { formatFolder, readSettings, SettingsError } from '../../settings.ts';
import { readWord } from '../read-word.ts';
import type { Command } from '../run-command.ts';

const wordHelp =
	() => tell`Prints the texts past their review date, team by team, as Markdown; nothing where there are none.

  npm run build:internal      first: what is past its date stands in the internal edition
  npm run -s reviews          the list, from dist-internal/health.json
  npm run -s reviews <file>   from the health.json of another folder

  --content <folder>   another content folder
  --lang de|en         the language of the messages; --root <folder>: another program
  --help               this text
Exit codes: 0 printed; 2 there is no such file, or called wrongly.
`;

/** Prints the texts past their review date from the internal edition’s health.json; nothing where there are none. */
export const runReviews: Command = (args, { stdout }) => {
	const asked = readWord(args, { call: 'npm run reviews', help: wordHelp, most: 1 }, { stdout });
	if (!asked) return 0;
	const [given] = asked.given;
	const { content, out } = readSettings({ ...process.env, JOURNEY_EDITION: 'internal' });
	const file = given ?? path.join(out, 'health.json');
	if (!existsSync(file)) {
		throw new SettingsError(
			tell`There is no ${formatFolder(file)}. Build the internal edition first: npm run build:internal`,
		);
	}
	const health = readHealth(file);
	const journey = buildJourney(readModel(content).model, { edition: 'internal' });
	stdout.write(writeReviewList(health, [...journey.teams.values()]));
	return 0;
};

function readHealth(file: string): WrittenHealth {
	try {
		const health: Partial<WrittenHealth> = JSON.parse(readFileSync(file, 'utf8'));
		if (Array.isArray(health.findings)) return health as WrittenHealth;
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
	}
	throw new SettingsError(
		tell`${formatFolder(file)} is not the health.json of an internal edition. Name that, or none.`,
	);
}
