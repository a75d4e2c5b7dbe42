import { formatKey, type PastState } from './find-heirs.ts';

/** Before the title of a track among what is hidden. */
const sign = 'track ';

/** The titles of tracks that only hidden milestones were on when the tracks were last there. */
export function findHiddenTracks(states: readonly PastState[]): string[][] {
	const all = states.map(({ entries }) =>
		entries.flatMap((entry) =>
			entry.tracks.map((track) => ({ ...track, key: `${formatKey(entry)} ${track.id}` })),
		),
	);
	const last = new Map(all.flat().map(({ key, isHidden }) => [key, isHidden]));
	return all.map((tracks) =>
		tracks.filter(({ key }) => last.get(key)).map(({ title }) => sign + title),
	);
}

/** Those titles among all that is hidden. */
export function listTrackTitles(hidden: ReadonlySet<string> | undefined): string[] {
	return [...(hidden ?? [])].flatMap((one) => (one.startsWith(sign) ? one.slice(sign.length) : []));
}
