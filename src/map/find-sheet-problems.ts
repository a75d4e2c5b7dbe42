import { tell } from '../domain/message.ts';
import type { MapProblem } from './map-problem.ts';
import { type MapSubject, nameMap } from './map-problems.ts';
import type { SheetMeasures } from './measure-sheet/measure-sheet.ts';
import { sayFault } from './measure-sheet/say-fault.ts';
import type { Sheet } from './sheet.ts';

/** Past these a sheet holds, and cannot be read. */
const mostCrossingsPerLink = 0.2;
const mostLinksPerStop = 1.6;
const mostRings = 240;
const mostStops = 60;

/** So few lines are followed easily, however they cross. */
const fewLinks = 5;

/** What authors should know of a drawn sheet: that it is not sound, or that it holds more than can be read. */
export function findSheetProblems(
	subject: Omit<MapSubject, 'count'>,
	sheet: Sheet,
	measures: SheetMeasures,
): MapProblem[] {
	const name = tell`${nameMap(subject)} on ${sheet.label}`;
	const faults = measures.faults.map((fault) =>
		report('map-geometry', 'error', tell`${name} is not drawn well: ${sayFault(fault)}`),
	);
	return [...faults, ...findCrowds(name, measures)];
}

function findCrowds(name: string, { lines, stops, rings }: SheetMeasures): MapProblem[] {
	const { links, crossings, crossingsPerLink } = lines;
	const problems: string[] = [];
	if (stops.length > mostStops)
		problems.push(
			tell`${name} has ${stops.length} milestones; more than ${mostStops} cannot be read on one sheet. Join milestones that are reached together, or leave out those that no partner waits for.`,
		);
	if (rings.length > mostRings)
		problems.push(
			tell`${name} has ${rings.length} rings, one for each partner type that stops at a milestone; more than ${mostRings} cannot be read. Join partner types that have the same milestones, or join milestones.`,
		);
	if (links > fewLinks && crossingsPerLink > mostCrossingsPerLink)
		problems.push(
			tell`${name} has ${links} lines between milestones, which cross ${crossings.length} times and are hard to follow. In “after”, name only what a milestone cannot do without, and rather the last one before it than one of an earlier phase.`,
		);
	if (links > fewLinks && stops.length > 0 && links / stops.length > mostLinksPerStop)
		problems.push(
			tell`${name} has ${links} lines between ${stops.length} milestones, which is more than can be followed. In “after”, name only what a milestone cannot do without.`,
		);
	return problems.map((message) => report('map-crowded', 'warning', message));
}

function report(
	rule: MapProblem['rule'],
	severity: MapProblem['severity'],
	message: string,
): MapProblem {
	return { rule, severity, collection: 'program', id: 'program', path: ['map'], message };
}
