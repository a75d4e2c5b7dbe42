import type { Id, Journey } from '../../domain/journey.ts';
import { tell } from '../../domain/message.ts';
import type { Path } from '../../domain/path.ts';
import { findMissingCharacters } from '../../fonts/font-files.ts';
import { wordMissingFont } from '../../kept/optional-packages.ts';
import type { MapProblem } from '../map-problem.ts';
import { nameMap, warn } from '../map-problems.ts';
import type { Sheet } from '../sheet.ts';
import type { Fitted } from './make-band.ts';

/** So many stops may lack their step or their resource before it is said. */
const fewStops = 3;

const nameLine = (path: Path) => nameMap({ path, phase: undefined });

export function sayFolded(path: Path, taken: Sheet, folded: number): MapProblem {
	return warn(
		'map-folded',
		tell`${nameLine(path)} has ${path.milestones.size} milestones, more than ${taken.label} can hold: ${folded} of them are only counted there. Join milestones to show them all.`,
	);
}

export function sayTooMuch(path: Path, taken: Sheet): MapProblem {
	return warn(
		'map-too-much',
		tell`${nameLine(path)} does not fit on ${taken.label} in text that can be read, even with most milestones only counted. Give the program fewer phases, or shorten titles.`,
		'error',
	);
}

export function sayCutHeader(path: Path, taken: Sheet): MapProblem {
	return warn(
		'map-text-cut',
		tell`${nameLine(path)} has no room for the whole title, tagline or name of the program, and cuts it on ${taken.label}. Shorten it in program.yaml.`,
	);
}

/** What of the content a sheet cannot show as it stands. */
export function findLineProblems(
	journey: Journey,
	path: Path,
	{ bands, footer, sheet }: Fitted,
): MapProblem[] {
	const problems: MapProblem[] = [];
	for (const { flow } of bands)
		for (const { stop, set } of flow.stops) {
			if (set.cut.title) problems.push(sayCutTitle(journey, stop.id));
			if (set.cut.text)
				problems.push({
					...warn(
						'map-text-cut',
						tell`${nameLine(path)} has no room for all that stands at “${stop.milestone.title}”, and cuts it on ${sheet.label}. Shorten its first step, or print a larger sheet.`,
					),
					collection: 'milestones',
					id: stop.id,
					path: ['steps'],
				});
		}
	for (const { head, phase } of bands)
		if (head.isCut)
			problems.push({
				...warn(
					'map-text-cut',
					tell`${nameLine(path)} has no room for all that the head of “${phase.phase.title}” says, and cuts it on ${sheet.label}. Shorten “exit”, “starts” or the title.`,
				),
				collection: 'phases',
				id: phase.phase.id,
				path: ['exit'],
			});
	if (footer.isCut)
		problems.push(
			warn(
				'map-text-cut',
				tell`${nameLine(path)} has no room for the whole name or address of a team, and cuts it on ${sheet.label}. Shorten the names of teams.`,
			),
		);
	const stops = bands.flatMap(({ flow }) => flow.stops);
	const bare = stops.filter(
		({ stop: { milestone }, set: { said } }) =>
			(said.steps === 0 && milestone.steps.some(({ by }) => by === 'partner')) ||
			(said.needs === 0 && milestone.enablement.some((one) => journey.resources.has(one.resource))),
	);
	if (bare.length > fewStops)
		problems.push(
			warn(
				'map-left-out',
				tell`${nameLine(path)} leaves out what the partner does or needs at ${bare.length} of ${path.milestones.size} milestones: ${sheet.label} has no room for it. Print a larger sheet, such as npm run map -- --sheet a3.`,
			),
		);
	return [...problems, ...findMissing(path)];
}

function sayCutTitle({ milestones }: Journey, id: Id): MapProblem {
	const milestone = milestones.get(id);
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
}

function findMissing({ milestones }: Path): MapProblem[] {
	return [...milestones.values()].flatMap(({ id, title, mapTitle }): MapProblem[] => {
		const missing = findMissingCharacters(mapTitle ?? title);
		if (missing.length === 0) return [];
		return [
			{
				rule: 'map-missing-character',
				severity: 'warning',
				collection: 'milestones',
				id,
				path: [mapTitle ? 'mapTitle' : 'title'],
				message: tell`No font of the map has ${missing.map((sign) => tell`“${sign}”`).join(', ')}; a “?” stands there. ${wordMissingFont(missing) ?? tell`Write it in other characters${mapTitle ? '' : tell`, or give the milestone a mapTitle`}.`}`,
			},
		];
	});
}
