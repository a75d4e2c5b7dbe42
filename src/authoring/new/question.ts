import { stringify } from 'yaml';
import type { Model } from '../../collections/model.ts';
import type { FieldDescription } from '../../collections/schema/describe-field.ts';
import { schemaAt } from '../../collections/schema/schema-at.ts';
import { schemas } from '../../collections/schema/schemas.ts';
import { wordIssue } from '../../collections/word-issue.ts';
import type { CollectionName } from '../../domain/collections.ts';
import { tell, tellWord } from '../../domain/message.ts';
import { type Choice, listAnswers } from './choices.ts';
import { type Answers, type Flag, readData } from './flags.ts';

/** A question as it is put in the terminal. */
export interface Question {
	message: string;
	/** What is typed if nothing is. */
	initial?: string;
	example?: string;
	choices?: readonly Choice[];
	isMany?: boolean;
	isOptional?: boolean;
	/** Says what is wrong with an answer, or nothing. */
	validate?: (answer: string) => string | undefined;
}

/** Puts a question to a person. A person who gives up is an exception of the asker’s own. */
export type Ask = (question: Question) => Promise<string | string[]>;

/** The question for a field. */
export function makeQuestion(
	collection: CollectionName,
	flag: Flag,
	{ model, answers }: { model: Model; answers: Answers },
): Question {
	const { field, isMany, path } = flag;
	const name = path.join(' ').replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
	const title = name.charAt(0).toUpperCase() + name.slice(1);
	const choices = listAnswers(flag, model, answers);
	const isSwitch = field.kind === 'switch';
	const [example] = field.examples;
	return {
		message: field.description ? `${title}: ${describe(field.description)}` : title,
		isMany,
		isOptional: !field.isRequired,
		...(isShown(example, field.kind) && { example: writeExample(example) }),
		...(isSwitch ? { choices: [{ value: 'true', label: tell`yes` }] } : choices && { choices }),
		validate: (answer) => findFault(collection, flag, answer),
	};
}

function isShown(example: unknown, kind: FieldDescription['kind']): boolean {
	return kind === 'tree' || typeof example === 'string' || typeof example === 'number';
}

/** As it is typed: a node on one line. */
function writeExample(example: unknown): string {
	if (typeof example !== 'object') return String(example);
	return stringify(example, { collectionStyle: 'flow', lineWidth: 0 }).trim();
}

/** What the check would say of an answer; nothing where it is fine. */
export function findFault(
	collection: CollectionName,
	flag: Flag,
	answer: NonNullable<Answers[string]>,
): string | undefined {
	const schema = schemas[collection];
	const field = schemaAt(schema, flag.path);
	const data = readData([flag], { [flag.name]: answer });
	const value = flag.path.reduce<unknown>(
		(inner, part) => (inner as Record<string, unknown> | undefined)?.[part],
		data,
	);
	const [issue] = field?.safeParse(value, { reportInput: true }).error?.issues ?? [];
	if (!issue) return undefined;
	const placed = { ...issue, path: [...flag.path, ...issue.path] };
	return wordIssue(placed, schema, data)[0]?.message;
}

/** Small after a colon in English; in another language as it is translated. */
function describe(english: string): string {
	const told = tellWord(english);
	const isSmall = told === english && /^[A-Z][a-z]/.test(told);
	return isSmall ? told.charAt(0).toLowerCase() + told.slice(1) : told;
}
