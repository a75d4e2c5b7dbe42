import type { z } from 'zod';
import { findRoles } from '../collections/build-program.ts';
import { findReferences, type Reference } from '../collections/find-references.ts';
import type { Model } from '../collections/model.ts';
import { findWritten, locate } from '../collections/read-model.ts';
import { programSchema } from '../collections/schema/program.ts';
import { schemas } from '../collections/schema/schemas.ts';
import { type CollectionName, collectionNames, nouns } from '../domain/collections.ts';
import { isUnread } from '../domain/is-unread.ts';
import type { Id } from '../domain/journey.ts';
import { formatField, type LocatedProblem } from '../domain/located-problem.ts';
import { tell, tellWord } from '../domain/message.ts';
import type { Mistyped } from '../domain/problem.ts';
import { findNearest, listChoices } from '../words/nearest.ts';

/** A reference that leads nowhere, or from a published entry to a draft. */
export interface BrokenReference {
	source: Source;
	reference: Reference;
	broken: Broken;
}

export function listBrokenReferences(model: Model): BrokenReference[] {
	return listSources(model).flatMap((source) =>
		findReferences(source.schema, source.data).flatMap((reference) => {
			const broken = findBroken(model, reference, source.isDraft);
			return broken ? [{ source, reference, broken }] : [];
		}),
	);
}

/** Says of every reference that is broken what to write instead. */
export function wordBrokenReferences(
	model: Model,
	references: readonly BrokenReference[],
): LocatedProblem[] {
	return references.map(({ source: { file, isDraft }, reference: { path, isKey }, broken }) => ({
		rule: 'unknown-reference',
		severity: isDraft ? 'warning' : 'error',
		file,
		field: formatField(path),
		...broken,
		...locate(model, file, path, isKey ? 'key' : 'value'),
	}));
}

interface Source {
	collection: CollectionName | 'program';
	id: Id;
	file: string;
	schema: z.ZodType;
	data: unknown;
	isDraft: boolean;
}

/** The files that may refer to others. */
function listSources(model: Model): Source[] {
	const program = {
		collection: 'program' as const,
		id: 'program',
		file: 'program.yaml',
		schema: programSchema,
		data: model.program,
	};
	return [
		...(model.unreadable.has('program/program') ? [] : [{ ...program, isDraft: false }]),
		...collectionNames.flatMap((collection) =>
			[...model.entries[collection].values()].map(({ id, file, data }) => ({
				collection,
				id,
				file,
				schema: schemas[collection],
				data,
				isDraft: data.draft === true,
			})),
		),
		...model.attempts.map((attempt) => ({
			...attempt,
			schema: attempt.collection === 'program' ? programSchema : schemas[attempt.collection],
		})),
	];
}

interface Broken {
	message: string;
	mistyped?: Mistyped;
}

function findBroken(model: Model, { to, id }: Reference, isFromDraft: boolean): Broken | undefined {
	if (to === 'roles') {
		const roles = [...findRoles(model.program).keys()];
		if (roles.includes(id) || model.unreadable.has('program/program')) return undefined;
		return wordUnknown('roles', id, roles);
	}
	if (to === 'regions') {
		const regions = (model.program.regions ?? []).map((region) => region.id);
		if (regions.includes(id) || model.unreadable.has('program/program')) return undefined;
		return wordUnknown('regions', id, regions);
	}
	if (to === 'partner-or-team' && id === 'partner') return undefined;
	const collection = to === 'partner-or-team' ? 'teams' : to;
	const target = findWritten(model, collection, id);
	if (!target) {
		if (isUnread(model.unreadable, collection, id)) return undefined;
		const choices = [
			...(to === 'partner-or-team' ? ['partner'] : []),
			...model.entries[collection].keys(),
		];
		return wordUnknown(collection, id, choices, listUnread(model, collection));
	}
	if (target.data.draft && !isFromDraft) {
		return {
			message: tell`The ${tellWord(nouns[collection])} “${id}” is a draft and will not be published. Publish it (remove “draft: true” in ${target.file}), or remove it here.`,
		};
	}
	return undefined;
}

/** Ids of files that exist and cannot be read: they may have been meant as well. */
export function listUnread(model: Model, collection: CollectionName): string[] {
	const ids = [...model.unreadable].flatMap((key) =>
		key.startsWith(`${collection}/`) ? [key.slice(collection.length + 1)] : [],
	);
	return ids.filter((id) => id !== '*');
}

function wordUnknown(
	collection: CollectionName | 'roles' | 'regions',
	id: string,
	choices: readonly string[],
	others: readonly string[] = [],
): Broken {
	const noun = tellWord(nouns[collection]);
	const near = findNearest(id, choices);
	const advice = near ? tell` Did you mean “${near}”?` : '';
	const list =
		choices.length > 0 ? tell` Choices: ${listChoices(choices)}.` : tell` There is no ${noun} yet.`;
	return {
		message: tell`There is no ${noun} called “${id}”.${advice}${list}`,
		mistyped: { word: id, choices: [...choices, ...others] },
	};
}
