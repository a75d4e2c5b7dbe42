import type { Benefit, Id, Journey, Ladder, Level } from '../journey.ts';
import { findStatements } from '../levels/find-statements.ts';
import { listNodes } from '../levels/list-nodes.ts';
import type { Requirement } from '../levels/requirement.ts';
import type { Asked } from './change.ts';
import { type Comparison, type Finding, isSame, nameOf } from './comparison.ts';

type MeasureNode = Extract<Requirement, { kind: 'measure' }>;

/** What a level asks and gives now that is other than before. */
export function diffLevel(comparison: Comparison, before: Level, after: Level): Finding[] {
	const asked = isSame(before.requires, after.requires)
		? []
		: [...diffMeasures(comparison, before, after), ...diffThings(comparison, before, after)];
	const isOther = asked.length === 0 && !isSame(before.requires, after.requires);
	return [
		...asked,
		...(isOther ? [{ kind: 'asksOther' } as const] : []),
		...diffGiven(comparison, after.id),
	];
}

/** Bounds by measure: another one, a new one from a day on, or none any more. */
function diffMeasures(comparison: Comparison, before: Level, after: Level): Finding[] {
	const [old, now] = [listMeasures(before), listMeasures(after)];
	const boundOf = ({ atLeast, atMost }: MeasureNode) => atLeast ?? atMost ?? 0;
	const named = (id: Id, { measures }: Journey) => {
		const { title = id, unit, currency } = measures.get(id) ?? {};
		return { title, unit, currency };
	};
	const others = [...now].flatMap(([id, nodes]): Finding[] => {
		const earlier = old.get(id) ?? [];
		const isKnown = (node: MeasureNode) => earlier.some((one) => boundOf(one) === boundOf(node));
		const measure = named(id, comparison.after);
		return nodes
			.filter((node) => !isKnown(node))
			.map((node): Finding => {
				const last = earlier.at(-1);
				const said = { measure, after: boundOf(node), from: node.from };
				return last
					? { kind: 'asks', ...said, before: boundOf(last) }
					: { kind: 'asksFirst', ...said, isMost: node.atMost !== undefined };
			});
	});
	const gone = [...old.keys()].filter((id) => !now.has(id));
	return [
		...others,
		...gone.map((id): Finding => ({ kind: 'asksNoMeasure', ...named(id, comparison.before) })),
	];
}

function listMeasures({ requires }: Level): Map<Id, MeasureNode[]> {
	const nodes = listNodes(requires).flatMap((node) => (node.kind === 'measure' ? [node] : []));
	return Map.groupBy(nodes, ({ measure }) => measure);
}

/** Milestones, statements, levels and an invitation that are asked for, and were not; or the other way round. */
function diffThings(comparison: Comparison, before: Level, after: Level): Finding[] {
	const [old, now] = [listThings(comparison.before, before), listThings(comparison.after, after)];
	const find = (kind: 'asksThing' | 'asksNoThing', here: typeof old, there: typeof old) =>
		[...here].flatMap(([key, thing]): Finding[] => (there.has(key) ? [] : [{ kind, thing }]));
	return [...find('asksThing', now, old), ...find('asksNoThing', old, now)];
}

function listThings(journey: Journey, { requires, title }: Level): Map<string, Asked> {
	const statements = findStatements(journey);
	const name = (node: Requirement): Asked | undefined => {
		switch (node.kind) {
			case 'milestone':
				return {
					what: 'milestone',
					id: node.milestone,
					title: journey.milestones.get(node.milestone)?.title ?? node.milestone,
				};
			case 'statement':
				return {
					what: 'statement',
					id: node.statement,
					title: statements.get(node.statement)?.title ?? node.statement,
				};
			case 'level':
				return {
					what: 'level',
					id: node.level,
					title: journey.levels.get(node.level)?.title ?? node.level,
				};
			case 'invitation':
				return { what: 'invitation', id: '', title };
			default:
				return undefined;
		}
	};
	return new Map(
		listNodes(requires).flatMap((node): [string, Asked][] => {
			const thing = name(node);
			return thing ? [[`${thing.what} ${thing.id}`, thing]] : [];
		}),
	);
}

/** Benefits that were there before and are, that this level unlocks now or no longer does. */
function diffGiven({ before, after }: Comparison, level: Id): Finding[] {
	return [...after.benefits.values()].flatMap((benefit): Finding[] => {
		const earlier = before.benefits.get(benefit.id);
		if (!earlier) return [];
		const [had, has] = [unlockedBy(earlier) === level, unlockedBy(benefit) === level];
		if (had === has) return [];
		return [{ kind: has ? 'gives' : 'givesNot', benefit: benefit.title }];
	});
}

function unlockedBy({ unlocks }: Benefit): Id | undefined {
	return unlocks.kind === 'level' ? unlocks.level : undefined;
}

/** What a benefit is worth, level by level, and what unlocks it where that is no level. */
export function diffBenefit(comparison: Comparison, before: Benefit, after: Benefit): Finding[] {
	const levels = new Set([...Object.keys(before.values ?? {}), ...Object.keys(after.values ?? {})]);
	const { unit } = after;
	const worth = [...levels].flatMap((id): Finding[] => {
		const [old, now] = [before.values?.[id], after.values?.[id]];
		const level = nameOf(comparison, 'levels', id);
		return old === now ? [] : [{ kind: 'worth', level, unit, before: old, after: now }];
	});
	const isOfLevels = unlockedBy(before) !== undefined && unlockedBy(after) !== undefined;
	const isOther = !isOfLevels && !isSame(before.unlocks, after.unlocks);
	return [...worth, ...(isOther ? [{ kind: 'opensOther' } as const] : [])];
}

/** The levels of a ladder, and their order. */
export function diffLadder(comparison: Comparison, before: Ladder, after: Ladder): Finding[] {
	const find = (kind: 'rung' | 'noRung', here: Ladder, there: Ladder) =>
		here.levels
			.filter((id) => !there.levels.includes(id))
			.map((id): Finding => ({ kind, level: nameOf(comparison, 'levels', id) }));
	const both = (one: Ladder, other: Ladder) => one.levels.filter((id) => other.levels.includes(id));
	const isOrdered = isSame(both(before, after), both(after, before));
	return [
		...find('rung', after, before),
		...find('noRung', before, after),
		...(isOrdered ? [] : [{ kind: 'rungOrder' } as const]),
	];
}
