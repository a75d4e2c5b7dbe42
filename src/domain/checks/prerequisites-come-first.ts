import { applyToMilestone, listVersions } from '../differences.ts';
import type { Id, Journey, Milestone, PartnerType } from '../journey.ts';
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
	const lists = fields.flatMap((field) => listVersions(milestone, field));
	return lists.flatMap(({ items, path }) =>
		items.flatMap((id, i) => {
			const before = journey.milestones.get(id);
			const itsPhase = before && journey.phases.get(before.phase);
			if (!phase || !itsPhase || itsPhase.number <= phase.number) return [];
			return [
				sayError(
					'after-later-phase',
					milestone,
					[...path, i],
					tell`“${before.title}” belongs to “${itsPhase.title}”, a later phase than “${phase.title}”. Name a milestone of this phase or an earlier one.`,
				),
			];
		}),
	);
}

/** Each circle once: those of the whole program, then those that only a partner type goes in. */
function findCircles(journey: Journey): Problem[] {
	const all = [...journey.milestones.values()];
	const types = [...journey.partnerTypes.values()].filter(({ id }) =>
		all.some(({ byType }) => fields.some((field) => byType.get(id)?.[field])),
	);
	const found = new Map<string, Problem>();
	for (const type of [undefined, ...types]) {
		const milestones = new Map(all.map((one) => [one.id, applyToMilestone(one, type?.id)]));
		for (const circle of listCircles(milestones)) {
			const key = circle.map(({ id }) => id).join();
			if (!found.has(key)) found.set(key, wordCircle(circle, type));
		}
	}
	return [...found.values()];
}

/** Each circle once, from the milestone whose id comes first: each comes before the next one. */
function listCircles(milestones: ReadonlyMap<Id, Milestone>): Milestone[][] {
	const circles: Milestone[][] = [];
	const state = new Map<Id, 'open' | 'done'>();
	for (const start of milestones.keys()) {
		// Depth first with a stack of its own: a chain of thousands would exhaust the call stack.
		const stack: { id: Id; rest: Id[] }[] = [];
		const open = (id: Id) => {
			const milestone = milestones.get(id);
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
				const ids = stack.slice(stack.findIndex((one) => one.id === next)).map((one) => one.id);
				circles.push(turn(ids.flatMap((id) => milestones.get(id) ?? []).reverse()));
			} else open(next);
		}
	}
	return circles;
}

function turn(circle: Milestone[]): Milestone[] {
	const at = circle.indexOf(circle.reduce((a, b) => (a.id < b.id ? a : b)));
	return [...circle.slice(at), ...circle.slice(0, at)];
}

function wordCircle(circle: Milestone[], type: PartnerType | undefined): Problem {
	const [first, ...others] = circle as [Milestone, ...Milestone[]];
	const before = circle.at(-1) ?? first;
	const field = first.after.includes(before.id) ? 'after' : 'afterAny';
	const isOwn = type && first.byType.get(type.id)?.[field];
	const path = isOwn ? ['byType', type.id, field] : [field];
	const names = [...circle, first].map((one) => tell`“${one.title}”`).join(' → ');
	return sayError('circle', first, path, wordMessage());

	function wordMessage(): string {
		if (others.length === 0)
			return tell`“${first.title}” comes after itself. Remove it from “${field}”.`;
		return type
			? tell`For “${type.title}” these wait for each other, so none can be first: ${names}. Remove one of the steps of this circle.`
			: tell`These wait for each other, so none can be first: ${names}. Remove one of the steps of this circle.`;
	}
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
