import { explain, listTopics } from '../../guide/explain.ts';
import type { Command } from '../run-command.ts';

export const runExplain: Command = (args, { stdout, stderr }) => {
	const topics = args.filter((one) => one !== '--help' && one !== '-h');
	if (topics.length === 0) stdout.write(`${listTopics()}\n`);
	let code = 0;
	for (const topic of topics) {
		const { text, isUnknown } = explain(topic);
		(isUnknown ? stderr : stdout).write(`${text}\n`);
		if (isUnknown) code = 2;
	}
	return code;
};
