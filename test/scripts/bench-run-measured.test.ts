import process from 'node:process';
import { expect, it } from 'vitest';
import { BenchError } from '../../scripts/bench/bench-error.ts';
import { runMeasured } from '../../scripts/bench/run-measured.ts';

const mebibyte = 2 ** 20;

it('takes the measure of a command', async () => {
	const usage = await runMeasured({ args: ['-e', 'let n = 0; while (n < 3e8) n++'] });
	expect(usage.wall).toBeGreaterThan(0);
	expect(usage.cpu).toBeGreaterThan(0);
	expect(usage.memory).toBeGreaterThan(mebibyte);
});

it.runIf(process.platform === 'linux')('adds what the command itself has started', async () => {
	const grow = `const held = Buffer.alloc(${120 * mebibyte}, 1); setTimeout(() => held.length, 1500)`;
	const start = `import { spawn } from 'node:child_process'; spawn(process.execPath, ['-e', ${JSON.stringify(grow)}]); ${grow}`;
	const { memory } = await runMeasured({ args: ['--input-type=module', '-e', start] });
	expect(memory).toBeGreaterThan(240 * mebibyte);
});

it.runIf(process.platform === 'linux')('counts what is killed with the command', async () => {
	const work = `while (process.cpuUsage().user < 1e6); process.send('done'); setTimeout(() => {}, 1e6)`;
	const start = `import { spawn } from 'node:child_process';
const child = spawn(process.execPath, ['-e', ${JSON.stringify(work)}], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
process.once('exit', () => child.kill('SIGKILL'));
child.once('message', () => setTimeout(() => process.exit(), 500));`;
	const { cpu } = await runMeasured({ args: ['--input-type=module', '-e', start] });
	expect(cpu).toBeGreaterThan(1);
});

it('says what a command that failed has said', async () => {
	const failing = runMeasured({ args: ['-e', 'console.log("No such phase."); process.exit(3)'] });
	await expect(failing).rejects.toThrow(BenchError);
	await expect(failing).rejects.toThrow(/No such phase\.[\s\S]*ended with 3/);
});

it('takes an exit for good where it is named', async () => {
	const usage = await runMeasured({ args: ['-e', 'process.exit(1)'], goodExits: [0, 1] });
	expect(usage.memory).toBeGreaterThan(0);
});
