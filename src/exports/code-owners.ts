import { listCollections } from '../domain/find-entry.ts';
import type { Entry, Journey } from '../domain/journey.ts';

/** The first line, by which a file that was written here is told from one that somebody wrote by hand. */
export const codeOwnersSign =
	'# Made from the teams’ codeOwner by “npm run codeowners”. Changes made here are lost.';

/**
 * CODEOWNERS as GitHub and GitLab read it, the last line that fits a file being the one that counts:
 * the content belongs to the team that the program names, a file to the team that answers for it, a
 * team’s and a milestone’s included. Where a team names nobody, the line before holds.
 * @param journey of the internal edition
 * @param folder the content folder as the repository has it, without slashes at its ends
 */
export function writeCodeOwners(journey: Journey, folder: string): string {
	const ownerOf = (team: string | undefined) =>
		team === undefined ? undefined : journey.teams.get(team)?.codeOwner;
	const start = ownerOf(journey.program.contact?.team);
	const files = Object.values(listCollections(journey))
		.flatMap((entries) => [...entries.values()])
		.map((entry) => ({ file: entry.file, owner: ownerOf(findTeam(entry)) }))
		.filter(({ owner }) => owner !== undefined && owner !== start)
		.sort((a, b) => (a.file < b.file ? -1 : 1));
	return [
		codeOwnersSign,
		...(start ? [`/${escapePath(folder)}/ ${start}`] : []),
		...files.map(({ file, owner }) => `/${escapePath(`${folder}/${file}`)} ${owner}`),
		'',
	].join('\n');
}

function findTeam(entry: Entry): string | undefined {
	return entry.team ?? (entry.collection === 'teams' ? entry.id : undefined);
}

/** Signs that mean something in a pattern stand for themselves. */
function escapePath(path: string): string {
	return path.replaceAll(/[\s\\*?[\]#!]/g, '\\$&');
}
