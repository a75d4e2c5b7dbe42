import type { Timing } from '../domain/journey.ts';
import type { Words } from './words.ts';

/**
 * When the partner has a resource in hand: “By day 31”, “3 days before the phase begins”, “7 days
 * before each turn”. `lead` is in days before the window opens or before each turn; negative is after.
 */
export function formatArrival({ say }: Words, timing: Timing, lead: number): string {
	if (timing.kind === 'cadence') {
		return lead < 0
			? say('enablement.afterTurn', { days: -lead })
			: say('enablement.beforeTurn', { days: lead });
	}
	const day = timing.window.from - lead;
	return day < 0 ? say('enablement.beforePhase', { days: -day }) : say('enablement.byDay', { day });
}
