import type { Id, Journey, Phase } from './journey.ts';
import type { Path } from './path.ts';

/** The most enablement in minutes that people manage in a week beside their work. */
export const longestWeek = 8 * 60;

export interface WeekLoad {
	phase: Phase;
	role: Id;
	/** Week of the phase's clock: 0 is days 0 to 6; before day 0 it is negative. */
	week: number;
	minutes: number;
	resources: readonly Id[];
}

/**
 * How much enablement falls to each role at a partner in each week of a phase's clock: each
 * resource once, on the day by which it must be in hand; what recurs is left out.
 */
export function findEnablementLoad(journey: Journey, path: Path): WeekLoad[] {
	const loads: WeekLoad[] = [];
	for (const { phase, milestones } of path.phases) {
		for (const role of journey.program.roles.keys()) {
			const days = new Map<Id, number>();
			for (const { timing, enablement } of milestones) {
				if (timing.kind !== 'window') continue;
				for (const { resource: id, lead, roles } of enablement) {
					const resource = journey.resources.get(id);
					const audience = roles.length > 0 ? roles : (resource?.roles ?? []);
					if (!resource?.minutes || (audience.length > 0 && !audience.includes(role))) continue;
					const day = timing.window.from - lead;
					days.set(id, Math.min(day, days.get(id) ?? day));
				}
			}
			const weeks = Map.groupBy(days.keys(), (id) => Math.floor((days.get(id) ?? 0) / 7));
			for (const [week, resources] of [...weeks].sort(([a], [b]) => a - b)) {
				const minutes = resources.reduce(
					(sum, id) => sum + (journey.resources.get(id)?.minutes ?? 0),
					0,
				);
				loads.push({ phase, role, week, minutes, resources });
			}
		}
	}
	return loads;
}
