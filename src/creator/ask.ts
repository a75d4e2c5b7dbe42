import { createInterface } from 'node:readline/promises';
import { tell } from '../domain/message.ts';
import { type Answers, choices, defaults, findFault, type Topic, topics } from './answers.ts';
import { Refusal } from './refusal.ts';

/** What each answer is for, told when the language is known. */
const questions: Readonly<Record<Topic, () => string>> = {
	language: () => tell`Language of your texts`,
	vendor: () => tell`Your company, as partners call it`,
	name: () => tell`Name of the program`,
	url: () => tell`Address where the site will be published`,
	start: () =>
		tell`Begin with the whole example of a made-up vendor (acme), or with a small skeleton`,
	host: () => tell`Where the folder will be kept, for its workflows`,
};

export type Ask = (question: string) => Promise<string>;

/** Asks for what is not given, again until the answer can be taken; an empty answer takes the default. */
export async function askMissing(
	given: Partial<Answers>,
	ask: Ask,
	say: (sentence: string) => void,
): Promise<Answers> {
	const answers: Partial<Record<Topic, string>> = { ...given };
	for (const topic of topics) {
		const usual = defaults[topic](answers as Partial<Answers>);
		const known = choices[topic];
		const question = `${questions[topic]()}${known ? ` (${known.join(', ')})` : ''} [${usual}]: `;
		while (answers[topic] === undefined) {
			const answer = (await ask(question)).trim() || usual;
			const fault = findFault(topic, answer);
			if (fault) say(fault);
			else answers[topic] = answer;
		}
	}
	return answers as Answers;
}

/** Asks in a terminal. Whoever stops it there, by Ctrl+C or Ctrl+D, is told that nothing was written. */
export async function withTerminal<T>(
	streams: { stdin: NodeJS.ReadableStream; stdout: NodeJS.WritableStream },
	run: (ask: Ask) => Promise<T>,
): Promise<T> {
	const terminal = createInterface({ input: streams.stdin, output: streams.stdout });
	let isDone = false;
	const stopped = new Promise<never>((_, reject) =>
		terminal.once('close', () => {
			if (!isDone) reject(new Refusal(`\n${tell`Nothing was written.`}`));
		}),
	);
	try {
		return await Promise.race([
			run((question) => Promise.race([terminal.question(question), stopped])),
			stopped,
		]);
	} finally {
		isDone = true;
		terminal.close();
	}
}
