import type { Id, Journey, Milestone } from '../journey.ts';
import { tell } from '../message.ts';
import { type Check, type Problem, sayError, sayWarning } from '../problem.ts';

const fields = ['after', 'afterAny'] as const;

/** What a milestone comes after is in its phase or an earlier one, and never waits for it. */
export const prerequisitesComeFirst: Check = ({ journey }) => [
	...[...journey.milestones.values()].flatMap((milestone) => checkPhases(journey, milestone)),
	...findCircles(journey),
];

function checkPhases(journey: Journey, milestone: Milestone): Problem[] {
	const phase = journey.phases.get(milestone.phase);
	return fields.flatMap((field) =>
		milestone[field].flatMap((id, i) => {
			const before = journey.milestones.get(id);
			const itsPhase = before && journey.phases.get(before.phase);
			if (!phase || !itsPhase || itsPhase.number <= phase.number) return [];
			return [
				sayError(
					'after-later-phase',
					milestone,
					[field, i],
					tell`“${before.title}” belongs to “${itsPhase.title}”, a later phase than “${phase.title}”. Name a milestone of this phase or an earlier one.`,
				),
			];
		}),
	);
}

/** Each circle once, told at the first of its milestones. */
function findCircles(journey: Journey): Problem[] {
	const problems: Problem[] = [];
	const state = new Map<Id, 'open' | 'done'>();
	for (const start of journey.milestones.keys()) {
		// Depth first with a stack of its own: a chain of thousands would exhaust the call stack.
		const stack: { id: Id; rest: Id[] }[] = [];
		const open = (id: Id) => {
			const milestone = journey.milestones.get(id);
			if (!milestone || state.has(id)) return;
			state.set(id, 'open');
			stack.push({ id, rest: [...milestone.after, ...milestone.afterAny] });
		};
		open(start);
		for (let top = stack.at(-1); top; top = stack.at(-1)) {
			const next = top.rest.pop();
			if (next === undefined) {
				state.set(top.id, 'done');
				stack.pop();
			} else if (state.get(next) === 'open') {
				problems.push(
					wordCircle(journey, [
						...stack.slice(stack.findIndex((one) => one.id === next)).map((one) => one.id),
					]),
				);
			} else open(next);
		}
	}
	return problems;
}

function wordCircle(journey: Journey, ids: Id[]): Problem {
	const circle = ids.flatMap((id) => journey.milestones.get(id) ?? []).reverse();
	const first = circle.reduce((a, b) => (a.id < b.id ? a : b));
	const at = circle.indexOf(first);
	const turned = [...circle.slice(at), ...circle.slice(0, at), first];
	const next = turned[turned.length - 2];
	const field = next && first.after.includes(next.id) ? 'after' : 'afterAny';
	const names = turned.map((one) => tell`“${one.title}”`).join(' → ');
	const message =
		ids.length === 1
			? tell`“${first.title}” comes after itself. Remove it from “${field}”.`
			: tell`These wait for each other, so none can be first: ${names}. Remove one of the steps of this circle.`;
	return sayError('circle', first, [field], message);
}

/** The window of a milestone does not end before that of what it comes after begins. */
export const windowsFollowTheirPrerequisites: Check = ({ paths }) => {
	const problems = new Map<string, Problem>();
	for (const path of paths) {
		for (const milestone of path.milestones.values()) {
			if (milestone.timing.kind !== 'window') continue;
			const { to } = milestone.timing.window;
			for (const id of milestone.after) {
				const before = path.milestones.get(id);
				if (before?.phase !== milestone.phase || before.timing.kind !== 'window') continue;
				const { from } = before.timing.window;
				if (to >= from) continue;
				problems.set(
					`${milestone.id} ${id}`,
					sayWarning(
						'window-before-prerequisite',
						milestone,
						['window'],
						tell`The window ends on day ${to}, before that of “${before.title}” begins (day ${from}), which comes first. Move one of the two windows.`,
					),
				);
			}
		}
	}
	return [...problems.values()];
};
