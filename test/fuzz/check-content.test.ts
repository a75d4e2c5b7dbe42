import { expect, it } from 'vitest';
import { runs as chooseRuns } from '../long.ts';
import { listBases } from './bases.ts';
import { type FuzzRun, runFuzz } from './run-fuzz.ts';

const seed = 20_261;
const runs = chooseRuns(40, 600);

it(`says of ${runs} programs changed at random what to mend and where, and never falls or hangs (seed ${seed})`, async () => {
	const found: FuzzRun[] = [];
	await runFuzz({ runs, seed, bases: listBases(), each: (run) => void found.push(run) });
	expect(found).toHaveLength(runs);
	expect(
		found
			.filter((run) => run.faults.length > 0)
			.map(({ seed, mutations, faults }) => ({ seed, mutations, faults })),
	).toEqual([]);
	// The changes do something, and do not always break all.
	expect(found.filter((run) => run.errors > 0).length).toBeGreaterThan(runs / 4);
	expect(found.filter((run) => run.errors === 0).length).toBeGreaterThan(runs / 20);
});
