import process from 'node:process';
import { explain, listTopics } from '../guide/explain.ts';
import { runCommand } from './run-command.ts';

await runCommand(() => {
	const topics = process.argv.slice(2).filter((one) => one !== '--help' && one !== '-h');
	if (topics.length === 0) process.stdout.write(`${listTopics()}\n`);
	for (const topic of topics) {
		const { text, isUnknown } = explain(topic);
		(isUnknown ? process.stderr : process.stdout).write(`${text}\n`);
		if (isUnknown) process.exitCode = 2;
	}
});
