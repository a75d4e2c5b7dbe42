import type { Journey } from '../domain/journey.ts';
import { buildPath } from '../domain/path.ts';
import { loadProgramWords } from '../words/load-words.ts';
import type { FactSource } from './fact.ts';

const made = new WeakMap<Journey, FactSource>();

/** A journey with its words and the paths of its partner types, made once. */
export function makeFactSource(journey: Journey): FactSource {
	let source = made.get(journey);
	if (!source) {
		const types = [...journey.partnerTypes.values()];
		source = {
			journey,
			words: loadProgramWords(journey.program),
			whole: buildPath(journey),
			paths: new Map(types.map((type) => [type.id, buildPath(journey, type)])),
		};
		made.set(journey, source);
	}
	return source;
}
