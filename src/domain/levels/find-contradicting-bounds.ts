import type { Id } from '../journey.ts';
import { listWritten } from './build-asked.ts';
import { listSituations, nameSituation } from './list-situations.ts';
import type { Situation } from './resolve.ts';
import type { LevelRules } from './rules.ts';
import { listRequired, type NodePath, readStood } from './stood-tree.ts';

/** Two bounds of one measure that a level asks for together, and that no figure is within. */
export interface ContradictingBounds {
	level: Id;
	measure: Id;
	atLeast: number;
	atMost: number;
	/** Where either is written. */
	least: { home: Id; path: NodePath };
	most: { home: Id; path: NodePath };
	where: Partial<Situation>;
}

export function findContradictingBounds(rules: LevelRules): ContradictingBounds[] {
	const found = new Map<string, ContradictingBounds>();
	for (const { levels, partnerTypes } of rules.ladders) {
		for (const situation of listSituations(rules, partnerTypes)) {
			for (const [i, { id }] of levels.entries()) {
				for (const one of findIn(id, listWritten(levels, i), situation)) {
					const key = JSON.stringify([one.least, one.most]);
					if (!found.has(key)) found.set(key, one);
				}
			}
		}
	}
	return [...found.values()];
}

function findIn(
	level: Id,
	written: ReturnType<typeof listWritten>,
	situation: Situation,
): ContradictingBounds[] {
	const bounds = written
		.flatMap(({ home, tree }) => readStood(home, tree, situation) ?? [])
		.flatMap(listRequired)
		.flatMap(({ home, path, node }) =>
			node.kind === 'measure' ? { ...node, stands: { home, path } } : [],
		);
	return bounds.flatMap(({ measure, atLeast, stands }) =>
		bounds.flatMap((other) =>
			atLeast !== undefined &&
			other.atMost !== undefined &&
			other.measure === measure &&
			other.atMost < atLeast
				? {
						level,
						measure,
						atLeast,
						atMost: other.atMost,
						least: stands,
						most: other.stands,
						where: nameSituation(situation),
					}
				: [],
		),
	);
}
