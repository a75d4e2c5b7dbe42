import type { HealthReport } from '../domain/health-report.ts';

/** The report as health.json has it. `today` is the ISO date of the day on which it was made. */
export function exportHealth(report: HealthReport, today: string): string {
	const { coverage, cells, holes, load, findings, handoffs, accepted } = report;
	return `${JSON.stringify(
		{
			date: today,
			coverage: {
				...coverage,
				share: coverage.asked === 0 ? null : coverage.answered / coverage.asked,
			},
			questions: cells.map(({ team, phase, type, milestones, holes: lacking }) => ({
				team,
				phase,
				partnerType: type ?? null,
				milestones,
				isAnswered: lacking.length === 0,
				holes: lacking.map(({ kind, entry, days }) => ({
					rule: kind,
					[entry.collection === 'phases' ? 'phase' : 'milestone']: entry.id,
					days,
				})),
			})),
			holes,
			findings,
			accepted,
			enablementLoad: load.map(({ phase, role, week, minutes, types }) => ({
				phase: phase.id,
				role,
				week,
				fromDay: week * 7,
				minutes,
				partnerTypes: types,
			})),
			handoffs: handoffs.map(({ type, count, stops }) => ({
				partnerType: type,
				handoffs: count,
				milestones: stops,
			})),
		},
		null,
		'\t',
	)}\n`;
}
