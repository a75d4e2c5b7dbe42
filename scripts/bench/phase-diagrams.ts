import { buildJourney } from '../../src/collections/build-journey.ts';
import { readModel } from '../../src/collections/read-model.ts';
import { drawPhaseDiagram } from '../../src/diagram/phase-diagram.ts';
import { formatEntryAddress } from '../../src/domain/addresses.ts';
import { buildPath } from '../../src/domain/path.ts';
import { loadProgramWords } from '../../src/words/load-words.ts';

/** The diagrams of a public program's phases as mermaid text, by the phase's id. */
export function writePhaseDiagrams(content: string): Map<string, string> {
	const { model } = readModel(content);
	const journey = buildJourney(model, { edition: 'public', withDrafts: false });
	const path = buildPath(journey);
	const words = loadProgramWords(journey.program);
	return new Map(
		path.phases.map(({ phase }) => [
			phase.id,
			drawPhaseDiagram(path, phase, { words, teams: journey.teams, href: formatEntryAddress }),
		]),
	);
}
