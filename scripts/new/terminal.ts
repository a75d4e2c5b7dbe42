import { cancel, isCancel, multiselect, select, text } from '@clack/prompts';
import type { Ask } from '../../src/authoring/new/question.ts';

/** Somebody pressed Ctrl+C or Escape. */
export class Stopped extends Error {}

/** Asks in the terminal: by a list where there are choices, else by a line to write on. */
export const askInTerminal: Ask = async (question) => {
	const { message, choices, isMany = false, isOptional = false, initial, example } = question;
	if (choices && isMany)
		return take(
			await multiselect({ message, options: [...choices], required: !isOptional, maxItems: 12 }),
		);
	if (choices) {
		const options = [...choices, ...(isOptional ? [{ value: '', label: 'none' }] : [])];
		return take(await select({ message, options, maxItems: 12 }));
	}
	return (
		take(
			await text({
				message,
				...(initial === undefined ? {} : { initialValue: initial }),
				...(example === undefined ? {} : { placeholder: example }),
				validate: (answer) => {
					if (!answer?.trim()) return isOptional ? undefined : 'Write something.';
					return question.validate?.(answer);
				},
			}),
		) ?? ''
	);
};

function take<T>(answer: T): Exclude<T, symbol> {
	if (!isCancel(answer)) return answer as Exclude<T, symbol>;
	cancel('Nothing was written.');
	throw new Stopped();
}
