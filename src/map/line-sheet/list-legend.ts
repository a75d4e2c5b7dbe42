import type { Journey } from '../../domain/journey.ts';
import { findCounted } from '../../domain/levels/find-counted.ts';
import type { LegendMark } from './place-footer.ts';
import type { LinePhase } from './plan-line.ts';

/** The signs that are on this sheet. */
export function listLegend(journey: Journey, phases: readonly LinePhase[]): LegendMark[] {
	const all = phases.flatMap(({ stops }) => stops);
	const stops = all.map(({ milestone }) => milestone);
	const marks: LegendMark[] = ['ring'];
	if (stops.some(({ isActivation }) => isActivation)) marks.push('star');
	if (stops.some(({ isOptional }) => isOptional)) marks.push('optional');
	if (phases.some(({ isLoop }) => !isLoop)) marks.push('gate');
	if (stops.some(({ timing }) => timing.kind === 'cadence')) marks.push('loop');
	if (all.some(({ id, type }) => findCounted(journey, type).has(id))) marks.push('counted');
	return [...marks, 'box'];
}
