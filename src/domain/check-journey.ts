import {
	enablementIsInTime,
	everyResourceIsUsed,
	noWeekIsOverloaded,
} from './checks/enablement-is-in-time.ts';
import { everyEntryHasItsAddress } from './checks/every-entry-has-its-address.ts';
import { everyMilestoneFitsItsPhase } from './checks/every-milestone-fits-its-phase.ts';
import {
	everyMilestoneIsComplete,
	everySignalHasAnAnswer,
	everyTeamTakesPart,
} from './checks/every-milestone-is-complete.ts';
import {
	everyPartnerTypeHasAPath,
	noStretchIsEmpty,
} from './checks/every-partner-type-has-a-path.ts';
import { everyTextIsReviewed } from './checks/every-text-is-reviewed.ts';
import { everyAliasHasOneTerm, everyFormerIdIsFree } from './checks/names-are-used-once.ts';
import { phasesAreInOrder, phasesAreOneToNine } from './checks/phases-are-in-order.ts';
import {
	prerequisitesComeFirst,
	windowsFollowTheirPrerequisites,
} from './checks/prerequisites-come-first.ts';
import type { Journey } from './journey.ts';
import { buildPath } from './path.ts';
import type { Check, Problem } from './problem.ts';

const checks: readonly Check[] = [
	phasesAreOneToNine,
	phasesAreInOrder,
	everyMilestoneFitsItsPhase,
	prerequisitesComeFirst,
	everyPartnerTypeHasAPath,
	everyResourceIsUsed,
	everyAliasHasOneTerm,
	everyFormerIdIsFree,
	everyEntryHasItsAddress,
	windowsFollowTheirPrerequisites,
	noStretchIsEmpty,
	everyMilestoneIsComplete,
	enablementIsInTime,
	noWeekIsOverloaded,
	everyTextIsReviewed,
];

/** Looks at what the internal edition alone has. */
const internalChecks: readonly Check[] = [everySignalHasAnAnswer, everyTeamTakesPart];

/** All that is wrong with one edition of the journey. `today` is an ISO date. */
export function checkJourney(journey: Journey, today: string): Problem[] {
	const paths = [...journey.partnerTypes.values()].map((type) => buildPath(journey, type));
	const examined = { journey, paths, today };
	const all = journey.edition === 'internal' ? [...checks, ...internalChecks] : checks;
	return all.flatMap((check) => check(examined));
}
