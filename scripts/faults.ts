import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { killBuilds } from '../test/faults/kill-builds.ts';
import { writeSmallPrograms } from '../test/faults/programs.ts';
import { createRandom } from '../test/generated/random.ts';

const { values } = parseArgs({
	options: { times: { type: 'string', default: '20' }, seed: { type: 'string' } },
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
const folder = mkdtempSync(path.join(tmpdir(), 'waymark-faults-'));
try {
	process.stdout.write(`seed ${seed}\n`);
	const { times, killed, faults } = await killBuilds(
		writeSmallPrograms(folder),
		path.join(folder, 'out'),
		{ times: Number(values.times), random: createRandom(seed) },
	);
	process.stdout.write(`killed after ${times.join(', ')} ms\n${faults.join('\n')}\n`);
	process.stdout.write(
		`${times.length} builds, ${killed} of them killed before they were done: ${faults.length} faults\n`,
	);
	process.exitCode = faults.length > 0 ? 1 : 0;
} finally {
	rmSync(folder, { recursive: true, force: true });
}
