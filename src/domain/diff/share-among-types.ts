import type { Id } from '../journey.ts';
import type { Named } from './change.ts';
import type { Finding } from './comparison.ts';

/** Whom a change concerns may be different for each type; the change is the same all the same. */
export function shareAmongTypes<S extends { type: Named | undefined }>(
	stops: readonly S[],
	find: (stop: S) => Finding[],
): Finding[] {
	const found = new Map<string, { finding: Finding; types: Named[]; teams: Set<Id> }>();
	for (const stop of stops) {
		for (const finding of find(stop)) {
			const key = JSON.stringify({ ...finding, teams: [] });
			const known = found.get(key) ?? { finding, types: [], teams: new Set() };
			if (stop.type) known.types.push({ id: stop.type.id, title: stop.type.title });
			for (const team of finding.teams ?? []) known.teams.add(team);
			found.set(key, known);
		}
	}
	return [...found.values()].map(({ finding, types, teams }) => ({
		...finding,
		teams: [...teams],
		types: types.map((type) => type.id),
		only: types.length < stops.length ? types : [],
	}));
}
