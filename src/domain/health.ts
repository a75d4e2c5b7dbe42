import { checkJourney } from './check-journey.ts';
import { findEntry, listCollections } from './find-entry.ts';
import { findHoles, type Hole } from './holes.ts';
import type { Acceptance, Entry, Id, Journey, Phase } from './journey.ts';
import { listHandoffs } from './list-handoffs.ts';
import { listStops, type PathStop } from './list-stops.ts';
import type { Path } from './path.ts';
import { listPeakLoads, type PeakLoad } from './peak-load.ts';
import type { Problem } from './problem.ts';

/** One question: can this team say what happens next for this partner type in this phase? */
export interface HealthCell {
	team: Id;
	phase: Id;
	/** Undefined in a program without partner types. */
	type: Id | undefined;
	/** How many milestones the team holds or acts in there. */
	milestones: number;
	/** What its answer lacks; with none, it has one. */
	holes: readonly Hole[];
}

/** Rules of the check whose findings are shown with the health, in this order. */
export const healthRules = [
	'enablement-late',
	'enablement-early',
	'enablement-load',
	'unused-resource',
	'long-wait',
	'no-play',
	'idle-team',
	'review-overdue',
	'review-in-future',
] as const;
export type HealthRule = (typeof healthRules)[number];

export interface Health {
	/** Questions that have an answer, of all those that can be asked. */
	coverage: { answered: number; asked: number };
	cells: readonly HealthCell[];
	holes: readonly Hole[];
	load: readonly PeakLoad[];
	findings: ReadonlyMap<HealthRule, readonly Problem[]>;
	/** How often a partner of each type is handed from one team to another. */
	handoffs: readonly { type: Id; count: number; stops: number }[];
	/** Warnings that are meant, with the entry that says why. */
	accepted: readonly (Acceptance & { entry: Entry; index: number })[];
}

/** How well the journey answers the question. `today` is an ISO date. */
export function findHealth(journey: Journey, paths: readonly Path[], today: string): Health {
	const stops = listStops(paths);
	const holes = findHoles(journey, paths, stops);
	const cells = listCells(journey, paths, stops, holes);
	const entries = Object.values(listCollections(journey)).flatMap((one) => [...one.values()]);
	const problems = checkJourney(journey, today).filter(
		({ rule, collection, id }) =>
			collection === 'program' ||
			!findEntry(journey, collection, id)?.accepted.some((one) => one.rule === rule),
	);
	return {
		coverage: {
			answered: cells.filter((cell) => cell.holes.length === 0).length,
			asked: cells.length,
		},
		cells,
		holes,
		load: listPeakLoads(journey, paths),
		findings: new Map(
			healthRules.map((rule) => [rule, problems.filter((problem) => problem.rule === rule)]),
		),
		handoffs: paths.flatMap(({ partnerType, milestones }) => {
			if (!partnerType) return [];
			const own = stops.filter((stop) => stop.type === partnerType.id);
			return [{ type: partnerType.id, count: listHandoffs(own).length, stops: milestones.size }];
		}),
		accepted: entries.flatMap((entry) =>
			entry.accepted.map((one, index) => ({ ...one, entry, index })),
		),
	};
}

/** A team is asked wherever it holds a milestone or has a step. */
function listCells(
	journey: Journey,
	paths: readonly Path[],
	stops: readonly PathStop[],
	holes: readonly Hole[],
): HealthCell[] {
	const byEntry = Map.groupBy(holes, ({ entry }) => `${entry.collection}/${entry.id}`);
	const byCell = new Map<string, PathStop[]>();
	for (const stop of stops) {
		const { team, steps, phase } = stop.milestone;
		for (const id of new Set([team, ...steps.map((step) => step.by)])) {
			const key = JSON.stringify([id, phase, stop.type]);
			byCell.set(key, [...(byCell.get(key) ?? []), stop]);
		}
	}
	const phases: readonly Phase[] = [...journey.phases.values()];
	return [...journey.teams.keys()].flatMap((team) =>
		phases.flatMap((phase) =>
			paths.flatMap(({ partnerType }): HealthCell[] => {
				const type = partnerType?.id;
				const own = byCell.get(JSON.stringify([team, phase.id, type])) ?? [];
				if (own.length === 0) return [];
				// On days without an answer nobody has one.
				const found = [
					`phases/${phase.id}`,
					...own.map(({ milestone }) => `milestones/${milestone.id}`),
				]
					.flatMap((entry) => byEntry.get(entry) ?? [])
					.filter((hole) => type === undefined || hole.types.includes(type));
				return [{ team, phase: phase.id, type, milestones: own.length, holes: found }];
			}),
		),
	);
}
