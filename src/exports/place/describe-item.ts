import type { Id } from '../../domain/journey.ts';
import { joinPauses, readClock } from '../../domain/place/clock.ts';
import { findStart, type PlaceItem } from '../../domain/place/find-place.ts';
import type { PartnerState } from '../../domain/place/partner-state.ts';
import type { OwnJourney } from './own-journey.ts';
import { readFollowing } from './read-following.ts';
import type { OwnPath } from './read-path.ts';

/** A milestone that is overdue, open or coming, with all that a program of others shows of it. */
export function describeItem(
	journey: OwnJourney,
	own: OwnPath,
	state: PartnerState,
	item: PlaceItem,
) {
	const { milestone, missing, turn, needs, from: _, isTold: __, ...dates } = item;
	const { id, phase, optional, team } = milestone;
	const same = own.milestones.filter((one) => one.id === id);
	const [first] = same;
	const step = same.flatMap(({ steps }) => steps).find((one) => one.id === turn.step);
	const owner = findById(journey.teams, team);
	return {
		milestone: id,
		title: first?.title,
		url: first?.url,
		phase,
		...dates,
		day: findDay(own, state, item),
		isRequired: !optional,
		waitsFor: missing.all,
		waitsForOne: missing.oneOf,
		owner: { team, title: owner?.title, email: owner?.email },
		turn: { by: turn.by, step: step && { id: step.id, do: step.do, within: step.within } },
		needs: needs.map((need) => {
			const { title, url } = findById(journey.resources, need.resource) ?? {};
			return { ...need, title, url };
		}),
		doneWhen: [...new Set(same.flatMap(({ exit }) => exit))],
		...readFollowing(own, milestone),
	};
}

/** The day of its phase’s clock on which it is due. */
function findDay(
	{ path }: OwnPath,
	state: PartnerState,
	{ milestone, due, isAgreed, isOfNextPhase }: PlaceItem,
): number | undefined {
	const { timing, phase } = milestone;
	if (timing.kind !== 'window' || isOfNextPhase) return undefined;
	if (!isAgreed || due === undefined) return timing.to;
	const index = path.phases.findIndex(({ id }) => id === phase);
	const start = findStart(path, state, index);
	return start ? readClock(start, due, joinPauses(state.paused)) : undefined;
}

function findById<T extends { id: Id }>(list: readonly T[], id: Id): T | undefined {
	return list.find((one) => one.id === id);
}
