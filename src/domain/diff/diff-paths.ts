import type { Id, Milestone } from '../journey.ts';
import { findNextSteps, type NextSteps } from '../next-steps.ts';
import type { Path } from '../path.ts';
import type { Named } from './change.ts';
import { compareLists } from './compare-lists.ts';
import { type Comparison, type Finding, isSame, listInvolvedTeams, nameOf } from './comparison.ts';
import { shareAmongTypes } from './share-among-types.ts';

/** A milestone on a path that it was on before. */
interface Stop {
	type: Named | undefined;
	before: Milestone;
	after: Milestone;
	paths: { before: Path; after: Path };
}

/** What changed in a milestone for each partner type; types with the same change share it. */
export function diffOnPaths(
	comparison: Comparison,
	before: Milestone,
	after: Milestone,
): Finding[] {
	const stops = comparison.paths.flatMap(({ type, ...paths }): Stop[] => {
		const old = paths.before.milestones.get(before.id);
		const now = paths.after.milestones.get(after.id);
		return old && now ? [{ type, before: old, after: now, paths }] : [];
	});
	const rules = [diffTiming, diffTeam, diffOptional, diffExit, diffMissed, diffNext, diffHandoffs];
	return [
		...diffTypes(comparison, before, after),
		...rules.flatMap((rule) => shareAmongTypes(stops, (stop) => rule(stop, comparison))),
	];
}

function diffTypes({ before, after }: Comparison, old: Milestone, now: Milestone): Finding[] {
	const find = (kind: 'types' | 'noTypes', here: Milestone, there: Milestone): Finding[] => {
		const types = here.partnerTypes
			.filter((type) => !there.partnerTypes.includes(type))
			.flatMap((type) => {
				const [earlier, later] = [before.partnerTypes.get(type), after.partnerTypes.get(type)];
				// A type that came or went as a whole says so itself.
				return earlier && later ? [{ id: type, title: later.title }] : [];
			});
		if (types.length === 0) return [];
		const teams = listInvolvedTeams(now);
		return [{ kind, types: types.map((type) => type.id), only: types, teams }];
	};
	return [...find('types', now, old), ...find('noTypes', old, now)];
}

function diffTiming({ before, after }: Stop): Finding[] {
	if (isSame(before.timing, after.timing)) return [];
	const teams = listInvolvedTeams(after);
	return [{ kind: 'timing', before: before.timing, after: after.timing, teams }];
}

function diffTeam({ before, after }: Stop, comparison: Comparison): Finding[] {
	if (before.team === after.team) return [];
	const name = (id: Id) => nameOf(comparison, 'teams', id);
	const teams = [before.team, after.team];
	return [{ kind: 'team', before: name(before.team), after: name(after.team), teams }];
}

function diffOptional({ before, after }: Stop): Finding[] {
	if (before.isOptional === after.isOptional) return [];
	return [{ kind: after.isOptional ? 'optional' : 'required' }];
}

function diffExit({ before, after }: Stop): Finding[] {
	const { added, removed, reworded } = compareLists(before.exit, after.exit);
	return [
		...added.map((text): Finding => ({ kind: 'exit', text })),
		...removed.map((text): Finding => ({ kind: 'noExit', text })),
		...reworded.map((pair): Finding => ({ kind: 'exitText', ...pair })),
	];
}

function diffMissed({ before, after }: Stop): Finding[] {
	return before.ifMissed === after.ifMissed ? [] : [{ kind: 'missed', after: after.ifMissed }];
}

function diffNext({ before, paths }: Stop, comparison: Comparison): Finding[] {
	const [old, now] = [
		findNextSteps(paths.before, before.id),
		findNextSteps(paths.after, before.id),
	];
	// What recurs beside each other has no order that a reader would notice.
	if (old.reason === 'recurs' && now.reason === 'recurs') return [];
	const ids = (next: NextSteps) => next.steps.map(({ milestone }) => milestone.id).sort();
	if (isSame(ids(old), ids(now))) return [];
	const names = (next: NextSteps) =>
		next.steps.map(({ milestone }) => nameOf(comparison, 'milestones', milestone.id));
	return [{ kind: 'next', before: names(old), after: names(now) }];
}

/** A hand-off that only another team takes part in now is said once, as it is now. */
function diffHandoffs({ before, paths }: Stop, comparison: Comparison): Finding[] {
	const list = (path: Path) => {
		const next = findNextSteps(path, before.id);
		if (next.reason === 'recurs') return [];
		return next.steps.flatMap(({ milestone, handoff }) =>
			handoff ? [{ ...handoff, next: milestone.id }] : [],
		);
	};
	const [old, now] = [list(paths.before), list(paths.after)];
	const make =
		(kind: 'handoff' | 'noHandoff') =>
		({ from, to, next }: { from: Id; to: Id; next: Id }): Finding => ({
			kind,
			from: nameOf(comparison, 'teams', from),
			to: nameOf(comparison, 'teams', to),
			next: nameOf(comparison, 'milestones', next),
			teams: [from, to],
		});
	const isIn = (list: typeof old, one: (typeof old)[number]) =>
		list.some((other) => isSame(other, one));
	return [
		...now.filter((one) => !isIn(old, one)).map(make('handoff')),
		...old
			.filter((one) => !isIn(now, one) && !now.some((other) => other.next === one.next))
			.map(make('noHandoff')),
	];
}
