import type { Benefit, BenefitValues, Id, Ladder, Level } from '../journey.ts';
import type { Replacement, Requirement } from '../levels/requirement.ts';
import type { Renames } from './pair-entries.ts';

/** What levels, ladders and benefits refer to, in the ids of the later journey. */
export function alignLevels(renames: Renames) {
	const to = (name: keyof Renames) => (id: Id) => renames[name].get(id) ?? id;
	const keys = <T>(record: Readonly<Record<Id, T>>, name: keyof Renames, change: (one: T) => T) =>
		Object.fromEntries(Object.entries(record).map(([id, one]) => [to(name)(id), change(one)]));
	const replace = (one: Replacement): Replacement =>
		one.of ? { ...one, of: one.of.map(tree) } : one;
	const own = (node: Requirement): Requirement => {
		switch (node.kind) {
			case 'measure':
				return { ...node, measure: to('measures')(node.measure) };
			case 'milestone':
				return { ...node, milestone: to('milestones')(node.milestone) };
			case 'level':
				return { ...node, level: to('levels')(node.level) };
			case 'score':
				return {
					...node,
					parts: node.parts.map((part) => ({ ...part, measure: to('measures')(part.measure) })),
				};
			default:
				return node;
		}
	};
	function tree(node: Requirement): Requirement {
		const aligned = own(node);
		return {
			...aligned,
			...('of' in aligned && { of: aligned.of.map(tree) }),
			...('team' in aligned && aligned.team && { team: to('teams')(aligned.team) }),
			...(aligned.byType && { byType: keys(aligned.byType, 'partner-types', replace) }),
			...(aligned.byRegion && {
				byRegion: Object.fromEntries(
					Object.entries(aligned.byRegion).map(([id, one]) => [id, replace(one)]),
				),
			}),
		} as Requirement;
	}
	const values = (all: BenefitValues | undefined) => all && keys(all, 'levels', (one) => one);
	return {
		levels: ({ ladder, requires }: Level): Partial<Level> => ({
			ladder: to('ladders')(ladder),
			requires: requires && tree(requires),
		}),
		ladders: (one: Ladder): Partial<Ladder> => ({
			levels: one.levels.map(to('levels')),
			partnerTypes: one.partnerTypes.map(to('partner-types')),
			review: one.review && {
				...one.review,
				team: one.review.team && to('teams')(one.review.team),
			},
		}),
		benefits: (one: Benefit): Partial<Benefit> => ({
			unlocks: tree(one.unlocks),
			values: values(one.values),
			byRegion:
				one.byRegion &&
				Object.fromEntries(
					Object.entries(one.byRegion).map(([id, own]) => [
						id,
						own !== false && own.values ? { ...own, values: values(own.values) ?? {} } : own,
					]),
				),
		}),
	};
}
