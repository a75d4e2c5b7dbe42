import { parseArgs } from 'node:util';
import { findCollection, nameOne, wordUnknownCollection } from '../../authoring/new/collections.ts';
import { findMissing } from '../../authoring/new/find-missing.ts';
import type { Answers, Flag } from '../../authoring/new/flags.ts';
import { findIdFault } from '../../authoring/new/interview.ts';
import { findFault } from '../../authoring/new/question.ts';
import { wordMissing } from '../../authoring/new/word-missing.ts';
import { makeId } from '../../collections/make-id.ts';
import type { Model } from '../../collections/model.ts';
import type { CollectionName } from '../../domain/collections.ts';
import { tell } from '../../domain/message.ts';
import { SettingsError } from '../../settings.ts';
import { findNearest } from '../../words/nearest.ts';
import { wordArguments } from '../word-arguments.ts';

/** The collection is the first word; the flags depend on it. */
export function readCollection(args: readonly string[]): {
	word: CollectionName | undefined;
	args: readonly string[];
	isHelp: boolean;
} {
	const [first, ...rest] = args;
	const isHelp = args.some((one) => one === '--help' || one === '-h');
	if (first === undefined || first.startsWith('-')) {
		if (!isHelp && first !== undefined)
			throw new SettingsError(
				tell`Say first what to write, then its flags: npm run new -- milestone ${first} …`,
			);
		return { word: undefined, args: [], isHelp };
	}
	const word = findCollection(first);
	if (!word) throw new SettingsError(wordUnknownCollection(first));
	return { word, args: rest, isHelp };
}

/** The flags that were given, each of a form that its field takes. */
export function readArguments(
	collection: CollectionName,
	flags: readonly Flag[],
	args: readonly string[],
): Answers {
	const answers = parse(collection, flags, args);
	for (const flag of flags) {
		const answer = answers[flag.name];
		const fault = answer === undefined ? undefined : findFault(collection, flag, answer);
		if (fault) throw new SettingsError(`--${flag.name}: ${fault}`);
	}
	return answers;
}

function parse(
	collection: CollectionName,
	flags: readonly Flag[],
	args: readonly string[],
): Answers {
	const options = Object.fromEntries([
		...flags.map(({ name, field, isMany }) => [
			name,
			{ type: field.kind === 'switch' ? 'boolean' : 'string', multiple: isMany },
		]),
		['id', { type: 'string' }],
		['text', { type: 'string' }],
		['mdx', { type: 'boolean' }],
	]) as Record<string, { type: 'string' | 'boolean'; multiple?: boolean }>;
	try {
		return parseArgs({ args: [...args], options }).values as Answers;
	} catch (error) {
		throw new SettingsError(wordMistake(error as Error, collection, Object.keys(options)));
	}
}

function wordMistake(error: Error, collection: CollectionName, names: readonly string[]): string {
	const [, unknown] = /Unknown option '--?([^']+)'/.exec(error.message) ?? [];
	const help = tell`All flags: npm run new -- ${nameOne(collection)} --help`;
	if (unknown === undefined) return `${wordArguments(error, names)} ${help}`;
	const near = findNearest(unknown, names);
	return tell`There is no flag --${unknown} for a ${nameOne(collection)}.${near ? tell` Did you mean --${near}?` : ''} ${help}`;
}

/** The answers with what follows from them; says what is missing where nobody can be asked. */
export function requireAnswers(
	collection: CollectionName,
	given: Answers,
	{ model, flags, today }: { model: Model; flags: readonly Flag[]; today: string },
): Answers {
	const answers = { ...given };
	for (const { name, field } of flags)
		if (field.kind === 'date' && field.isRequired) answers[name] ??= today;
	const missing = findMissing(collection, flags, answers);
	if (missing.length > 0)
		throw new SettingsError(
			`${tell`Missing for a ${nameOne(collection)}:`}\n${wordMissing(missing, model, answers)}`,
		);
	const id = String(
		answers['id'] ?? makeId(String(answers['title']), model.program.locale ?? 'en'),
	);
	if (id === '')
		throw new SettingsError(tell`The title has no Latin letter to make an id of. Write one: --id`);
	const fault = findIdFault(model, collection, id);
	if (fault) throw new SettingsError(`--id: ${fault}`);
	return { ...answers, id };
}
