import process from 'node:process';
import { checkContent } from '../../src/check/check-content.ts';
import { judge } from './judge.ts';

/** Checks the folders that it is sent, one after the other; whoever sends them watches the clock. */
process.on('message', async (folder: string) => {
	try {
		const { problems } = await checkContent(folder, '2026-11-23');
		const errors = problems.filter((problem) => problem.severity === 'error').length;
		const polluted = Object.keys(Object.prototype).concat(
			'polluted' in globalThis ? 'polluted' : [],
		);
		const faults = polluted.map((name) => `“${name}” was put into every object`);
		process.send?.({
			errors,
			problems: problems.length,
			faults: faults.concat(judge(folder, problems)),
		});
	} catch (error) {
		const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
		process.send?.({ errors: 0, problems: 0, faults: [`throws: ${trace.slice(0, 1500)}`] });
	}
});
