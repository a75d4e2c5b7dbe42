import { tell } from '../domain/message.ts';
import type { Path } from '../domain/path.ts';
import type { MapProblem } from './map-problem.ts';
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

export function sayFolded(path: Path, asked: Sheet, taken: Sheet, left: number): MapProblem {
	return warn(
		'map-folded',
		tell`${nameMap(path)} has ${path.milestones.size} milestones, more than ${asked.label} or ${taken.label} can hold: it shows what begins and ends each phase and what makes partners active, and counts the other ${left}. Each phase has a sheet of its own with all of them. Join milestones to show them all on one.`,
	);
}

export function sayTooMuch(path: Path, taken: Sheet): MapProblem {
	return warn(
		'map-too-much',
		tell`${nameMap(path)} does not fit on ${taken.label} even with only what begins and ends each phase. Give the program fewer phases or partner types, or shorten their titles.`,
		'error',
	);
}
