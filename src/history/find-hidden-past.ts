import { findHeirs, formatKey, type PastState } from './find-heirs.ts';
import { findHiddenSteps } from './find-hidden-steps.ts';
import { findHiddenTracks } from './find-hidden-tracks.ts';

/**
 * What of each state is told nowhere in public: an entry that is hidden now, or was when it was last
 * there, whatever it was called before; and steps that may have become internal. An entry is followed by
 * its id, its earlier ids, the way of its file and its title, and where it is gone by a whole text that it had.
 * @param states the oldest first, the content of today last
 */
export function findHiddenPast(states: readonly PastState[]): ReadonlySet<string>[] {
	/** Of every entry that was there later, by any id that it had. */
	const verdicts = new Map<string, boolean>();
	const found: ReadonlySet<string>[] = [];
	for (const [i, { entries }] of [...states.entries()].reverse()) {
		const heirsOf = findHeirs(states, i);
		const own = entries.map((entry) => {
			const heirs = [formatKey(entry), ...heirsOf(entry).map(formatKey)];
			const later = heirs.flatMap((key) => verdicts.get(key) ?? []);
			return { entry, isHidden: later.length > 0 ? later.includes(true) : entry.isHidden };
		});
		for (const { entry, isHidden } of own) {
			verdicts.set(formatKey(entry), isHidden);
			for (const id of entry.formerly) {
				const key = formatKey({ ...entry, id });
				if (isHidden || !verdicts.has(key)) verdicts.set(key, isHidden);
			}
		}
		found.unshift(new Set(own.filter((one) => one.isHidden).map(({ entry }) => formatKey(entry))));
	}
	const steps = findHiddenSteps(states);
	const tracks = findHiddenTracks(states);
	return found.map((keys, i) => new Set([...keys, ...(steps[i] ?? []), ...(tracks[i] ?? [])]));
}
