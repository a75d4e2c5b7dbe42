import { tell } from '../../domain/message.ts';
import { buildPath } from '../../domain/path.ts';
import { hasPhaseSheets, type MapSource } from '../../exports/map-sheets.ts';
import { SettingsError } from '../../settings.ts';
import { findNearest } from '../../words/nearest.ts';
import type { MapRequest } from './options.ts';

/** What is drawn, and how the names of its files begin. */
export interface Drawing {
	name: string;
	source: MapSource;
}

/** The maps that are asked for: without a word the whole program, each partner type, and phases where one sheet cannot show all. */
export async function listDrawings(source: MapSource, request: MapRequest): Promise<Drawing[]> {
	const { journey, path: whole } = source;
	const { types, phases } = request;
	const ofType = (id: string): Drawing => ({
		name: `map-${id}`,
		source: { ...source, path: buildPath(journey, journey.partnerTypes.get(id)) },
	});
	const ofPhase = (phase: string): Drawing => ({
		name: `phase-${phase}`,
		source: { ...source, phase },
	});
	demand('--type', types, [...journey.partnerTypes.keys()]);
	demand('--phase', phases, [...journey.phases.keys()]);
	if (types.length > 0) return types.map(ofType);
	if (phases.length > 0) return phases.map(ofPhase);
	return [
		{ name: 'map', source },
		...[...journey.partnerTypes.keys()].map(ofType),
		...((await hasPhaseSheets(source, request.sheets))
			? whole.phases.map(({ phase }) => ofPhase(phase.id))
			: []),
	];
}

function demand(option: string, ids: readonly string[], known: readonly string[]): void {
	const unknown = ids.find((id) => !known.includes(id));
	if (unknown === undefined) return;
	const near = findNearest(unknown, known);
	const hint = near
		? tell` Did you mean ${near}?`
		: known.length > 0
			? tell` There are: ${known.join(', ')}.`
			: tell` The program has none.`;
	throw new SettingsError(tell`${option} is “${unknown}”, which the program does not have.${hint}`);
}
