import path from 'node:path';
import { listCollections } from '../domain/find-entry.ts';
import type { Journey } from '../domain/journey.ts';
import { readSettings } from '../settings.ts';
import type { EditorSource } from './build-config.ts';

/** What the editor’s configuration takes from the content. */
export function findEditorSource(journey: Journey): EditorSource {
	const { program, teams } = journey;
	return {
		program,
		allowsCode: readSettings().code === 'run',
		folder: program.repository?.contentPath.replace(/^\/|\/$/g, '') || findFolder(),
		files: listFiles(journey),
		roles: program.roles,
		regions: new Map([...(program.regions ?? [])].map(([id, { title }]) => [id, title])),
		partnerOrTeam: new Map([
			['partner', 'The partner'],
			...[...teams.values()].map((team) => [team.id, team.title] as const),
		]),
	};
}

function findFolder(): string {
	const folder = path.relative('', readSettings().content).replaceAll(path.sep, '/');
	return folder === '' || folder.startsWith('..') ? 'content' : folder;
}

function listFiles(journey: Journey): string[] {
	return Object.values(listCollections(journey))
		.flatMap((entries) => [...entries.values()].map((entry) => entry.file))
		.sort();
}
