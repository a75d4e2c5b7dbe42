import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import {
	OutOfTime,
	prepareMakers,
	runAlone,
	runApart,
	runInTime,
} from '../../src/makers/run-in-time.ts';

const jobs = 'test/makers/jobs.ts';

it('gives back what is made, bytes as bytes', async () => {
	expect(await runInTime(60, jobs, 'add', 1, 2)).toBe(3);
	expect(await runInTime(60, jobs, 'turnRound', Buffer.from('abc'))).toEqual(Buffer.from('cba'));
});

it('ends a maker that never ends, and goes on with the next', async () => {
	const [endless, next] = await Promise.allSettled([
		runInTime(2, jobs, 'runForEver'),
		runInTime(60, jobs, 'add', 3, 4),
	]);
	expect(endless).toMatchObject({ status: 'rejected', reason: expect.any(OutOfTime) });
	expect(next).toEqual({ status: 'fulfilled', value: 7 });
});

it('says what a maker says when it fails, and goes on when it falls over', async () => {
	const [failed, fallen, next] = await Promise.allSettled([
		runInTime(60, jobs, 'fail'),
		runInTime(60, jobs, 'fallOver'),
		runInTime(60, jobs, 'add', 5, 6),
	]);
	expect(failed).toMatchObject({ reason: { message: 'It is so.', hash: { line: 3 } } });
	expect(fallen).toMatchObject({ reason: { message: 'The program that makes it fell over.' } });
	expect(next).toEqual({ status: 'fulfilled', value: 11 });
});

it('does more jobs than there are processes, each once', async () => {
	const jobsOfMany = Array.from({ length: 9 }, (_, n) => runInTime(60, jobs, 'add', n, n));
	expect(await Promise.all(jobsOfMany)).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16]);
});

it('loads what takes long in one process, and does nothing else there', async () => {
	const apart = await runApart(60, jobs, 'nameProcess');
	const others = await Promise.all([1, 2].map(() => runInTime(60, jobs, 'nameProcess')));
	expect(await runApart(60, jobs, 'nameProcess')).toBe(apart);
	expect(others).toContain(await runInTime(60, jobs, 'nameProcess'));
	expect(others).not.toContain(apart);
});

it('ends a process that has nothing to do any more, at once where it had one job alone', async () => {
	const isGone = async (id: number) => {
		try {
			return !process.kill(id, 0);
		} catch {
			return true;
		}
	};
	const [one, alone] = [
		await runInTime<number>(60, jobs, 'nameProcess'),
		await runAlone<number>(60, jobs, 'nameProcess'),
	];
	expect(await runAlone(60, jobs, 'nameProcess')).not.toBe(alone);
	for (const id of [one, alone])
		await expect.poll(() => isGone(id), { timeout: 30_000 }).toBe(true);
	expect(await runInTime(60, jobs, 'add', 1, 2)).toBe(3);
});

it('does what pages wait for before what is made beside them', async () => {
	const folder = mkdtempSync(path.join(tmpdir(), 'waymark-makers-'));
	const signal = (name: string) => path.join(folder, name);
	const waitFor = (name: string) => runInTime(60, jobs, 'waitFor', signal(name));
	try {
		const begun = ['first', 'first', 'page', 'page'].map(waitFor);
		const page = runApart(60, jobs, 'add', 1, 1).then(() => writeFileSync(signal('page'), ''));
		writeFileSync(signal('first'), '');
		// What is made beside pages ends here only once they have got what they wait for.
		await Promise.all([...begun, page]);
	} finally {
		rmSync(folder, { recursive: true });
	}
});

it('tells each process what has been prepared, and goes on with none that was told something else', async () => {
	prepareMakers(jobs, 'tell', 'our fonts');
	const ask = (name: string) => Promise.all([1, 2].map(() => runInTime(60, jobs, name)));
	expect(await ask('sayTold')).toEqual(['our fonts', 'our fonts']);
	const before = await ask('nameProcess');
	// One is at work while the others have nothing to do.
	const late = runInTime(60, jobs, 'nameProcess');
	prepareMakers(jobs, 'tell', 'their fonts');
	expect(before).toContain(await late);
	expect(await ask('sayTold')).toEqual(['their fonts', 'their fonts']);
	expect(await runApart(60, jobs, 'sayTold')).toBe('their fonts');
	const after = await ask('nameProcess');
	expect(after.filter((one) => before.includes(one))).toEqual([]);
});

it('takes an answer that has come while nothing was listened to', async () => {
	// The process is there, and has loaded the module.
	await runInTime(60, jobs, 'nameProcess');
	const made = runInTime(1, jobs, 'add', 1, 2);
	// What is laid out here leaves no time to listen.
	const until = performance.now() + 1500;
	while (performance.now() < until);
	expect(await made).toBe(3);
});
