import type { Id, Milestone, PartnerType } from '../domain/journey.ts';
import type { Path } from '../domain/path.ts';
import { formatList, formatTiming } from '../words/format-timing.ts';
import type { Differences, FactSource } from './fact.ts';
import { linkEntry } from './links.ts';
import { sayPrerequisites } from './milestones.ts';
import { describePhaseDifference } from './phases.ts';

/** What is otherwise for a partner type than for the others, phases first, in the order of its path. */
export function listOwnDifferences(source: FactSource, type: PartnerType): Differences {
	const path = source.paths.get(type.id);
	const phases = [...source.journey.phases.values()].flatMap((phase) => {
		const own = type.phases.includes(phase.id) ? phase.byType.get(type.id) : undefined;
		const lines = own ? describePhaseDifference(source, own) : [];
		return lines.length > 0 ? [{ of: linkEntry(phase), lines }] : [];
	});
	const milestones = [...(path?.milestones.values() ?? [])].flatMap((milestone) => {
		const lines = sayOwnDifferences(source, milestone, type.id);
		return lines.length > 0 ? [{ of: linkEntry(milestone), lines: [lines.join(' · ')] }] : [];
	});
	return [...phases, ...milestones];
}

/** What is otherwise at a milestone for a partner type, to those who are of it. */
export function sayOwnDifferences(
	source: FactSource,
	{ id }: Pick<Milestone, 'id'>,
	type: Id,
): string[] {
	const { journey, words, whole } = source;
	const { say } = words;
	const usual = whole.milestones.get(id);
	const own = usual?.byType.get(type);
	if (!usual || !own) return [];
	const name = (team: Id) => journey.teams.get(team)?.title ?? team;
	const { timing, team, isOptional, exit, ifMissed, steps, enablement } = own;
	/** What is too long to be told here; the milestone and the page of the phase have it. */
	const lists = [
		...(steps?.length ? [say('difference.steps')] : []),
		...(enablement?.length ? [say('difference.resources')] : []),
		...(exit?.length ? [say('difference.proof')] : []),
		...(ifMissed ? [say('difference.late')] : []),
	];
	return [
		timing &&
			say('difference.timingHere', {
				own: formatTiming(words, timing),
				usual: formatTiming(words, usual.timing),
			}),
		team && say('difference.teamHere', { team: name(team), usual: name(usual.team) }),
		isOptional === undefined
			? undefined
			: say(isOptional ? 'difference.optional' : 'difference.required'),
		...sayPrerequisites(source, own),
		steps?.length === 0 ? say('difference.noSteps') : undefined,
		enablement?.length === 0 ? say('difference.noEnablement') : undefined,
		lists.length > 0 ? say('difference.own', { what: formatList(words, lists) }) : undefined,
	].filter((line): line is string => Boolean(line));
}

/** The milestones of the program that are not on a path, in its order. */
export function listOthers({ whole }: Pick<FactSource, 'whole'>, path: Path): Milestone[] {
	return [...whole.milestones.values()].filter(({ id }) => !path.milestones.has(id));
}
