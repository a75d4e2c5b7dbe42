import type { Journey } from '../domain/journey.ts';
import { tell } from '../domain/message.ts';
import type { FieldPath, Problem } from '../domain/problem.ts';
import { findMissingCharacters } from '../fonts/font-files.ts';
import { wordMissingFont } from '../kept/optional-packages.ts';

interface Name {
	collection: Problem['collection'];
	id: string;
	path: FieldPath;
	text: string | undefined;
}

/** What maps name besides milestones: of the program, the phases, the teams and the partner types. */
function listNames({ program, phases, teams, partnerTypes, milestones }: Journey): Name[] {
	const ofProgram = (path: string[], text: string | undefined): Name => ({
		collection: 'program',
		id: 'program',
		path,
		text,
	});
	const held = new Set([...milestones.values()].map(({ team }) => team));
	return [
		ofProgram(['name'], program.name),
		ofProgram(['tagline'], program.tagline),
		ofProgram(['map', 'title'], program.map.title),
		ofProgram(['map', 'edition'], program.map.edition),
		...[...phases.values()].flatMap(({ id, title, starts, tracks }): Name[] => [
			{ collection: 'phases', id, path: ['title'], text: title },
			{ collection: 'phases', id, path: ['starts'], text: starts },
			...tracks.map((track, i): Name => {
				return { collection: 'phases', id, path: ['tracks', i, 'title'], text: track.title };
			}),
		]),
		...[...teams.values()]
			.filter(({ id }) => held.has(id))
			.map(({ id, title }): Name => ({ collection: 'teams', id, path: ['title'], text: title })),
		...[...partnerTypes.values()].map(({ id, title }): Name => {
			return { collection: 'partner-types', id, path: ['title'], text: title };
		}),
	];
}

/** Names for which the map has no font, each where it is written. */
export function findNameProblems(
	journey: Journey,
): (Problem & { rule: 'map-missing-character' })[] {
	return listNames(journey).flatMap(({ text, ...place }) => {
		const missing = text === undefined ? [] : findMissingCharacters(text);
		if (missing.length === 0) return [];
		const signs = missing.map((sign) => tell`“${sign}”`).join(', ');
		const message = tell`No font of the map has ${signs}; a “?” stands there. ${wordMissingFont(missing) ?? tell`Write “${text}” in other characters.`}`;
		return [{ rule: 'map-missing-character', severity: 'warning', ...place, message }];
	});
}

/** The characters of names that no font has: they are told where they are written. */
export function listNameCharacters(journey: Journey): ReadonlySet<string> {
	const all = listNames(journey).map(({ text }) => text ?? '');
	return new Set(findMissingCharacters(all.join('')));
}
