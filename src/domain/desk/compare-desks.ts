import type { Id } from '../journey.ts';
import type { DeskPartner } from './describe-partner.ts';
import type { DescribedDesk } from './desk-answer.ts';
import type { Named } from './desk-data.ts';

/** What a change of the journey does to the partners who are on their way to a milestone. */
interface LateChange {
	milestone: Id;
	/** Those who have not reached it and whose path has it, before or after. */
	onTheirWay: number;
	lateBefore: number;
	lateAfter: number;
}

export interface DeskChange {
	/** Of how many partners something else is overdue. */
	late: readonly LateChange[];
	/** How many would be in another phase. */
	moved: number;
	/** All who have not left. */
	partners: number;
}

/** How many rows of the export each side could use. */
export interface LogRows {
	read: number;
	used: number;
	/** Cells that were set aside of rows that are used. */
	cells: number;
}

export interface LogChange extends DeskChange {
	rows: LogRows;
	/** By the journey as it was before, where that is otherwise. */
	rowsBefore?: LogRows;
}

/** The same partners on two states of a journey; `milestones` are those of the later one, with earlier ids. */
export function compareDesks(
	before: DescribedDesk,
	after: DescribedDesk,
	milestones: readonly Named[],
): DeskChange {
	const renamed = new Map(
		milestones.flatMap(({ id, formerly = [] }) => formerly.map((one) => [one, id] as const)),
	);
	const now = (id: Id) => renamed.get(id) ?? id;
	const earlier = new Map(before.partners.map((one) => [one.id, one]));
	const paths = new Map(
		[...before.walks, ...after.walks].map(({ walk }) => [walk.path, walk] as const),
	);
	const onPath = new Map<string, Set<Id>>();
	for (const { type, path } of paths.values()) {
		const ids = onPath.get(type) ?? new Set();
		for (const { id } of path.milestones) ids.add(now(id));
		onPath.set(type, ids);
	}
	const here = after.walks.filter(({ walk }) => !walk.place.isEnded).map(({ partner }) => partner);
	const late = [...new Set([...onPath.values()].flatMap((ids) => [...ids]))].map((milestone) => {
		const way = here.filter(
			({ type, reached }) =>
				onPath.get(type)?.has(milestone) &&
				!reached.some((one) => now(one.milestone) === milestone),
		);
		const count = (all: readonly (DeskPartner | undefined)[]) =>
			all.filter((one) => one?.overdue.some((item) => now(item.milestone) === milestone)).length;
		return {
			milestone,
			onTheirWay: way.length,
			lateBefore: count(here.map(({ id }) => earlier.get(id))),
			lateAfter: count(here),
		};
	});
	return {
		late: late.filter(({ lateBefore, lateAfter }) => lateBefore !== lateAfter),
		moved: here.filter(({ id, phase }) => earlier.has(id) && earlier.get(id)?.phase !== phase)
			.length,
		partners: here.length,
	};
}
