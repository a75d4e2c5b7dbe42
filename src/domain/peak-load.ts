import { findEnablementLoad } from './enablement-load.ts';
import type { Id, Journey, Phase } from './journey.ts';
import type { Path } from './path.ts';

/** The enablement of a role in one week, for the partner types that have the most of it. */
export interface PeakLoad {
	phase: Phase;
	role: Id;
	/** Week of the phase's clock: 0 is days 0 to 6; before day 0 it is negative. */
	week: number;
	minutes: number;
	types: readonly Id[];
}

/** The heaviest load of each role in each week, whichever partner type has it; by phase, role and week. */
export function listPeakLoads(journey: Journey, paths: readonly Path[]): PeakLoad[] {
	const peaks = new Map<string, PeakLoad>();
	for (const path of paths) {
		const types = path.partnerType ? [path.partnerType.id] : [];
		for (const { phase, role, week, minutes } of findEnablementLoad(journey, path)) {
			const key = JSON.stringify([phase.id, role, week]);
			const known = peaks.get(key);
			if (!known || minutes > known.minutes) {
				// A type's phase may differ; that of the program names the load of all.
				const own = journey.phases.get(phase.id) ?? phase;
				peaks.set(key, { phase: own, role, week, minutes, types });
			} else if (minutes === known.minutes) {
				peaks.set(key, { ...known, types: [...known.types, ...types] });
			}
		}
	}
	const roles = [...journey.program.roles.keys()];
	return [...peaks.values()].sort(
		(a, b) =>
			a.phase.number - b.phase.number ||
			roles.indexOf(a.role) - roles.indexOf(b.role) ||
			a.week - b.week,
	);
}
