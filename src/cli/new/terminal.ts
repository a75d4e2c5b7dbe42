import { cancel, isCancel, log, multiselect, select, text } from '@clack/prompts';
import type { Ask, Question } from '../../authoring/new/question.ts';
import { tell } from '../../domain/message.ts';

/** Somebody pressed Ctrl+C or Escape. */
export class Stopped extends Error {}

/** Asks in the terminal: by a list where there are choices, else by a line to write on. */
export const askInTerminal: Ask = async (question) => {
	const { message, choices, isMany = false, isOptional = false, initial, example } = question;
	if (choices && isMany) return askForSome(question, choices);
	if (choices) {
		const options = [...choices, ...(isOptional ? [{ value: '', label: tell`none` }] : [])];
		return take(await select({ message, options, maxItems: 12 }));
	}
	return (
		take(
			await text({
				message,
				...(initial === undefined ? {} : { initialValue: initial }),
				...(example === undefined ? {} : { placeholder: example }),
				validate: (answer) => {
					if (!answer?.trim()) return isOptional ? undefined : tell`Write something.`;
					return question.validate?.(answer);
				},
			}),
		) ?? ''
	);
};

/** That one is required is said here: the package says it in English. */
async function askForSome(
	{ message, isOptional = false }: Question,
	choices: NonNullable<Question['choices']>,
): Promise<string[]> {
	for (;;) {
		const answer = take(
			await multiselect({ message, options: [...choices], required: false, maxItems: 12 }),
		);
		if (isOptional || answer.length > 0) return answer;
		log.warn(tell`Choose at least one: the space bar marks it, Enter takes what is marked.`);
	}
}

function take<T>(answer: T): Exclude<T, symbol> {
	if (!isCancel(answer)) return answer as Exclude<T, symbol>;
	cancel(tell`Nothing was written.`);
	throw new Stopped();
}
