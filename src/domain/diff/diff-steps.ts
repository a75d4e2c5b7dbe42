import type { Id, Milestone, Step } from '../journey.ts';
import { compareLists } from './compare-lists.ts';
import { type Comparison, type Finding, isSame, nameOf } from './comparison.ts';

/** Steps that came, went, read differently, or changed hands, time or order. */
export function diffSteps(comparison: Comparison, before: Milestone, after: Milestone): Finding[] {
	const { added, removed, reworded, isReordered } = compareLists(
		before.steps,
		after.steps,
		(step) => step.do,
	);
	const performer = ({ by }: Step) =>
		by === 'partner' ? undefined : nameOf(comparison, 'teams', by);
	const teamsOf = (...steps: Step[]): Id[] =>
		steps.map(({ by }) => by).filter((by) => by !== 'partner');
	const kept = after.steps.flatMap((step) => {
		const old = before.steps.find((one) => one.do === step.do);
		return old ? [{ before: old, after: step }] : [];
	});
	return [
		...added.map(
			(step): Finding => ({
				kind: 'step',
				by: performer(step),
				text: step.do,
				teams: teamsOf(step),
			}),
		),
		...removed.map(
			(step): Finding => ({
				kind: 'noStep',
				by: performer(step),
				text: step.do,
				teams: teamsOf(step),
			}),
		),
		...reworded.map(
			(pair): Finding => ({
				kind: 'stepText',
				before: pair.before.do,
				after: pair.after.do,
				teams: teamsOf(pair.before, pair.after),
			}),
		),
		...[...kept, ...reworded].flatMap((pair) => diffStep(pair.before, pair.after)),
		...(isReordered ? [{ kind: 'stepOrder' } as const] : []),
	];

	function diffStep(old: Step, now: Step): Finding[] {
		const teams = teamsOf(old, now);
		const found: Finding[] = [];
		if (old.by !== now.by)
			found.push({
				kind: 'stepBy',
				text: now.do,
				before: performer(old),
				after: performer(now),
				teams,
			});
		if (!isSame(old.within, now.within))
			found.push({ kind: 'stepWithin', text: now.do, after: now.within, teams });
		return found;
	}
}
