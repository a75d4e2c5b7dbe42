import type { Journey, Step } from '../domain/journey.ts';
import type { Words } from './words.ts';

/** Who does a step: “You (Sales)”, “You”, or the team. */
export function formatPerformer({ say }: Words, journey: Journey, { by, role }: Step): string {
	if (by !== 'partner') return journey.teams.get(by)?.title ?? by;
	const name = role === undefined ? undefined : journey.program.roles.get(role);
	return name ? say('step.partnerRole', { role: name }) : say('step.partner');
}
