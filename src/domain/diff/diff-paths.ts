import { findFollowing } from '../find-following.ts';
import type { Id, Milestone } from '../journey.ts';
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
	const rules = [
		diffTiming,
		diffTeam,
		diffOptional,
		diffExit,
		diffMissed,
		diffUnlocks,
		diffHandoffs,
	];
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

function diffUnlocks({ before, paths }: Stop, comparison: Comparison): Finding[] {
	const list = (path: Path) =>
		findFollowing(path, before.id).unlocks.map(({ milestone }) => milestone.id);
	const [old, now] = [list(paths.before), list(paths.after)];
	const find = (kind: 'unlocks' | 'noUnlocks', here: readonly Id[], there: readonly Id[]) => {
		const milestones = here
			.filter((id) => !there.includes(id))
			.map((id) => nameOf(comparison, 'milestones', id));
		return milestones.length > 0 ? [{ kind, milestones }] : [];
	};
	return [...find('unlocks', now, old), ...find('noUnlocks', old, now)];
}

/** A hand-off that only another team takes part in now is said once, as it is now. */
function diffHandoffs({ before, paths }: Stop, comparison: Comparison): Finding[] {
	const list = (path: Path) => {
		const { unlocks, gate } = findFollowing(path, before.id);
		const atGate = gate?.handoff
			? [{ milestone: gate.handoff.milestone, handoff: gate.handoff }]
			: [];
		return [...unlocks, ...atGate].flatMap(({ milestone, handoff }) =>
			handoff ? [{ from: handoff.from, to: handoff.to, next: milestone.id }] : [],
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
