import { buildPath } from '../../../src/domain/path.ts';
import type { Check } from '../../../src/domain/problem.ts';
import { assembleJourney, type Parts } from '../assemble-journey.ts';

/** What one check finds in a journey, a line each: “error circle milestones/a after: …”. */
export function examine(check: Check, parts: Parts, today = '2026-11-23'): string[] {
	const journey = assembleJourney(parts);
	const paths = [...journey.partnerTypes.values()].map((type) => buildPath(journey, type));
	return check({ journey, paths, today }).map(
		({ severity, rule, collection, id, path, message }) =>
			`${severity} ${rule} ${[collection, id, ...path].join('/')}: ${message}`,
	);
}
