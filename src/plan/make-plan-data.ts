import { formatEntryAddress } from '../domain/addresses.ts';
import type { Journey, Milestone, Step } from '../domain/journey.ts';
import { mostSteps } from '../domain/next-answer.ts';
import { findNextSteps } from '../domain/next-steps.ts';
import type { Path } from '../domain/path.ts';
import { nameSteps } from '../domain/step-ids.ts';
import { formatHandoff } from '../words/format-next-step.ts';
import { formatPerformer } from '../words/format-performer.ts';
import { formatTiming } from '../words/format-timing.ts';
import type { Words } from '../words/words.ts';
import type { PlanData, PlanMilestone, PlanStep } from './plan-data.ts';

interface Source {
	journey: Journey;
	words: Words;
	contentDate: string | undefined;
}

/** What the plan of a partner type is drawn from; `href` makes an address of one below the root. */
export function makePlanData(
	{ journey, words, contentDate }: Source,
	path: Path,
	href: (address: string) => string,
): PlanData {
	const { partnerType } = path;
	if (!partnerType) throw new Error('A plan is for a partner type.');
	const team = (id: string) => journey.teams.get(id)?.title ?? id;

	const describe = (milestone: Milestone): PlanMilestone => {
		const { id, timing, after, afterAny, formerly } = milestone;
		const next = findNextSteps(path, id);
		const handoff = next.steps.find((step) => step.handoff);
		return {
			id,
			title: milestone.title,
			phase: milestone.phase,
			address: href(formatEntryAddress(milestone)),
			...(timing.kind === 'window'
				? { window: [timing.window.from, timing.window.to] as const }
				: { cadence: timing.cadence }),
			timing: formatTiming(words, timing),
			team: team(milestone.team),
			...(milestone.isOptional && { isOptional: true }),
			...(milestone.isActivation && { isActivation: true }),
			...(formerly.length > 0 && { formerly }),
			...(after.length > 0 && { after }),
			...(afterAny.length > 0 && { afterAny }),
			steps: describeSteps(milestone.steps, (step) => formatPerformer(words, journey, step)),
			inHand: milestone.enablement.flatMap(({ resource: wanted, lead }) => {
				const resource = journey.resources.get(wanted);
				const isForType =
					resource?.partnerTypes.length === 0 || resource?.partnerTypes.includes(partnerType.id);
				return resource && isForType
					? [{ title: resource.title, address: href(formatEntryAddress(resource)), lead }]
					: [];
			}),
			next: next.steps.slice(0, mostSteps).map((step) => step.milestone.id),
			...(handoff && { handoff: formatHandoff(words, journey, handoff) }),
		};
	};
	return {
		version: 1,
		type: partnerType.id,
		title: partnerType.title,
		contentDate,
		phases: path.phases.map(({ phase }) => ({
			id: phase.id,
			number: phase.number,
			title: phase.title,
			starts: phase.starts,
			...(phase.days !== undefined && { days: phase.days }),
			address: href(formatEntryAddress(phase)),
		})),
		milestones: [...path.milestones.values()].map(describe),
	};
}

/** Steps with their ids, as the plan shows them. */
function describeSteps(steps: readonly Step[], formatBy: (step: Step) => string): PlanStep[] {
	return nameSteps(steps).map(({ id, step }) => ({
		id,
		by: formatBy(step),
		do: step.do,
		...(step.by === 'partner' && { isPartner: true as const }),
	}));
}
