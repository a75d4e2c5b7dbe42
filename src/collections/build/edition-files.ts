import type { CollectionName } from '../../domain/collections.ts';
import type { Edition, Entry, Id, Program } from '../../domain/journey.ts';
import { buildProgram } from '../build-program.ts';
import { isInternalEntry, keepPublic } from '../keep-public.ts';
import type { Model, Written } from '../model.ts';
import { bodyMarks } from '../schema/marks.ts';
import { programSchema } from '../schema/program.ts';
import { schemas } from '../schema/schemas.ts';
import { buildExtra } from './extra.ts';

export interface JourneyOptions {
	edition: Edition;
	/** Shows what is not ready, while its author writes. */
	withDrafts?: boolean;
}

/** The files of a content folder as an edition may show them. */
export interface EditionFiles {
	program: Program;
	/** Compares texts as the program’s language orders them. */
	collator: Intl.Collator;
	/** What the edition shows of a collection, each entry with the fields and the text that it may show. */
	list<C extends CollectionName>(collection: C): Written<C>[];
	has(collection: CollectionName, id: Id): boolean;
	/** Those that the edition has, each once. */
	only(collection: CollectionName, ids: readonly Id[] | undefined): Id[];
	/** The id, if the edition has what it names. */
	one(collection: CollectionName, id: Id | undefined): Id | undefined;
	/** Those that the program knows. */
	onlyRoles(roles: readonly Id[] | undefined): Id[];
	/** What a milestone comes after as it is written, for a partner type or for all; also one that the edition has not got. */
	prerequisitesOf(id: Id, type?: Id): readonly Id[];
	/** What every entry has, whatever its collection. */
	makeEntry<C extends CollectionName>(written: Written<C>): Entry & { collection: C };
}

/** Looks at the files of a folder through the filter of an edition: the one place that leaves things out. */
export function openEdition(
	model: Model,
	{ edition, withDrafts = false }: JourneyOptions,
): EditionFiles {
	const isInternal = edition === 'internal';
	const program = buildProgram(
		isInternal ? model : { ...model, program: keepPublic(programSchema, model.program) },
		(page) => isShown(model.entries.pages.get(page)),
	);
	const files: EditionFiles = {
		program,
		collator: new Intl.Collator(program.locale),
		list<C extends CollectionName>(collection: C) {
			const all: Written<C>[] = [...model.entries[collection].values()];
			return all.filter(({ id }) => files.has(collection, id)).map(inEdition);
		},
		has(collection, id) {
			const written = model.entries[collection].get(id);
			return isShown(written) && !isForHiddenTypes(written);
		},
		only: (collection, ids) => [...new Set(ids?.filter((id) => files.has(collection, id)))],
		one: (collection, id) => (id !== undefined && files.has(collection, id) ? id : undefined),
		onlyRoles: (roles) => (roles ?? []).filter((role) => program.roles.has(role)),
		prerequisitesOf: (id, type) => {
			const { after, byType } = model.entries.milestones.get(id)?.data ?? {};
			return (type === undefined ? undefined : byType?.[type]?.after) ?? after ?? [];
		},
		makeEntry: ({ collection, id, file, data, body }) => ({
			collection,
			id,
			title: data.title,
			summary: data.summary ?? '',
			isInternal: isInternalEntry(schemas[collection], data),
			isDraft: data.draft ?? false,
			team: files.one('teams', data.team),
			reviewed: data.reviewed,
			reviewEvery: data.reviewEvery ?? program.reviewEvery,
			formerly: data.formerly ?? [],
			accepted: data.accepted ?? [],
			file,
			body,
			...buildExtra(collection, data),
		}),
	};
	return files;

	function isShown(written: Written | undefined): written is Written {
		return (
			written !== undefined &&
			(withDrafts || !written.data.draft) &&
			(isInternal || !isInternalEntry(schemas[written.collection], written.data))
		);
	}

	/** What is for partner types that this edition hides is for nobody in it. */
	function isForHiddenTypes({ data }: Written): boolean {
		const types = ('partnerTypes' in data ? data.partnerTypes : undefined)?.map((id) =>
			model.entries['partner-types'].get(id),
		);
		return (
			types !== undefined &&
			types.length > 0 &&
			types.every((type) => type !== undefined && !isShown(type))
		);
	}

	/** What this edition may show of an entry’s fields, and its text where it may show that. */
	function inEdition<C extends CollectionName>(written: Written<C>): Written<C> {
		if (isInternal) return written;
		const schema = schemas[written.collection];
		return {
			...written,
			data: keepPublic(schema, written.data),
			body: bodyMarks.get(schema)?.isInternal === false ? written.body : undefined,
		};
	}
}
