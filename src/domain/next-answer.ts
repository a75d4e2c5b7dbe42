import { findHandoff, type Handoff } from './handoffs.ts';
import type { Id, Milestone, Resource, Step } from './journey.ts';
import { findFirstMilestones, findNextSteps, type NextStep, type NextSteps } from './next-steps.ts';
import type { Path } from './path.ts';

/** What a partner needs to know of one milestone that comes next. */
export interface AnswerStep extends NextStep {
	/** What the partner itself does first there. */
	firstStep: Step | undefined;
	inHand: readonly InHand[];
	/** Where another team takes over after that one, the first of what follows it. */
	handoffAfter: Handoff | undefined;
}

interface InHand {
	resource: Resource;
	/** Days before the window opens or before each turn. */
	lead: number;
	/** Whether its day has come by the time the partner asks. */
	isDueAlready: boolean;
}

export interface NextAnswer {
	reason: NextSteps['reason'] | 'begins';
	leaves: NextSteps['leaves'];
	enters: NextSteps['enters'];
	/** At most `mostSteps`. */
	steps: readonly AnswerStep[];
	/** How many more come next that are not among them. */
	more: number;
}

type Resources = ReadonlyMap<Id, Resource>;

/** Where hundreds recur, an answer names no more than these. */
export const mostSteps = 12;

/** The whole answer to “what happens next?” for a partner that has reached a milestone. */
export function findNextAnswer(path: Path, resources: Resources, id: Id): NextAnswer {
	const from = path.milestones.get(id);
	const { reason, leaves, enters, steps } = findNextSteps(path, id);
	const answers = steps
		.slice(0, mostSteps)
		.map((step) => describeStep(path, resources, step, from));
	return { reason, leaves, enters, steps: answers, more: steps.length - answers.length };
}

/** The answer for a partner for whom a phase has just begun. */
export function findFirstAnswer(path: Path, resources: Resources, phase: Id): NextAnswer {
	const first = findFirstMilestones(path, phase);
	const steps = first
		.slice(0, mostSteps)
		.map((milestone) =>
			describeStep(path, resources, { milestone, handoff: undefined }, undefined),
		);
	const more = first.length - steps.length;
	return { reason: 'begins', leaves: undefined, enters: undefined, steps, more };
}

function describeStep(
	path: Path,
	resources: Resources,
	step: NextStep,
	from: Milestone | undefined,
): AnswerStep {
	const { milestone } = step;
	const type = path.partnerType?.id;
	const isForType = ({ partnerTypes }: Resource) =>
		type === undefined || partnerTypes.length === 0 || partnerTypes.includes(type);
	return {
		...step,
		firstStep: milestone.steps.find(({ by }) => by === 'partner'),
		inHand: milestone.enablement.flatMap(({ resource: id, lead }) => {
			const resource = resources.get(id);
			const isDueAlready = isDueBy(from, milestone, lead);
			return resource && isForType(resource) ? [{ resource, lead, isDueAlready }] : [];
		}),
		handoffAfter: findHandoffAfter(path, milestone),
	};
}

/** The hand-off that the next milestone leads to, to the first team that takes over. */
function findHandoffAfter(path: Path, milestone: Milestone): Handoff | undefined {
	return findNextSteps(path, milestone.id)
		.steps.map((after) => findHandoff(milestone, after.milestone))
		.find((handoff) => handoff !== undefined);
}

/**
 * Whether a resource had to be in hand by the first day on which the partner can have got here: the
 * first of the window it comes from, or the first of the phase.
 */
function isDueBy(from: Milestone | undefined, { phase, timing }: Milestone, lead: number): boolean {
	if (timing.kind === 'cadence') return false;
	const isSamePhase = from?.phase === phase;
	const today = isSamePhase && from.timing.kind === 'window' ? from.timing.window.from : 0;
	return timing.window.from - lead <= today;
}
