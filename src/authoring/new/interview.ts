import { makeId } from '../../collections/make-id.ts';
import type { Model } from '../../collections/model.ts';
import { idAdvice, idPattern } from '../../collections/schema/fields.ts';
import { type CollectionName, collectionNames, nouns } from '../../domain/collections.ts';
import { tell, tellWord } from '../../domain/message.ts';
import { SettingsError } from '../../settings.ts';
import { boundDays } from './bound-days.ts';
import { listAnswers } from './choices.ts';
import { findCollection, nameOne } from './collections.ts';
import { findMissing, type Need } from './find-missing.ts';
import type { Answers, Flag } from './flags.ts';
import { type Ask, makeQuestion, type Question } from './question.ts';

/** Asks which kind of entry it is to be. */
export async function askCollection(ask: Ask): Promise<CollectionName> {
	const choices = collectionNames.map((name) => ({
		value: name,
		label: tellWord(nouns[name]),
	}));
	return (await ask({ message: tell`What do you want to write?`, choices })) as CollectionName;
}

/** What the entries that exist say about a good answer. */
interface Setting {
	model: Model;
	flags: readonly Flag[];
	/** ISO date of the day. */
	today: string;
}

/** Asks for all that is missing, then for what is worth asking, then offers the rest. */
export async function interview(
	collection: CollectionName,
	given: Answers,
	{ model, flags, today }: Setting,
	ask: Ask,
): Promise<Answers> {
	const answers = { ...given };
	/** Fields that another one stands in for, such as a cadence where there is a window. */
	const declined = new Set<string>();
	const put = async (flag: Flag, more: Partial<Question> = {}) => {
		const plain = makeQuestion(collection, flag, { model, answers });
		const question = boundDays(flag, plain, model, answers);
		if (question.choices?.length === 0) throw new SettingsError(wordFirst(flag, collection));
		answers[flag.name] = await ask({ ...question, ...proposeAnswer(flag, model, today), ...more });
	};
	for (;;) {
		const [need] = findMissing(collection, flags, answers);
		if (!need) break;
		const chosen = await chooseGroup(need, ask);
		for (const group of need) if (group !== chosen) declined.add(group[0]?.path[0] ?? '');
		for (const flag of chosen) await put(flag, { isOptional: false });
		if (answers['title'] && answers['id'] === undefined)
			answers['id'] = String(
				await ask(makeIdQuestion(model, collection, String(answers['title']))),
			);
	}
	const open = () =>
		flags.filter(({ name, path: [first] }) => answers[name] === undefined && !declined.has(first));
	for (const flag of open().filter(isWorthAsking)) {
		const choices = listAnswers(flag, model, answers) ?? [];
		if (choices.length > (flag.isMany ? 1 : 0)) await put(flag);
	}
	// What names other entries can be answered where there are some.
	const rest = open().filter(
		(flag) => !isWorthAsking(flag) && listAnswers(flag, model, answers)?.length !== 0,
	);
	const more = await ask({
		message: tell`Anything else to fill in now? (Everything can be added in the file.)`,
		isMany: true,
		isOptional: true,
		choices: rest.map((flag) => ({ value: flag.name, label: titleOf(flag) })),
	});
	for (const flag of rest.filter(({ name }) => more.includes(name))) await put(flag);
	return answers;
}

function wordFirst({ name, field }: Flag, collection: CollectionName): string {
	const to = field.to ?? field.item?.to;
	const other = to && findCollection(to);
	return tell`A ${nameOne(collection)} needs a ${name}, and there is none yet. Write one first: npm run new -- ${other ? nameOne(other) : name}`;
}

/** Where it belongs and for whom it is: few entries are right without. */
function isWorthAsking({ name }: Flag): boolean {
	return name === 'track' || name === 'partner-types';
}

async function chooseGroup(need: Need, ask: Ask): Promise<readonly Flag[]> {
	const [first = []] = need;
	if (need.length === 1) return first;
	const nameGroup = (group: readonly Flag[]) => group[0]?.path[0] ?? '';
	const chosen = await ask({
		message: tell`Which of these does it have?`,
		choices: need.map((group) => ({
			value: nameGroup(group),
			label: `${nameGroup(group)}: ${group.map(({ field }) => tellWord(field.description ?? '')).join(' ')}`,
		})),
	});
	return need.find((group) => nameGroup(group) === chosen) ?? first;
}

/** The file name, which is the address. */
function makeIdQuestion(model: Model, collection: CollectionName, title: string): Question {
	return {
		message: tell`Id: the name of its file, which is its address`,
		initial: makeId(title, model.program.locale ?? 'en'),
		validate: (id) => findIdFault(model, collection, id),
	};
}

/** Says why an id cannot be taken. */
export function findIdFault(
	model: Model,
	collection: CollectionName,
	id: string,
): string | undefined {
	if (!idPattern.test(id)) return idAdvice();
	const file = model.entries[collection].get(id)?.file;
	const isTaken = file !== undefined || model.unreadable.has(`${collection}/${id}`);
	return isTaken
		? file
			? tell`“${id}” exists already in ${file}. Write another id.`
			: tell`“${id}” exists already. Write another id.`
		: undefined;
}

function proposeAnswer({ name, field }: Flag, model: Model, today: string): Partial<Question> {
	if (field.kind === 'date') return { initial: today };
	if (name !== 'order' || !field.isRequired) return {};
	const last = Math.max(0, ...[...model.entries.phases.values()].map(({ data }) => data.order));
	return { initial: String(last + 1) };
}

function titleOf({ name, field }: Flag): string {
	return field.description ? `${name}: ${tellWord(field.description)}` : name;
}
