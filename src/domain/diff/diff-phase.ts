import type { Phase } from '../journey.ts';
import type { Fact } from './change.ts';
import { compareLists } from './compare-lists.ts';

/** What changed in a phase itself: its length, goal, beginning, gates and tracks. */
export function diffPhase(before: Phase, after: Phase): Fact[] {
	return [
		...(before.days === after.days
			? []
			: [{ kind: 'days', before: before.days, after: after.days } as const]),
		...(before.goal === after.goal ? [] : [{ kind: 'goal', after: after.goal } as const]),
		...(before.starts === after.starts ? [] : [{ kind: 'starts', after: after.starts } as const]),
		...diffGate(before.entry, after.entry, { came: 'entry', went: 'noEntry', text: 'entryText' }),
		...diffGate(before.exit, after.exit, { came: 'gate', went: 'noGate', text: 'gateText' }),
		...diffTracks(before, after),
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
