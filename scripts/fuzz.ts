import process from 'node:process';
import { parseArgs } from 'node:util';
import { listBases } from '../test/fuzz/bases.ts';
import { buildAndSearch } from '../test/fuzz/build-and-search.ts';
import { runFuzz } from '../test/fuzz/run-fuzz.ts';

const { values } = parseArgs({
	options: {
		runs: { type: 'string', default: '500' },
		seed: { type: 'string' },
		builds: { type: 'string', default: '5' },
	},
});
const runs = Number(values.runs);
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
let builds = Number(values.builds);
process.stdout.write(`seed ${seed}, ${runs} runs\n`);

const count = { right: 0, wrong: 0, problems: 0, faults: 0, built: 0 };
await runFuzz({
	runs,
	seed,
	bases: listBases(),
	async each(run) {
		const faults = [...run.faults];
		if (run.errors > 0) count.wrong++;
		else count.right++;
		count.problems += run.problems;
		if (faults.length === 0 && run.errors === 0 && run.mutations.length > 0 && builds > 0) {
			builds--;
			count.built++;
			faults.push(...buildAndSearch(run.folder, count.built % 2 === 0 ? 'internal' : 'public'));
		}
		if (faults.length === 0) return;
		count.faults++;
		process.stdout.write(
			`\n--seed ${run.seed} --runs 1\n  ${run.mutations.join('\n  ')}\n  => ${[...new Set(faults)].slice(0, 5).join('\n  => ')}\n`,
		);
	},
});
process.stdout.write(
	`\n${runs} programs: ${count.right} right (${count.built} of them built), ${count.wrong} with errors; ${count.problems} problems, each with its place; ${count.faults} faults of the program itself\n`,
);
process.exitCode = count.faults > 0 ? 1 : 0;
