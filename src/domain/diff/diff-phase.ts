import { applyToPhase } from '../differences.ts';
import type { Id, Journey, Phase } from '../journey.ts';
import type { Fact } from './change.ts';
import { compareLists } from './compare-lists.ts';
import type { Comparison, Finding } from './comparison.ts';
import { shareAmongTypes } from './share-among-types.ts';

/** What changed in a phase itself: its length, goal, beginning, gates and tracks. */
export function diffPhase(comparison: Comparison, before: Phase, after: Phase): Finding[] {
	return [...diffForTypes(comparison, before, after), ...diffTracks(before, after)];
}

/** Where it differs by partner type, now or before, each change is told for whom it holds. */
function diffForTypes(comparison: Comparison, before: Phase, after: Phase): Finding[] {
	if (before.byType.size + after.byType.size === 0) return diffClock(before, after);
	const goesThrough = ({ partnerTypes }: Journey, { id }: Phase, type: Id) =>
		partnerTypes.get(type)?.phases.includes(id) ?? false;
	const stops = comparison.paths.flatMap(({ type }) =>
		type &&
		goesThrough(comparison.before, before, type.id) &&
		goesThrough(comparison.after, after, type.id)
			? [{ type }]
			: [],
	);
	return shareAmongTypes(stops, ({ type: { id } }) =>
		diffClock(applyToPhase(before, id), applyToPhase(after, id)),
	);
}

function diffClock(before: Phase, after: Phase): Fact[] {
	return [
		...(before.days === after.days
			? []
			: [{ kind: 'days', before: before.days, after: after.days } as const]),
		...(before.goal === after.goal ? [] : [{ kind: 'goal', after: after.goal } as const]),
		...(before.starts === after.starts ? [] : [{ kind: 'starts', after: after.starts } as const]),
		...diffGate(before.entry, after.entry, { came: 'entry', went: 'noEntry', text: 'entryText' }),
		...diffGate(before.exit, after.exit, { came: 'gate', went: 'noGate', text: 'gateText' }),
	];
}

interface GateKinds {
	came: 'entry' | 'gate';
	went: 'noEntry' | 'noGate';
	text: 'entryText' | 'gateText';
}

function diffGate(before: readonly string[], after: readonly string[], kinds: GateKinds): Fact[] {
	const { added, removed, reworded } = compareLists(before, after);
	return [
		...added.map((text): Fact => ({ kind: kinds.came, text })),
		...removed.map((text): Fact => ({ kind: kinds.went, text })),
		...reworded.map((pair): Fact => ({ kind: kinds.text, ...pair })),
	];
}

function diffTracks(before: Phase, after: Phase): Fact[] {
	const find = ({ tracks }: Phase, id: string) => tracks.find((track) => track.id === id);
	return [
		...after.tracks.flatMap((track): Fact[] => {
			const old = find(before, track.id);
			if (!old) return [{ kind: 'newTrack', track: track.title }];
			if (old.title === track.title) return [];
			return [{ kind: 'trackTitle', before: old.title, after: track.title }];
		}),
		...before.tracks
			.filter((track) => !find(after, track.id))
			.map((track): Fact => ({ kind: 'noTrack', track: track.title })),
	];
}
