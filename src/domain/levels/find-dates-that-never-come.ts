import type { Id } from '../journey.ts';
import type { Day } from '../place/days.ts';
import { listSituations, listTypes, nameSituation } from './list-situations.ts';
import type { Requirement } from './requirement.ts';
import { isGroup, readFor, type Situation } from './resolve.ts';
import type { LevelRules } from './rules.ts';
import { findList, listTrees, type NodePath } from './stood-tree.ts';

/** A node that holds on no day: it begins after it has ended, or when what it stands in has ended. */
export interface NeverComing {
	home: Id;
	path: NodePath;
	/** The latest of what begins, the earliest of what ends. */
	from: Day;
	until: Day;
	where: Partial<Situation>;
}

export function findDatesThatNeverCome(rules: LevelRules): NeverComing[] {
	const found = new Map<string, NeverComing>();
	/** What unlocks a benefit stands in the days on which it is given. */
	const given = new Map(rules.benefits.map(({ id, from, until }) => [id, { from, until }]));
	const [first] = listSituations(rules, []);
	const situations = listSituations(rules, listTypes(rules)).filter(
		({ day }) => day === first?.day,
	);
	for (const situation of situations) {
		const where = nameSituation(situation);
		const read = (home: Id, written: Requirement, path: NodePath, around: Period): void => {
			const node = readFor(written, situation);
			const from = latest(around.from, node.from);
			const until = earliest(around.until, node.until);
			if (from && until && from > until) {
				const key = JSON.stringify([home, path]);
				if (!found.has(key)) found.set(key, { home, path, from, until, where });
				return;
			}
			if (!isGroup(node)) return;
			const list = [...path, ...findList(written, situation)];
			node.of.forEach((one, i) => {
				read(home, one, [...list, i], { from, until });
			});
		};
		for (const { home, tree } of listTrees(rules)) read(home, tree, [], given.get(home) ?? {});
	}
	return [...found.values()];
}

interface Period {
	from?: Day | undefined;
	until?: Day | undefined;
}

const latest = (a: Day | undefined, b: Day | undefined) => (!a || (b && b > a) ? b : a);
const earliest = (a: Day | undefined, b: Day | undefined) => (!a || (b && b < a) ? b : a);
