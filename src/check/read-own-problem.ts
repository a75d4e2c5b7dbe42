import { listFields, schemaAt } from '../collections/schema/schema-at.ts';
import { findSchema } from '../collections/schema/schemas.ts';
import { type CollectionName, collectionNames } from '../domain/collections.ts';
import { findEntry } from '../domain/find-entry.ts';
import type { Journey } from '../domain/journey.ts';
import { formatField } from '../domain/located-problem.ts';
import { tell } from '../domain/message.ts';
import type { FieldPath, Problem } from '../domain/problem.ts';
import type { OwnRule } from '../domain/rules.ts';
import { chooseName, needGroup } from '../package/faults.ts';
import { ProgramFault } from '../package/program-fault.ts';

const parts = ['entry', 'field', 'severity', 'message'] as const;
const severities = ['error', 'warning'] as const;

/** A problem as the check of a plugin gives it; what cannot be told to an author is a fault of that check. */
export function readOwnProblem(rule: OwnRule, given: unknown, journey: Journey): Problem {
	const where = tell`A problem of the check ${rule}`;
	const problem = needGroup(given, where);
	for (const part of Object.keys(problem))
		chooseName(part, parts, (hint) => tell`${where} has no “${part}”. ${hint}`);
	const { message, severity = 'warning', entry, field = [] } = problem;
	if (typeof message !== 'string' || message.trim() === '')
		throw new ProgramFault(
			tell`${where} has no “message”. Write what was found and what to write instead, in one or two sentences.`,
		);
	const { collection, id } = needEntry(entry, where, rule, journey);
	return {
		rule,
		severity: chooseName(
			String(severity),
			severities,
			(hint) => tell`${where} has the severity “${String(severity)}”. ${hint}`,
		),
		collection,
		id,
		path: needField(field, collection, where),
		message,
	};
}

function needEntry(entry: unknown, where: string, rule: OwnRule, journey: Journey) {
	const { collection, id } = (entry ?? {}) as Readonly<Record<string, unknown>>;
	if (typeof collection !== 'string' || typeof id !== 'string')
		throw new ProgramFault(
			tell`${where} does not say in which entry. Write entry: { collection: 'milestones', id: milestone.id } into it.`,
		);
	const known = chooseName(
		collection,
		collectionNames,
		(hint) => tell`${where} names the collection “${collection}”, and there is none. ${hint}`,
	);
	if (!findEntry(journey, known, id))
		throw new ProgramFault(
			tell`The check ${rule} names the entry “${id}” of “${known}”, and there is none.`,
		);
	return { collection: known, id };
}

/** A place that an entry can have, whether this one has it or not. */
function needField(field: unknown, collection: CollectionName, where: string): FieldPath {
	const isPath =
		Array.isArray(field) && field.every((one) => ['string', 'number'].includes(typeof one));
	if (!isPath)
		throw new ProgramFault(
			tell`${where}: “field” has to be a list, such as ['team'] or ['steps', 0, 'by'].`,
		);
	const path = field as FieldPath;
	const schema = findSchema(collection);
	const at = path.findIndex((_, i) => schemaAt(schema, path.slice(0, i + 1)) === undefined);
	if (at < 0) return path;
	const wrong = formatField(path.slice(0, at + 1));
	const known = listFields(schema, path.slice(0, at));
	if (known.length === 0)
		throw new ProgramFault(
			tell`${where} names the field “${wrong}”, and “${formatField(path.slice(0, at))}” has no parts.`,
		);
	chooseName(
		String(path[at]),
		known,
		(hint) =>
			tell`${where} names the field “${wrong}”, which “${collection}” does not have. ${hint}`,
	);
	return path;
}
