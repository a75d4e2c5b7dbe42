import type { Journey } from '../../domain/journey.ts';
import { tellAuthor } from '../../domain/message.ts';
import { buildPath } from '../../domain/path.ts';
import { findNameProblems } from '../find-name-problems.ts';
import type { MapProblem } from '../map-problem.ts';
import { layOutMetro } from '../metro/lay-out-metro.ts';
import { keepDrawn, openParts } from './keep-drawn.ts';

/** What authors should know of the map of the whole program, and of all that is named on it. */
export function keepMapProblems(journey: Journey, address: string): MapProblem[] {
	const whole = buildPath(journey);
	return keepDrawn(journey, whole, ['problems', address], (source, own) => {
		const options = { address, parts: openParts(source) };
		return tellAuthor(() => [
			...findNameProblems(source.journey),
			...layOutMetro(source.journey, own, 'a4', source.words, options).problems,
		]);
	});
}
