import type { Id, Journey, Milestone, PartnerType, Phase } from '../journey.ts';
import { listNames } from '../list-names.ts';
import { tell } from '../message.ts';
import { buildPath, type Path, type PathPhase } from '../path.ts';
import { type Check, type Problem, sayWarning } from '../problem.ts';
import { waitsFor } from '../waits-for.ts';

/** A phase that begins with a milestone begins with the last one that the phase before requires. */
export const phasesBeginWhereTheLastOneEnds: Check = ({ journey, paths }) => {
	const all = paths.length > 0 ? paths : [buildPath(journey)];
	const found = all.flatMap((path) =>
		path.phases.flatMap((part, i) => findWrongStart(journey, path, part, path.phases[i - 1])),
	);
	const groups = Map.groupBy(found, ({ phase, start, lost }) =>
		JSON.stringify([phase.id, start.id, lost?.map(({ id }) => id)]),
	);
	return [...groups.values()].flatMap((same) => wordWrongStart(journey, same));
};

interface WrongStart {
	type: PartnerType | undefined;
	phase: Phase;
	/** The milestone that its clock begins with. */
	start: Milestone;
	/** What is required later than that; undefined where the start is not on the path. */
	lost: readonly Milestone[] | undefined;
}

function findWrongStart(
	journey: Journey,
	path: Path,
	{ phase }: PathPhase,
	before: PathPhase | undefined,
): WrongStart[] {
	const start = before && findStart(journey, phase.starts, before.phase.id);
	if (!start) return [];
	const found = { type: path.partnerType, phase, start };
	const own = path.milestones.get(start.id);
	if (!own) return [{ ...found, lost: undefined }];
	const lost = before.milestones.filter(
		(one) => !one.isOptional && isDueLater(one, own) && !waitsFor(path, own.id, one.id),
	);
	return lost.length > 0 ? [{ ...found, lost }] : [];
}

/** The milestone of a phase that an event is named like. */
function findStart(journey: Journey, event: string, phase: Id): Milestone | undefined {
	return [...journey.milestones.values()].find(
		({ title, mapTitle, ...one }) =>
			one.phase === phase && [title, mapTitle ?? title].some((name) => fold(name) === fold(event)),
	);
}

function fold(name: string): string {
	return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

function isDueLater({ timing }: Milestone, { timing: other }: Milestone): boolean {
	return timing.kind === 'window' && other.kind === 'window' && timing.window.to > other.window.to;
}

function wordWrongStart(journey: Journey, same: readonly WrongStart[]): Problem[] {
	const [first] = same;
	if (!first) return [];
	const { phase, start, lost } = first;
	const types = same.flatMap(({ type }) => (type ? [type] : []));
	const names = listNames(types.map(({ title }) => title));
	const isForAll = types.length === journey.partnerTypes.size;
	const own = types.find(({ id }) => phase.byType.get(id)?.starts !== undefined);
	const path = own ? ['byType', own.id, 'starts'] : ['starts'];
	return [sayWarning('phase-start', phase, path, word())];

	function word(): string {
		if (!lost)
			return tell`It begins with “${start.title}”, which is not on the path of ${names}. Name an event that all of them have, or write another one under “byType”.`;
		const others = listNames(lost.map(({ title }) => title));
		return isForAll
			? tell`It begins with “${start.title}”, and ${others} of the phase before may be due after that: whoever gives its date seems to be past them. Name what comes last, or move the windows.`
			: tell`It begins with “${start.title}”, and for ${names} ${others} of the phase before may be due after that: whoever gives its date seems to be past them. Name what comes last, or move the windows.`;
	}
}
