import { buildProgram } from '../../collections/build-program.ts';
import { readModel } from '../../collections/read-model.ts';
import { explain, listTopics } from '../../guide/explain.ts';
import { explainWords } from '../../guide/explain-words.ts';
import { readSettings } from '../../settings.ts';
import type { Command } from '../run-command.ts';

export const runExplain: Command = (args, { stdout, stderr }) => {
	const topics = args.filter((one) => one !== '--help' && one !== '-h');
	if (topics.length === 0) stdout.write(`${listTopics()}\n`);
	const [first, ...rest] = topics;
	const found =
		first === 'words'
			? [
					explainWords(
						rest.join(' '),
						buildProgram(readModel(readSettings().content).model, () => true),
					),
				]
			: topics.map(explain);
	for (const { text, isUnknown } of found) (isUnknown ? stderr : stdout).write(`${text}\n`);
	return found.some(({ isUnknown }) => isUnknown) ? 2 : 0;
};
