import type { Id, Milestone, Phase } from '../domain/journey.ts';
import type { Path } from '../domain/path.ts';
import type { Words } from '../words/words.ts';

/** What one card stands for: a milestone, or several of one track folded into one. */
export interface Stop {
	id: Id;
	title: string;
	milestones: readonly Milestone[];
	isFold: boolean;
	track: Id | undefined;
	/** The day on which its window opens; undefined for what recurs. */
	opens: number | undefined;
}

/** A relation between two cards: all of these come first, or one of several does. */
export interface Link {
	from: Id;
	to: Id;
	kind: 'all' | 'any';
}

export interface PhaseStops {
	phase: Phase;
	stops: readonly Stop[];
}

export interface Stops {
	phases: readonly PhaseStops[];
	links: readonly Link[];
	/** How many milestones are inside of folded cards. */
	folded: number;
}

/** The cards of a path. In the phases to fold, only activation milestones and the gates stand alone. */
export function listStops(path: Path, foldedPhases: ReadonlySet<Id>, words: Words): Stops {
	const cardOf = new Map<Id, Id>();
	const phases = path.phases.map(({ phase, milestones }) => {
		const stops = foldedPhases.has(phase.id)
			? foldByTrack(phase, milestones, words)
			: milestones.map(showAlone);
		for (const stop of stops) for (const { id } of stop.milestones) cardOf.set(id, stop.id);
		return { phase, stops };
	});
	const order = new Map(phases.flatMap(({ stops }) => stops).map(({ id }, i) => [id, i]));
	const links = new Map<string, Link>();
	for (const { id, after, afterAny } of path.milestones.values()) {
		const to = cardOf.get(id) ?? id;
		const add = (before: Id, kind: Link['kind']) => {
			const from = cardOf.get(before) ?? before;
			const isShown = (order.get(from) ?? 0) < (order.get(to) ?? 0);
			if (isShown) links.set(`${from} ${to}`, { from, to, kind });
		};
		// Of a single one left on this path, one has to come first: that one.
		for (const before of afterAny) add(before, afterAny.length === 1 ? 'all' : 'any');
		for (const before of after) add(before, 'all');
	}
	const all = phases.flatMap(({ stops }) => stops);
	const folded = all.reduce((sum, stop) => sum + (stop.isFold ? stop.milestones.length : 0), 0);
	return { phases, links: [...links.values()], folded };
}

function showAlone(milestone: Milestone): Stop {
	const { timing } = milestone;
	return {
		id: milestone.id,
		title: milestone.mapTitle ?? milestone.title,
		milestones: [milestone],
		isFold: false,
		track: milestone.track,
		opens: timing.kind === 'window' ? timing.window.from : undefined,
	};
}

function foldByTrack(phase: Phase, milestones: readonly Milestone[], { say }: Words): Stop[] {
	const isGate = (milestone: Milestone, i: number) =>
		milestone.isActivation || i === 0 || i === milestones.length - 1;
	const rest = new Map<Id | undefined, Milestone[]>();
	milestones.forEach((milestone, i) => {
		if (!isGate(milestone, i))
			rest.set(milestone.track, [...(rest.get(milestone.track) ?? []), milestone]);
	});
	const folds = new Map<Milestone, Stop>();
	for (const [track, [first, ...others]] of rest) {
		if (!first) continue;
		if (others.length === 0) {
			folds.set(first, showAlone(first));
			continue;
		}
		const name = phase.tracks.find(({ id }) => id === track)?.title;
		const count = others.length + 1;
		folds.set(first, {
			...showAlone(first),
			id: `${phase.id}/${track ?? ''}`,
			title:
				name === undefined ? say('map.more', { count }) : say('map.moreOf', { count, track: name }),
			milestones: [first, ...others],
			isFold: true,
		});
	}
	return milestones.flatMap((milestone, i) => {
		const stop = isGate(milestone, i) ? showAlone(milestone) : folds.get(milestone);
		return stop ? [stop] : [];
	});
}
