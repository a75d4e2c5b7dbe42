import { buildJourney } from '../collections/build-journey.ts';
import type { Model } from '../collections/model.ts';
import { readModel } from '../collections/read-model.ts';
import { rememberParsed } from '../collections/remember-parsed.ts';
import { type CollectionName, collectionNames } from '../domain/collections.ts';
import type { Edition, Journey } from '../domain/journey.ts';
import { extractContent, withFolder } from './extract-tree.ts';
import type { Repository } from './git.ts';
import { formatStepKey } from './past-entries.ts';

/**
 * Reads the journeys of trees, each once and each file once: from one state to the next few change.
 * A journey is undefined where something in its tree cannot be read, or where it has no milestones.
 * @param hiddenOf entries, as `collection/id`, and steps that are left out as if they were no part of a tree
 */
export function createJourneyReader(
	repository: Repository,
	edition: Edition,
	hiddenOf: (tree: string) => ReadonlySet<string> | undefined = () => undefined,
) {
	const parse = rememberParsed();
	const journeys = new Map<string, Promise<Journey | undefined>>();
	return (tree: string): Promise<Journey | undefined> => {
		const known = journeys.get(tree);
		if (known) return known;
		const journey = withFolder((folder) => {
			extractContent(repository, tree, folder);
			const { model } = readModel(folder, parse);
			if (model.unreadable.size > 0) return undefined;
			hide(model, hiddenOf(tree));
			const built = buildJourney(model, { edition });
			return built.milestones.size > 0 ? built : undefined;
		});
		journeys.set(tree, journey);
		return journey;
	};
}

/** A team stays: what a public milestone names has to be there. */
function hide(model: Model, hidden: ReadonlySet<string> | undefined): void {
	for (const collection of collectionNames) {
		if (!hidden || collection === 'teams') continue;
		hideEntries(collection, model, hidden);
	}
	for (const [id, written] of model.entries.milestones) {
		const steps = written.data.steps?.map((step) =>
			hidden?.has(formatStepKey(written, step.do)) ? { ...step, internal: true } : step,
		);
		if (steps) model.entries.milestones.set(id, { ...written, data: { ...written.data, steps } });
	}
}

function hideEntries<C extends CollectionName>(
	collection: C,
	model: Model,
	hidden: ReadonlySet<string>,
): void {
	const entries = model.entries[collection];
	for (const [id, written] of entries)
		if (hidden.has(`${collection}/${id}`))
			entries.set(id, { ...written, data: { ...written.data, draft: true } });
}
