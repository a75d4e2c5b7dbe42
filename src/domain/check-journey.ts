import * as due from './checks/due-days-follow-their-prerequisites.ts';
import * as enablement from './checks/enablement-is-in-time.ts';
import * as audiences from './checks/every-audience-is-reached.ts';
import * as benefits from './checks/every-benefit-is-kept.ts';
import * as addresses from './checks/every-entry-has-its-address.ts';
import * as reach from './checks/every-level-can-be-reached.ts';
import * as ladders from './checks/every-level-has-its-ladder.ts';
import * as measures from './checks/every-measure-is-seen-and-used.ts';
import * as places from './checks/every-milestone-fits-its-phase.ts';
import * as milestones from './checks/every-milestone-is-complete.ts';
import * as types from './checks/every-partner-type-has-a-path.ts';
import * as reviews from './checks/every-text-is-reviewed.ts';
import * as harder from './checks/levels-grow-harder.ts';
import * as circles from './checks/levels-wait-in-no-circle.ts';
import * as ways from './checks/measures-are-asked-in-one-way.ts';
import * as names from './checks/names-are-used-once.ts';
import * as impossible from './checks/nothing-impossible-is-asked.ts';
import * as own from './checks/own-teams-know-what-to-do.ts';
import * as phases from './checks/phases-are-in-order.ts';
import * as starts from './checks/phases-begin-where-the-last-one-ends.ts';
import * as access from './checks/portal-opens-in-time.ts';
import * as order from './checks/prerequisites-come-first.ts';
import * as statements from './checks/statements-are-said-once.ts';
import * as askable from './checks/what-is-asked-asks-something.ts';
import * as gaps from './checks/what-is-asked-goes-on.ts';
import type { Journey } from './journey.ts';
import { buildPath } from './path.ts';
import type { Check, Problem } from './problem.ts';

/** Every check that a file of them has, by subject. */
const subjects: readonly Readonly<Record<string, Check>>[] = [
	...[phases, starts, places, order, due, types, names, addresses],
	...[milestones, enablement, audiences, access, reviews],
];
/** Looks at what the internal edition alone has, or has whole. */
const internalSubjects: readonly Readonly<Record<string, Check>>[] = [
	...[own, ladders, circles, ways, statements],
	...[impossible, askable, harder, reach, gaps, measures, benefits],
];

/** All that is wrong with one edition of the journey. `today` is an ISO date. */
export function checkJourney(journey: Journey, today: string): Problem[] {
	const paths = [...journey.partnerTypes.values()].map((type) => buildPath(journey, type));
	const examined = { journey, paths, today };
	const all = journey.edition === 'internal' ? [...subjects, ...internalSubjects] : subjects;
	return all.flatMap((subject) => Object.values(subject)).flatMap((check) => check(examined));
}
