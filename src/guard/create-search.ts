import { foldUnified, levelText, levelUnified, standsAlone, unifyCase } from './find-texts.ts';
import type { Secret } from './list-secrets.ts';
import type { SearchPlan } from './plan-search.ts';
import { findParts, takeUp } from './searched-texts.ts';

/** What a file says: all of its bytes as texts, and the places of it in which content can stand. */
export interface FileTexts {
	texts: readonly string[];
	prose: readonly string[];
	/** Words follow each other without anything between them, as in tables and in some of a PDF. */
	isRunTogether?: boolean;
}

/**
 * Finds the secrets in what a file says, but for those that public content has as well.
 *
 * A text of sixteen letters is searched by its letters everywhere. A shorter one is searched as it is
 * written, as whole words: everywhere if the program has it nowhere itself, else only where content
 * can stand, and there as a whole if the interface says it as well. One of fewer than six letters is
 * looked for only where content can stand. What the interface says with any number is no secret.
 */
export function createSearch(plan: SearchPlan): (file: FileTexts) => Secret[] {
	const searched = takeUp(plan.secrets);
	const { long, parts, wholes } = searched;
	const list = (places: readonly number[]) => new Set(places.map((place) => plan.secrets[place]));
	const known = list(plan.known);
	const isPartOfPublic = list(plan.partOfPublic);
	const isPublicWithoutNumber = list(plan.publicWithoutNumber);
	const isOwnWord = list(plan.ownWord);
	const isOwnCode = list(plan.ownCode);
	// Most of what stands on a page stands on others as well.
	const clean = new Set<string>();

	return ({ texts, prose, isRunTogether = false }) => {
		const found = new Set<Secret>();
		const take = (some: Iterable<Secret>, isPassed?: ReadonlySet<Secret | undefined>) => {
			for (const one of some) if (!known.has(one) && !isPassed?.has(one)) found.add(one);
		};
		for (const text of texts) {
			const unified = unifyCase(text);
			take(long.search(foldUnified(unified)), isRunTogether ? isPublicWithoutNumber : undefined);
			const level = levelUnified(unified);
			take(parts.search(level, standsAlone), isOwnCode);
			if (!isRunTogether) continue;
			const within = [...parts.search(level)].filter((one) => !isPartOfPublic.has(one));
			take(within, isOwnCode);
		}
		for (const text of prose) {
			if (clean.has(text)) continue;
			const run = levelText(text);
			const inParts = findParts(searched, run).filter((one) => !isOwnWord.has(one));
			const hits = [...inParts, ...(wholes.get(run) ?? [])].filter((one) => !known.has(one));
			if (hits.length === 0) clean.add(text);
			for (const one of hits) found.add(one);
		}
		return [...found];
	};
}
