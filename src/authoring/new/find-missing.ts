import type { FieldDescription } from '../../collections/schema/describe-field.ts';
import { schemas } from '../../collections/schema/schemas.ts';
import type { CollectionName } from '../../domain/collections.ts';
import { type Answers, type Flag, readData } from './flags.ts';

/** Something that has to be answered: all flags of one of these groups. */
export type Need = readonly (readonly Flag[])[];

/**
 * What is still missing for an entry that its schema accepts. A need of several groups is met by one
 * of them, such as a window or a cadence.
 */
export function findMissing(
	collection: CollectionName,
	flags: readonly Flag[],
	answers: Answers,
): Need[] {
	const isOpen = ({ name }: Flag) => answers[name] === undefined || answers[name] === '';
	const required = flags.filter(
		(flag) => flag.path.length === 1 && flag.field.isRequired && isOpen(flag),
	);
	const halves = flags.filter((flag) => isOpen(flag) && isHalf(flag, flags, answers));
	const whole = { ...readData(flags, answers) };
	for (const { path, field } of [...required, ...halves]) setSample(whole, path, field);
	return [
		...[...required, ...halves].map((flag) => [[flag]]),
		...findAlternatives(collection, flags, whole),
		...findContent(collection, flags, answers),
	];
}

/** A part of a group of which another part is given: “to” where there is “from”. */
function isHalf({ path, field }: Flag, flags: readonly Flag[], answers: Answers): boolean {
	return (
		path.length > 1 &&
		field.isRequired &&
		flags.some((other) => other.path[0] === path[0] && answers[other.name] !== undefined)
	);
}

/** Where the schema asks for one of several fields, tries out which ones it would take. */
function findAlternatives(
	collection: CollectionName,
	flags: readonly Flag[],
	whole: Record<string, unknown>,
): Need[] {
	const schema = schemas[collection];
	const issues = (data: unknown) => {
		const { error } = schema.safeParse(data);
		return error?.issues.filter(({ code }) => code === 'custom') ?? [];
	};
	return issues(whole).flatMap(({ path }): Need[] => {
		const name = String(path[0]);
		const groups = Map.groupBy(flags, (flag) => flag.path[0]);
		const fitting = [...groups].filter(([field, parts]) => {
			if (whole[field] !== undefined) return false;
			const tried = { ...whole };
			for (const part of parts) setSample(tried, part.path, part.field);
			return !issues(tried).some((issue) => String(issue.path[0]) === name);
		});
		return fitting.length > 0 ? [fitting.map(([, parts]) => parts)] : [];
	});
}

/** A resource is an address or a text: the check wants one of the two, whatever the schema says. */
function findContent(collection: CollectionName, flags: readonly Flag[], answers: Answers): Need[] {
	if (collection !== 'resources' || answers['url'] || answers['text']) return [];
	return [[flags.filter(({ name }) => name === 'url'), [textFlag]]];
}

/** What stands below the fields. */
export const textFlag: Flag = {
	name: 'text',
	path: ['text'],
	isMany: false,
	field: {
		kind: 'text',
		isRequired: false,
		isInternal: false,
		description: 'The first lines of its text; the rest is written in the file.',
		examples: [],
	},
};

/** Puts a value in that the field would take, to see what is missing besides. */
function setSample(
	data: Record<string, unknown>,
	path: readonly string[],
	field: FieldDescription,
): void {
	const [name = '', ...rest] = path;
	if (rest.length === 0) data[name] = makeSample(field);
	else {
		const inner = { ...(data[name] as Record<string, unknown> | undefined) };
		setSample(inner, rest, field);
		data[name] = inner;
	}
}

function makeSample(field: FieldDescription): unknown {
	switch (field.kind) {
		case 'number':
		case 'number-or-text':
			return Math.max(1, field.minimum ?? 1);
		case 'switch':
			return true;
		case 'choice':
			return field.choices?.[0];
		case 'date':
			return '2026-01-01';
		case 'list':
			return field.item ? [makeSample(field.item)] : [];
		default:
			if (field.format === 'address') return 'https://example.com';
			if (field.format === 'email') return 'a@example.com';
			return field.examples[0] ?? 'sample';
	}
}
