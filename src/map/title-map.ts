import type { Id, Journey } from '../domain/journey.ts';
import type { Words } from '../words/words.ts';

/** What a map is called; the sheet of a phase names it. */
export function titleMap({ program, phases }: Journey, { say }: Words, phase?: Id): string {
	const title = program.map.title ?? say('map.title');
	const own = phase === undefined ? undefined : phases.get(phase);
	return own ? `${title} – ${own.title}` : title;
}
