import type { Id } from '../../domain/journey.ts';
import type { Pause } from '../../domain/place/clock.ts';
import type { Day } from '../../domain/place/days.ts';
import type { PartnerState } from '../../domain/place/partner-state.ts';
import { readDay, readFields, readList, refuse } from './check-values.ts';
import { type FindId, followIds } from './follow-ids.ts';
import type { OwnPath } from './read-path.ts';

/** What others say of a partner, before it is looked at. */
export type Known = Readonly<Record<string, unknown>>;

/** What is known of a partner on this path; ids that it does not have are kept among the unknown ones. */
export function readState(
	known: Known,
	{ path, phases, milestones }: OwnPath,
	unknown: Set<string>,
): PartnerState {
	const findPhase = followIds(phases, unknown);
	const find = followIds(milestones, unknown);
	const readSteps = (where: string, value: unknown, id: Id): string[] => {
		const steps = path.milestones.find((one) => one.id === id)?.steps ?? [];
		return readList(where, value, '[0, 1]').flatMap((step) => {
			if (typeof step !== 'string' && !Number.isInteger(step))
				refuse(`A step of ${where}`, step, 'its id, or its place from 0');
			const found = steps.find((one, place) => one.id === step || place === step)?.id;
			if (found === undefined) unknown.add(`${id}/${step}`);
			return found ?? [];
		});
	};
	const notYet = readList('notYet', known['notYet'] ?? [], '["kickoff-held"]');
	return {
		starts: readEach(known, 'starts', findPhase, readDayOrTrue),
		reached: readEach(known, 'reached', find, readDayOrTrue),
		steps: readEach(known, 'steps', find, readSteps),
		notYet: new Set(notYet.flatMap((id) => find(id) ?? [])),
		agreed: readEach(known, 'agreed', find, readDay),
		paused: readList('paused', known['paused'] ?? [], `[${pause}]`).map(readPause),
		ended: known['ended'] == null ? undefined : readDay('ended', known['ended']),
	};
}

/** What is said of each id; a list of ids says no more of them than that it is so. */
function readEach<T>(
	known: Known,
	name: string,
	find: FindId,
	read: (where: string, value: unknown, id: Id) => T,
): Map<Id, T> {
	const said = known[name] ?? [];
	const all: (readonly [unknown, unknown])[] = Array.isArray(said)
		? said.map((one) => [one, true])
		: readFields(name, said, '{ "kickoff-held": "2026-10-07" }');
	return new Map(
		all.flatMap(([one, value]): [Id, T][] => {
			const id = find(one);
			return id === undefined ? [] : [[id, read(`${name}["${one}"]`, value, id)]];
		}),
	);
}

function readDayOrTrue(where: string, value: unknown): Day | '' {
	return value === true ? '' : readDay(where, value);
}

const pause = '["2026-12-20", "2027-01-06"]';

function readPause(value: unknown): Pause {
	const days = readList('A pause', value, pause);
	if (days.length !== 2)
		refuse('The number of days of a pause', days.length, `2, the first and the last: ${pause}`);
	const [from, to] = [readDay('Its first day', days[0]), readDay('Its last day', days[1])];
	return to < from ? refuse('Its last day', to, `one from ${from} on`) : [from, to];
}
