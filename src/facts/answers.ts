import { formatAddress } from '../domain/addresses.ts';
import { groupTypes } from '../domain/group-types.ts';
import type { Id, Milestone } from '../domain/journey.ts';
import { findNextSteps, type NextStep, type NextSteps } from '../domain/next-steps.ts';
import type { Path } from '../domain/path.ts';
import { formatHandoff, formatNextReason, formatNextStep } from '../words/format-next-step.ts';
import { formatTypes } from '../words/format-types.ts';
import { gap, splitAtGap } from '../words/phrase-gap.ts';
import type { FactSource, Link, Run } from './fact.ts';
import { linkEntry } from './links.ts';

/** What comes next, in a sentence with a link, and who holds the partner then. */
export interface Coming {
	/** The number of its phase. */
	phase: number | undefined;
	/** What stands before its link, the link, and what stands after it. */
	sentence: readonly [before: Run, to: Link, after: Run];
	handoff: string;
	/** Set where it need not be reached. */
	tag: string | undefined;
}

/** What happens next after a milestone. */
export interface Answer {
	steps: readonly Coming[];
	/** How many more there are, and where. */
	more: Run | undefined;
	/** Why; undefined where it is said once for all. */
	reason: string | undefined;
	/** What must be true before the next phase. */
	exit: readonly string[];
}

/** The same for these partner types; for all of them where `name` is undefined. */
export interface AnswerForTypes extends Answer {
	types: readonly Id[];
	name: string | undefined;
}

/** The most that are written out: all that recur in a large program would bury the first ones. */
const mostSteps = 12;

/** What happens next after a milestone, those partner types together for which it is the same. */
export function listAnswers(
	source: FactSource,
	id: Id,
	countShown: (next: NextSteps) => number = () => mostSteps,
): { answers: AnswerForTypes[]; shared: string | undefined } {
	const { journey, words, whole, paths } = source;
	const groups = groupAnswers(whole, paths, id);
	const all = groups.map(({ types, value: { from, next } }) => ({
		types,
		name:
			groups.length > 1
				? words.say('next.forTypes', { types: formatTypes(words, journey, types) })
				: undefined,
		...describeAnswer(source, from, next, countShown(next)),
	}));
	const reasons = new Set(all.map(({ reason }) => reason));
	// Said once at the end where it is the same for all.
	const isShared = all.length > 1 && reasons.size === 1 && !groups[0]?.value.next.leaves;
	if (!isShared) return { answers: all, shared: undefined };
	return {
		answers: all.map((answer) => ({ ...answer, reason: undefined })),
		shared: all[0]?.reason,
	};
}

/** What happens next on a path after the milestone `from`; at most so many steps are told. */
export function describeAnswer(
	source: FactSource,
	from: Milestone,
	next: NextSteps,
	most: number,
): Answer {
	const { words } = source;
	const rest = next.steps.length - most;
	return {
		steps: next.steps.slice(0, most).map((step) => describeStep(source, from, step)),
		more:
			rest > 0
				? {
						text: words.say('nav.more', { count: rest }),
						address: formatAddress('phases', from.phase),
					}
				: undefined,
		reason: formatNextReason(words, from, next),
		exit: next.leaves && next.enters ? next.leaves.exit : [],
	};
}

function groupAnswers(whole: Path, paths: ReadonlyMap<Id, Path>, id: Id) {
	const answerOn = (path: Path) => {
		const from = path.milestones.get(id);
		return from ? { from, next: findNextSteps(path, id) } : undefined;
	};
	const answers = [...paths].flatMap(([type, path]) => {
		const answer = answerOn(path);
		return answer ? [[type, answer] as const] : [];
	});
	const grouped = groupTypes(answers, ({ next }) => [
		next.reason,
		next.enters?.id,
		next.leaves?.exit,
		next.steps.map(({ milestone, handoff }) => [
			milestone.id,
			milestone.timing,
			milestone.team,
			milestone.isOptional,
			handoff,
		]),
	]);
	const ofAll = answerOn(whole);
	return grouped.length > 0 ? grouped : ofAll ? [{ types: [], value: ofAll }] : [];
}

/** One thing that comes next, as it is said after the milestone `from`. */
export function describeStep(
	{ journey, words }: FactSource,
	from: Milestone,
	step: NextStep,
): Coming {
	const { milestone } = step;
	const [before, after] = splitAtGap(formatNextStep(words, journey, from, step, gap));
	return {
		phase: journey.phases.get(milestone.phase)?.number,
		sentence: [{ text: before }, linkEntry(milestone), { text: after }],
		handoff: formatHandoff(words, journey, step),
		tag: milestone.isOptional ? words.say('milestone.optional') : undefined,
	};
}
