import type { Phase } from '../domain/journey.ts';
import { tell } from '../domain/message.ts';
import type { Path } from '../domain/path.ts';
import type { MapProblem } from './map-problem.ts';
import type { Sheet } from './sheet.ts';

/** A problem of a sheet as a whole. */
export function warn(
	rule: MapProblem['rule'],
	message: string,
	severity: MapProblem['severity'] = 'warning',
): MapProblem {
	return { rule, severity, collection: 'program', id: 'program', path: ['map'], message };
}

/** What a sheet shows. */
export interface MapSubject {
	path: Path;
	/** The only phase on it. */
	phase: Phase | undefined;
	/** Of its milestones. */
	count: number;
}

export function nameMap({ path, phase }: Omit<MapSubject, 'count'>): string {
	if (phase) return tell`The map of the phase “${phase.title}”`;
	return path.partnerType
		? tell`The map for “${path.partnerType.title}”`
		: tell`The map of the whole program`;
}

export function sayLargerSheet(subject: MapSubject, asked: Sheet, taken: Sheet): MapProblem {
	return warn(
		'map-larger-sheet',
		tell`${nameMap(subject)} has ${subject.count} milestones, more than ${asked.label} can hold in text that can be read, and is drawn on ${taken.label}. To stay on ${asked.label}, shorten titles by a mapTitle or join milestones.`,
	);
}

export function sayFolded(
	subject: MapSubject,
	asked: Sheet,
	taken: Sheet,
	left: number,
): MapProblem {
	const { count, phase } = subject;
	const held = asked === taken ? taken.label : tell`${asked.label} or ${taken.label}`;
	if (phase)
		return warn(
			'map-folded',
			tell`${nameMap(subject)} has ${count} milestones, more than ${held} can hold: it shows what begins and ends the phase and what makes partners active, and counts the other ${left}. Make two phases of it, or join milestones.`,
		);
	return warn(
		'map-folded',
		tell`${nameMap(subject)} has ${count} milestones, more than ${held} can hold: it shows what begins and ends each phase and what makes partners active, and counts the other ${left}. Each phase has a sheet of its own with all of them. Join milestones to show them all on one.`,
	);
}

export function sayTooMuch(subject: MapSubject, taken: Sheet): MapProblem {
	return warn(
		'map-too-much',
		tell`${nameMap(subject)} does not fit on ${taken.label} even with only what begins and ends each phase. Give the program fewer phases or partner types, or shorten their titles.`,
		'error',
	);
}
