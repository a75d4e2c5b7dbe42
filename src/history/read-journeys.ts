import { buildJourney } from '../collections/build-journey.ts';
import { readModel } from '../collections/read-model.ts';
import { rememberParsed } from '../collections/remember-parsed.ts';
import type { Edition, Journey } from '../domain/journey.ts';
import { extractTree, withFolder } from './extract-tree.ts';
import type { Repository } from './git.ts';

/**
 * Reads the journeys of trees, each once and each file once: from one state to the next few change.
 * A journey is undefined where something in its tree cannot be read, or where it has no milestones.
 */
export function createJourneyReader(repository: Repository, edition: Edition) {
	const parse = rememberParsed();
	const journeys = new Map<string, Promise<Journey | undefined>>();
	return (tree: string): Promise<Journey | undefined> => {
		const known = journeys.get(tree);
		if (known) return known;
		const journey = withFolder((folder) => {
			extractTree(repository, tree, folder);
			const { model } = readModel(folder, parse);
			if (model.unreadable.size > 0) return undefined;
			const built = buildJourney(model, { edition });
			return built.milestones.size > 0 ? built : undefined;
		});
		journeys.set(tree, journey);
		return journey;
	};
}
