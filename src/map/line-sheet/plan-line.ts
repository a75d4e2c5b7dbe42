import type { Id, Milestone, Phase } from '../../domain/journey.ts';
import type { Path } from '../../domain/path.ts';

/** Stops that a stop comes after, and which no line shows: all of them, or one of several. */
export interface Named {
	kind: 'all' | 'any';
	stops: readonly LineStop[];
}

export interface LineStop {
	id: Id;
	/** Its place on the whole path, from 1. */
	number: number;
	milestone: Milestone;
	/** Whose line it is; undefined: of the whole program. */
	type: Id | undefined;
	named: readonly Named[];
}

/** From one stop of a phase to one that comes after it. */
export interface Edge {
	from: Id;
	to: Id;
}

export interface LinePhase {
	phase: Phase;
	stops: readonly LineStop[];
	edges: readonly Edge[];
	/** From here no line leads to the end of the phase. */
	deadEnds: ReadonlySet<Id>;
	/** Comes round for as long as the partnership lasts. */
	isLoop: boolean;
	/** The number of the first stop after it. */
	next: number | undefined;
}

/**
 * What the line of a partner type passes, phase by phase, and which relations it cannot show; `dropped` are
 * relations (“from to”) that are said in words rather than drawn.
 */
export function planLine(
	path: Path,
	shown: ReadonlySet<Id>,
	dropped: ReadonlySet<string> = new Set(),
): LinePhase[] {
	const numbers = new Map([...path.milestones.keys()].map((id, i) => [id, i + 1]));
	const known = new Map<Id, LineStop>();
	const ends = new Set<Id>();
	const phases = path.phases.map(({ phase, milestones }): LinePhase => {
		const isLoop = phase.days === undefined;
		const own = milestones.filter(({ id }) => shown.has(id));
		const edges = (isLoop ? [] : listEdges(own)).filter(
			({ from, to }) => !dropped.has(`${from} ${to}`),
		);
		const deadEnds = findDeadEnds(own, edges);
		for (const id of deadEnds) ends.add(id);
		const drawn = new Set(edges.map(({ from, to }) => `${from} ${to}`));
		const stops = own.map((milestone): LineStop => {
			const { id, after, afterAny } = milestone;
			const find = (ids: readonly Id[]) => ids.flatMap((one) => known.get(one) ?? []);
			// Of a single one left on this path, one has to come first: that one.
			const all = afterAny.length === 1 ? [...after, ...afterAny] : after;
			const hidden = find(all).filter(
				(one) =>
					!drawn.has(`${one.id} ${id}`) && (one.milestone.phase === phase.id || ends.has(one.id)),
			);
			const any = afterAny.length > 1 ? find(afterAny) : [];
			const named: Named[] = [];
			if (hidden.length > 0) named.push({ kind: 'all', stops: hidden });
			if (any.length > 0) named.push({ kind: 'any', stops: any });
			const type = path.partnerType?.id;
			const stop = { id, number: numbers.get(id) ?? 0, milestone, type, named };
			known.set(id, stop);
			return stop;
		});
		return { phase, stops, edges, deadEnds, isLoop, next: undefined };
	});
	return phases.map((one, i) => ({
		...one,
		next: phases.slice(i + 1).find(({ stops }) => stops.length > 0)?.stops[0]?.number,
	}));
}

/** Relations inside a phase; what waits for nothing follows what is over when it opens. */
function listEdges(milestones: readonly Milestone[]): Edge[] {
	const edges: Edge[] = [];
	const free: Milestone[] = [];
	const leads = new Set<Id>();
	const earlier = new Set<Id>();
	const all = milestones.map((milestone) => {
		const before = [...new Set([...milestone.after, ...milestone.afterAny])];
		return { milestone, before: before.filter((id) => milestones.some((one) => one.id === id)) };
	});
	for (const { before } of all) for (const id of before) leads.add(id);
	for (const { milestone, before } of all) {
		const known = before.filter((id) => earlier.has(id));
		const last = before.length === 0 ? free.findLast((one) => isOver(one, milestone)) : undefined;
		if (last) free.splice(free.indexOf(last), 1);
		for (const from of last ? [last.id] : known) edges.push({ from, to: milestone.id });
		if (!leads.has(milestone.id)) free.push(milestone);
		earlier.add(milestone.id);
	}
	return edges;
}

function isOver(one: Milestone, other: Milestone): boolean {
	return (
		one.timing.kind === 'window' &&
		other.timing.kind === 'window' &&
		one.timing.window.to <= other.timing.window.from &&
		!one.isOptional
	);
}

/** Optional stops from which nothing leads on but to their like. */
function findDeadEnds(milestones: readonly Milestone[], edges: readonly Edge[]): Set<Id> {
	const dead = new Set<Id>();
	for (const { id, isOptional } of [...milestones].reverse())
		if (isOptional && edges.every(({ from, to }) => from !== id || dead.has(to))) dead.add(id);
	return dead;
}
