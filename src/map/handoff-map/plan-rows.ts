import type { FrictionSignal, Id, Milestone, Phase } from '../../domain/journey.ts';
import { listHandoffs } from '../../domain/list-handoffs.ts';
import { listStops } from '../../domain/list-stops.ts';
import type { Path } from '../../domain/path.ts';

/** A line of the hand-off map: one milestone, or some that follow each other in the same team. */
export interface HandoffRow {
	phase: Phase;
	team: Id;
	milestones: readonly Milestone[];
	/** The teams that hand the partner over for it. */
	from: readonly Id[];
	signals: readonly FrictionSignal[];
	/** How the line comes to it: in the same team, by a hand-off, or because both go on side by side. */
	arrival: 'start' | 'same' | 'handoff' | 'beside';
}

/** The lines of a path in its order, each milestone on its own. */
export function planRows(path: Path): HandoffRow[] {
	const moments = Map.groupBy(listHandoffs(listStops([path])), ({ after }) => after.id);
	const rows: HandoffRow[] = [];
	for (const { phase, milestones } of path.phases) {
		for (const milestone of milestones) {
			const before = rows.at(-1);
			const own = moments.get(milestone.id) ?? [];
			const from = [...new Set(own.map((moment) => moment.from))];
			const isHandoff = own.some((moment) => moment.before === before?.milestones.at(-1));
			rows.push({
				phase,
				team: milestone.team,
				milestones: [milestone],
				from,
				signals: milestone.friction,
				arrival: findArrival(before?.team, milestone.team, isHandoff),
			});
		}
	}
	return rows;
}

function findArrival(before: Id | undefined, team: Id, isHandoff: boolean): HandoffRow['arrival'] {
	if (before === undefined) return 'start';
	if (before === team) return 'same';
	return isHandoff ? 'handoff' : 'beside';
}

/** Joins what follows each other in one phase and team without a hand-off between. */
export function foldRows(rows: readonly HandoffRow[]): HandoffRow[] {
	const folded: HandoffRow[] = [];
	for (const row of rows) {
		const last = folded.at(-1);
		if (last && row.arrival === 'same' && row.from.length === 0 && row.phase === last.phase) {
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
