import type { Id } from '../domain/journey.ts';
import type { StopTarget } from './columns.ts';
import type { Names } from './find-names.ts';
import { isUnspaced, plainName } from './plain-name.ts';
import { wordsOfAgreed, wordsOfEntry, wordsOfReached, wordsOfStart } from './usual-headings.ts';

/**
 * What a heading says that names a milestone or a phase. Words beside the name are known, or it is not
 * recognised: “completed” of a phase is not its beginning, “planned” is not reached, and an amount is no day.
 */
export function recogniseHeading(heading: string, stops: Names): StopTarget | undefined {
	return recognise(plainName(heading), stops) ?? recogniseStage(heading, stops);
}

function recognise(name: string, stops: Names): StopTarget | undefined {
	const own = stops.find(name);
	if (own) return own.kind === 'phase' ? startOf(own.id) : reachedOf(own.id);
	for (const rest of cutWords(name, wordsOfAgreed)) {
		const agreed = stops.find(rest);
		if (agreed?.kind === 'milestone') return { kind: 'agreedOf', id: agreed.id };
	}
	for (const rest of cutWords(name, wordsOfReached)) {
		const found = stops.find(rest);
		if (found?.kind === 'milestone') return reachedOf(found.id);
	}
	for (const rest of cutWords(name, wordsOfStart)) {
		const found = stops.find(rest);
		if (found?.kind === 'phase') return startOf(found.id);
	}
	return undefined;
}

/** Systems name the pipeline of a stage behind it: Date entered "Kickoff held (Partners)". Any other words in parentheses may say something else of it. */
function recogniseStage(heading: string, stops: Names): StopTarget | undefined {
	const [, shorter = ''] = /^(.*?)\s*\([^()]*\)["'”’»]?\s*$/.exec(heading) ?? [];
	for (const rest of cutWords(plainName(shorter), wordsOfEntry)) {
		const found = stops.find(rest);
		if (found) return found.kind === 'phase' ? startOf(found.id) : reachedOf(found.id);
	}
	return undefined;
}

const startOf = (id: Id): StopTarget => ({ kind: 'startOf', id });
const reachedOf = (id: Id): StopTarget => ({ kind: 'reachedOf', id });

/** What is left of a name without one of these at its beginning or at its end, or both. */
function cutWords(name: string, words: readonly string[]): string[] {
	const cut = words.flatMap((word) => cutStart(name, word));
	const ends = [name, ...cut].flatMap((one) => words.flatMap((word) => cutEnd(one, word)));
	return [...cut, ...ends];
}

function cutStart(name: string, word: string): string[] {
	return name.startsWith(`${word} `) ? [name.slice(word.length + 1)] : [];
}

function cutEnd(name: string, word: string): string[] {
	if (name.endsWith(` ${word}`)) return [name.slice(0, -word.length - 1)];
	const isJoined = isUnspaced(word) && name.length > word.length && name.endsWith(word);
	return isJoined ? [name.slice(0, -word.length)] : [];
}
