import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { buildJourney } from '../../collections/build-journey.ts';
import { readModel } from '../../collections/read-model.ts';
import { tell } from '../../domain/message.ts';
import { type WrittenHealth, writeReviewList } from '../../exports/review-list.ts';
import { formatFolder, readSettings, SettingsError } from '../../settings.ts';
import type { Command } from '../run-command.ts';

/** Prints the texts past their review date from the internal edition’s health.json; nothing where there are none. */
export const runReviews: Command = ([given], { stdout }) => {
	const { content, out } = readSettings({ ...process.env, JOURNEY_EDITION: 'internal' });
	const file = given ?? path.join(out, 'health.json');
	if (!existsSync(file)) {
		throw new SettingsError(
			tell`There is no ${formatFolder(file)}. Build the internal edition first: npm run build:internal`,
		);
	}
	const health = JSON.parse(readFileSync(file, 'utf8')) as WrittenHealth;
	const journey = buildJourney(readModel(content).model, { edition: 'internal' });
	stdout.write(writeReviewList(health, [...journey.teams.values()]));
	return 0;
};
