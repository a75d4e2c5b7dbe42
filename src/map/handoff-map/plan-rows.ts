import type { FrictionSignal, Id, Milestone, Phase } from '../../domain/journey.ts';
import { listHandoffs } from '../../domain/list-handoffs.ts';
import { listStops } from '../../domain/list-stops.ts';
import type { Path } from '../../domain/path.ts';
import type { Lead } from './list-leads.ts';

/** A row of the hand-off map: one milestone, or some that follow each other in the same team. */
export interface HandoffRow {
	phase: Phase;
	team: Id;
	milestones: readonly Milestone[];
	/** The teams that hand the partner over for it. */
	from: readonly Id[];
	/** Those that say more than that a milestone is late. */
	signals: readonly FrictionSignal[];
}

/** The rows of a path in its order, each milestone on its own. */
export function planRows(path: Path): HandoffRow[] {
	const moments = Map.groupBy(listHandoffs(listStops([path])), ({ after }) => after.id);
	return path.phases.flatMap(({ phase, milestones }) =>
		milestones.map((milestone) => ({
			phase,
			team: milestone.team,
			milestones: [milestone],
			from: [...new Set((moments.get(milestone.id) ?? []).map(({ from }) => from))],
			signals: milestone.friction.filter((signal) => !saysOnlyLate(milestone, signal)),
		})),
	);
}

/**
 * On the last day of the window or the day after it, a signal only says that the milestone is late,
 * which its days say already: some authors count the last day, others the first one that is missed.
 * What recurs has no window, so its signals always say more.
 */
function saysOnlyLate({ timing }: Milestone, { day }: FrictionSignal): boolean {
	if (timing.kind !== 'window' || day === undefined) return false;
	return day === timing.window.to || day === timing.window.to + 1;
}

/** Joins what only leads to the next one, in one phase and team, where nothing else leads to that. */
export function foldRows(rows: readonly HandoffRow[], leads: readonly Lead[]): HandoffRow[] {
	const isOnlyLead = (before: Milestone, after: Milestone) =>
		leads.every((lead) => (lead.before === before) === (lead.after === after)) &&
		leads.some((lead) => lead.before === before);
	const folded: HandoffRow[] = [];
	for (const row of rows) {
		const last = folded.at(-1);
		const end = last?.milestones.at(-1);
		const goesOn = last && last.phase === row.phase && last.team === row.team;
		if (goesOn && end && isOnlyLead(end, firstOf(row))) {
			folded[folded.length - 1] = {
				...last,
				milestones: [...last.milestones, ...row.milestones],
				signals: [...last.signals, ...row.signals],
			};
		} else folded.push(row);
	}
	return folded;
}

/** The milestone that a row leads to. */
export function firstOf({ milestones: [first] }: HandoffRow) {
	if (!first) throw new Error('A row of the hand-off map has at least one milestone.');
	return first;
}
