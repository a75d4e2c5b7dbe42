import type { Id } from '../journey.ts';
import type { Day } from '../place/days.ts';
import type { PlaceItem } from '../place/find-place.ts';
import type { DeskMilestone } from './desk-data.ts';
import type { Deviation } from './deviation.ts';
import { findDeviations } from './find-deviations.ts';
import { type DueSignal, findSignals } from './find-signals.ts';
import type { Followed, Walk } from './walk.ts';

/** Something that is overdue, open or coming. */
export interface DeskItem {
	milestone: Id;
	/** Null: on no day that is known. */
	due: Day | null;
	/** That day was agreed on with the partner, in place of the usual one. */
	isAgreed?: true;
	/** Whose turn it is: `partner` or a team. */
	turn: Id;
	/** Who has the first internal step, where there is one. */
	internalTurn?: Id;
	/** The owner. */
	team: Id;
	/** Milestones that hold it up directly, and alternatives of which one is missing. */
	waitsFor: readonly Id[];
}

/** What the desk says of one partner. */
export interface DeskPartner {
	id: string;
	/** Of several types joined by +. */
	type: string;
	manager?: string;
	phase: Id | null;
	/** What the phase's clock shows; null where nobody knows its day 0. */
	day: number | null;
	/** On which the partner left. */
	ended?: Day;
	isPaused?: true;
	reached: readonly { milestone: Id; on: Day }[];
	behind: readonly Id[];
	overdue: readonly DeskItem[];
	open: readonly DeskItem[];
	coming: readonly DeskItem[];
	signals: readonly DueSignal[];
	deviations: readonly Deviation[];
}

export function describePartner({ walk, place }: Followed): DeskPartner {
	const { facts, type, path } = walk;
	const describe = (items: readonly PlaceItem[], isOpen = false) =>
		items.map((item) => describeItem(walk, item, isOpen));
	return {
		id: facts.id,
		type,
		...(facts.manager !== undefined && { manager: facts.manager }),
		phase: place.phase ?? null,
		day: place.day ?? null,
		...(facts.ended !== undefined && { ended: facts.ended }),
		...(place.isPaused && { isPaused: true as const }),
		reached: [...path.milestones.map(({ id }) => id), ...path.internal].flatMap((milestone) => {
			const on = facts.reached.get(milestone)?.at(-1);
			return on === undefined ? [] : [{ milestone, on }];
		}),
		behind: place.before,
		overdue: describe(place.overdue),
		open: describe(place.open, true),
		coming: describe(place.coming),
		signals: findSignals(walk),
		deviations: findDeviations(walk),
	};
}

function describeItem({ path, facts }: Walk, item: PlaceItem, isOpen: boolean): DeskItem {
	const { milestone, due, isAgreed, turn, missing } = item;
	const own: DeskMilestone | undefined = path.milestones.find(({ id }) => id === milestone.id);
	// What has come round before waits for nothing any more.
	const isFree = isOpen || facts.reached.has(milestone.id);
	return {
		milestone: milestone.id,
		due: due ?? null,
		...(isAgreed && { isAgreed }),
		turn: turn.by,
		...(own?.internalTurn !== undefined && { internalTurn: own.internalTurn }),
		team: milestone.team,
		waitsFor: isFree ? [] : [...new Set([...missing.all, ...missing.oneOf.flat()])],
	};
}
