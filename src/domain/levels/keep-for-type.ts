import type { Benefit, Id, Journey, Ladder, Level, Measure } from '../journey.ts';
import { listNodes } from './list-nodes.ts';
import type { Requirement } from './requirement.ts';

/** The parts of a journey about levels. */
export interface LevelParts {
	ladders: Ladder[];
	levels: Level[];
	benefits: Benefit[];
	measures: Measure[];
}

export function listLevelParts({ ladders, levels, benefits, measures }: Journey): LevelParts {
	return {
		ladders: [...ladders.values()],
		levels: [...levels.values()],
		benefits: [...benefits.values()],
		measures: [...measures.values()],
	};
}

/**
 * What there is for a partner type: its ladders and all that is asked and brought by them. A level of
 * another type's ladder is in it where one of these asks for it, with what that ladder asks.
 */
export function keepForType(all: LevelParts, type: Id): LevelParts {
	const own = all.ladders.filter(({ partnerTypes }) => partnerTypes.includes(type));
	const benefits = all.benefits.filter(({ unlocks }) => {
		const named = listNamed([unlocks]);
		return named.length === 0 || own.some(({ levels }) => named.some((id) => levels.includes(id)));
	});
	const trees = benefits.map(({ unlocks }) => unlocks);
	const kept = new Set(own);
	let levels: Level[] = [];
	// What is kept may ask for what is not kept yet.
	for (let before = -1; before < kept.size; ) {
		before = kept.size;
		levels = all.levels.filter(({ id }) => [...kept].some((ladder) => ladder.levels.includes(id)));
		const named = listNamed([...levels.flatMap(({ requires }) => requires ?? []), ...trees]);
		for (const ladder of all.ladders)
			if (ladder.levels.some((id) => named.includes(id))) kept.add(ladder);
	}
	const nodes = [...levels.flatMap(({ requires }) => requires ?? []), ...trees].flatMap(listNodes);
	const asked = new Set(
		nodes.flatMap((node) => {
			if (node.kind === 'score') return node.parts.map(({ measure }) => measure);
			return node.kind === 'measure' ? [node.measure] : [];
		}),
	);
	return {
		ladders: all.ladders.filter((ladder) => kept.has(ladder)),
		levels,
		benefits,
		measures: all.measures.filter(({ id }) => asked.has(id)),
	};
}

/** The levels that trees ask for. */
function listNamed(trees: readonly Requirement[]): Id[] {
	return trees.flatMap(listNodes).flatMap((node) => (node.kind === 'level' ? [node.level] : []));
}
