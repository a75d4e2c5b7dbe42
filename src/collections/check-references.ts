import { type CollectionName, collectionNames } from '../domain/journey.ts';
import { findNearest, listChoices } from '../words/nearest.ts';
import { findRoles } from './build-program.ts';
import { findReferences, type Reference } from './find-references.ts';
import { formatField, type LocatedProblem } from './located-problem.ts';
import type { Model, Written } from './model.ts';
import { findWritten, locate } from './read-model.ts';
import { programSchema } from './schema/program.ts';
import { schemas } from './schema/schemas.ts';

/** How messages call one entry of a collection. */
export const nouns: Record<CollectionName | 'roles', string> = {
	phases: 'phase',
	milestones: 'milestone',
	resources: 'resource',
	teams: 'team',
	'partner-types': 'partner type',
	plays: 'play',
	metrics: 'metric',
	glossary: 'glossary term',
	pages: 'page',
	changes: 'change',
	roles: 'role',
};

/** Says of every reference that leads nowhere, or from a published entry to a draft, what to write instead. */
export function checkReferences(model: Model): LocatedProblem[] {
	const problems: LocatedProblem[] = [];
	if (!model.unreadable.has('program/program')) {
		for (const reference of findReferences(programSchema, model.program)) {
			const message = wordBroken(model, reference, false);
			if (!message) continue;
			problems.push({
				rule: 'unknown-reference',
				severity: 'error',
				file: 'program.yaml',
				field: formatField(reference.path),
				message,
				...locate(model, 'program.yaml', reference.path),
			});
		}
	}
	for (const collection of collectionNames) {
		for (const written of (model.entries[collection] as Map<string, Written>).values()) {
			const isDraft = written.data.draft === true;
			for (const reference of findReferences(schemas[collection], written.data)) {
				const message = wordBroken(model, reference, isDraft);
				if (!message) continue;
				problems.push({
					rule: 'unknown-reference',
					severity: isDraft ? 'warning' : 'error',
					file: written.file,
					field: formatField(reference.path),
					message,
					...locate(model, written.file, reference.path),
				});
			}
		}
	}
	return problems;
}

function wordBroken(model: Model, { to, id }: Reference, isFromDraft: boolean): string | undefined {
	if (to === 'roles') {
		const roles = [...findRoles(model.program).keys()];
		if (roles.includes(id) || model.unreadable.has('program/program')) return undefined;
		return wordUnknown('roles', id, roles);
	}
	if (to === 'partner-or-team' && id === 'partner') return undefined;
	const collection = to === 'partner-or-team' ? 'teams' : to;
	const target = findWritten(model, collection, id);
	if (!target) {
		if (model.unreadable.has(`${collection}/${id}`)) return undefined;
		const choices = [...model.entries[collection].keys()];
		return wordUnknown(
			collection,
			id,
			to === 'partner-or-team' ? ['partner', ...choices] : choices,
		);
	}
	if (target.data.draft && !isFromDraft) {
		return `The ${nouns[collection]} “${id}” is a draft and will not be published. Publish it (remove “draft: true” in ${target.file}), or remove it here.`;
	}
	return undefined;
}

function wordUnknown(
	collection: CollectionName | 'roles',
	id: string,
	choices: readonly string[],
): string {
	const noun = nouns[collection];
	const near = findNearest(id, choices);
	const advice = near ? ` Did you mean “${near}”?` : '';
	const list =
		choices.length > 0 ? ` Choices: ${listChoices(choices)}.` : ` There is no ${noun} yet.`;
	return `There is no ${noun} called “${id}”.${advice}${list}`;
}
