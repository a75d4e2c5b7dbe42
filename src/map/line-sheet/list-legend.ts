import type { LegendMark } from './place-footer.ts';
import type { LinePhase } from './plan-line.ts';

/** The signs that are on this sheet. */
export function listLegend(phases: readonly LinePhase[]): LegendMark[] {
	const stops = phases.flatMap((phase) => phase.stops.map(({ milestone }) => milestone));
	const marks: LegendMark[] = ['ring'];
	if (stops.some(({ isActivation }) => isActivation)) marks.push('star');
	if (stops.some(({ isOptional }) => isOptional)) marks.push('optional');
	if (phases.some(({ isLoop }) => !isLoop)) marks.push('gate');
	if (stops.some(({ timing }) => timing.kind === 'cadence')) marks.push('loop');
	return [...marks, 'box'];
}
