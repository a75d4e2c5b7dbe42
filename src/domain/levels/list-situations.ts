import type { Id } from '../journey.ts';
import { addDays, type Day } from '../place/days.ts';
import type { Requirement } from './requirement.ts';
import type { Situation } from './resolve.ts';
import type { LevelRules } from './rules.ts';
import { listTrees } from './stood-tree.ts';

/** Before anything is dated. */
const firstDay: Day = '1990-01-01';

/** What nodes are written for: lists of it, each once. */
interface Written {
	regions: readonly Id[];
	days: readonly Day[];
}

/**
 * Every situation in which something may be asked otherwise: nobody's type and region first, then each
 * type, each region and each day on which anything begins or has ended. `more` are regions for which
 * nothing is written.
 */
export function listSituations(
	rules: LevelRules,
	types: readonly Id[],
	more: readonly Id[] = [],
): Situation[] {
	const { regions, days } = listWritten(rules);
	return [undefined, ...new Set([...regions, ...more])].flatMap((region) =>
		[undefined, ...types].flatMap((type) => days.map((day) => ({ type, region, day }))),
	);
}

export function listTypes({ ladders }: LevelRules): Id[] {
	return [...new Set(ladders.flatMap(({ partnerTypes }) => partnerTypes))];
}

/** Whom something is said of: nobody where it is so for all. */
export function nameSituation({ type, region, day }: Situation): Partial<Situation> {
	return { ...(type && { type }), ...(region && { region }), ...(day > firstDay && { day }) };
}

function listWritten(rules: LevelRules): Written {
	const regions = new Set<Id>();
	const days = new Set<Day>([firstDay]);
	const note = ({ from, until }: { from?: Day; until?: Day }) => {
		if (from) days.add(from);
		if (until) days.add(addDays(until, 1));
	};
	const read = (node: Requirement): void => {
		note(node);
		if ('of' in node) node.of.forEach(read);
		for (const id of Object.keys(node.byRegion ?? {})) regions.add(id);
		const others = [node.byType, node.byRegion].flatMap((one) => Object.values(one ?? {}));
		for (const other of others) {
			note(other);
			other.of?.forEach(read);
		}
	};
	for (const { tree } of listTrees(rules)) read(tree);
	rules.benefits.forEach(note);
	return { regions: [...regions], days: [...days].sort() };
}
