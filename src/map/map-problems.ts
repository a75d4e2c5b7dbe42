import type { Journey } from '../domain/journey.ts';
import { tell } from '../domain/message.ts';
import type { Path } from '../domain/path.ts';
import { findMissingCharacters } from '../fonts/font-files.ts';
import { listNameCharacters } from './find-name-problems.ts';
import type { MapProblem } from './map-problem.ts';
import type { Attempt } from './set-sheet.ts';
import type { Sheet } from './sheet.ts';

function warn(
	rule: MapProblem['rule'],
	message: string,
	severity: MapProblem['severity'] = 'warning',
): MapProblem {
	return { rule, severity, collection: 'program', id: 'program', path: ['map'], message };
}

export function nameMap({ partnerType }: Path): string {
	return partnerType
		? tell`The map for “${partnerType.title}”`
		: tell`The map of the whole program`;
}

export function sayLargerSheet(path: Path, asked: Sheet, taken: Sheet): MapProblem {
	const count = path.milestones.size;
	return warn(
		'map-larger-sheet',
		tell`${nameMap(path)} has ${count} milestones, more than ${asked.label} can hold in text that can be read, and is drawn on ${taken.label}. To stay on ${asked.label}, shorten titles by a mapTitle or join milestones.`,
	);
}

export function sayFolded(path: Path, asked: Sheet, taken: Sheet, folded: number): MapProblem {
	return warn(
		'map-folded',
		tell`${nameMap(path)} has ${path.milestones.size} milestones, more than ${asked.label} or ${taken.label} can hold: ${folded} of them are folded by track, and counted on the map. Join milestones to show them all.`,
	);
}

export function sayTooMuch(path: Path, taken: Sheet): MapProblem {
	return warn(
		'map-too-much',
		tell`${nameMap(path)} does not fit on ${taken.label} even with its milestones folded by track. Give the program fewer phases or tracks, or shorten their titles.`,
		'error',
	);
}

/** What of the content the map cannot show as it stands. */
export function findMapProblems(
	journey: Journey,
	path: Path,
	{ layout, cutTitles }: Attempt,
): MapProblem[] {
	const problems: MapProblem[] = cutTitles.map((id) => {
		const milestone = journey.milestones.get(id);
		const text = milestone?.mapTitle ?? milestone?.title ?? id;
		const fix = milestone?.mapTitle
			? tell`Shorten its mapTitle`
			: tell`Give the milestone a mapTitle of 32 characters or fewer`;
		return {
			rule: 'map-title-cut',
			severity: 'warning',
			collection: 'milestones',
			id,
			path: [milestone?.mapTitle ? 'mapTitle' : 'title'],
			message: tell`The map cannot set “${text}” in three lines, and cuts it. ${fix}.`,
		};
	});
	for (const { id, title, mapTitle } of path.milestones.values()) {
		const missing = findMissingCharacters(mapTitle ?? title);
		if (missing.length === 0) continue;
		problems.push({
			rule: 'map-missing-character',
			severity: 'warning',
			collection: 'milestones',
			id,
			path: [mapTitle ? 'mapTitle' : 'title'],
			message: tell`No font of the map has ${missing.map((sign) => tell`“${sign}”`).join(', ')}; a “?” stands there. Write it in other characters${mapTitle ? '' : tell`, or give the milestone a mapTitle`}.`,
		});
	}
	const known = new Set([
		...[...path.milestones.values()].flatMap((m) => [...(m.mapTitle ?? m.title)]),
		...listNameCharacters(journey),
	]);
	const others = findMissingCharacters(
		[
			...layout.header,
			...layout.bands.flatMap((band) => band.texts),
			...layout.gates.flatMap((gate) => gate.texts),
		]
			.map(({ text }) => text)
			.join(''),
	).filter((sign) => !known.has(sign));
	if (others.length > 0)
		problems.push(
			warn(
				'map-missing-character',
				tell`No font of the map has ${others.map((sign) => tell`“${sign}”`).join(', ')}; a “?” stands there. Write the phases, teams and the program in other characters.`,
			),
		);
	return problems;
}
