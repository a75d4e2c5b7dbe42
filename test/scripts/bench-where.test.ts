import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { runMeasured } from '../../scripts/bench/run-measured.ts';
import { findMarks, findModule, readChunks } from '../../scripts/bench/where/chunks.ts';
import { profileInto } from '../../scripts/bench/where/measure-where.ts';
import { nameShare } from '../../scripts/bench/where/name-share.ts';
import { formatWhere } from '../../scripts/bench/where/print-where.ts';
import { readProfileFolder } from '../../scripts/bench/where/read-folder.ts';
import { type CpuProfile, listStacks } from '../../scripts/bench/where/read-profile.ts';
import { shareTime } from '../../scripts/bench/where/share-time.ts';

const chunk = `import { a } from "./b.mjs";
// src/map/sheet.ts
// A comment of an author.
function layOut() {}
// node_modules/elkjs/lib/elk.js
function place() {}
// \\0virtual:astro:page:src/pages/map@_@astro
function page() {}
`;
const chunks = new Map([['sheet_x.mjs', findMarks(chunk)]]);
const inChunk = 'file:///project/.cache/builds/7/site/.prerender/chunks/sheet_x.mjs';

const makeFrame = (url: string, lineNumber = 0, functionName = 'f') => ({
	url,
	lineNumber,
	functionName,
});
const state = (name: string) => makeFrame('', -1, name);
const room = makeFrame('file:///project/src/guard/find-texts.ts');
const zod = makeFrame('file:///project/node_modules/zod/index.js');
const scoped = makeFrame('file:///C:/project/node_modules/a/node_modules/@b/c/index.js');
const node = makeFrame('node:fs');
const loader = makeFrame('node:internal/modules/esm/loader');

it('knows of which module a line of a chunk is', () => {
	const find = (line: number) => findModule(chunks, inChunk, line);
	expect([0, 1, 3, 5, 7].map(find)).toEqual([
		undefined,
		'src/map/sheet.ts',
		'src/map/sheet.ts',
		'node_modules/elkjs/lib/elk.js',
		'\\0virtual:astro:page:src/pages/map@_@astro',
	]);
	expect(findModule(chunks, inChunk.replace('sheet_x', 'other'), 3)).toBeUndefined();
});

it.each([
	['the nearest room', [zod, node, room, loader], 'src/guard'],
	['a room whose code is bundled', [makeFrame(inChunk, 3), room], 'src/map'],
	[
		'a room that calls a bundled package',
		[makeFrame(inChunk, 5), makeFrame(inChunk, 3)],
		'src/map',
	],
	['a package that no room has called', [makeFrame(inChunk, 5)], 'package elkjs'],
	['what the bundler adds for a page', [makeFrame(inChunk, 7)], 'package astro'],
	['a package in a package', [node, scoped], 'package @b/c'],
	['a module at the top of src/', [makeFrame('file:///project/src/settings.ts')], 'src/settings'],
	['a package that is loaded', [zod, loader], 'loading modules'],
	['Node itself', [node, state('(root)')], 'Node'],
	['garbage', [state('(garbage collector)'), room], 'garbage collection'],
	['a thread that waits', [state('(idle)'), state('(root)')], 'waiting'],
	['a function with the name of one of JavaScript', [makeFrame('', 0, 'toString')], 'Node'],
])('puts down to its place: %s', (_, frames, name) => {
	expect(nameShare(frames, chunks)).toBe(name);
});

it('names the chunk where its text was not kept', () => {
	expect(nameShare([makeFrame(inChunk)], new Map())).toBe('pages (bundle): sheet');
});

/** A room for 3 ms, a package that it calls for 2, waiting for 5. */
const profile: CpuProfile = {
	nodes: [
		{ id: 1, callFrame: state('(root)'), children: [2, 4] },
		{ id: 2, callFrame: room, children: [3] },
		{ id: 3, callFrame: zod },
		{ id: 4, callFrame: state('(idle)') },
	],
	startTime: 1000,
	endTime: 11_500,
	samples: [2, 3, 2, 4],
	timeDeltas: [500, 1000, 2000, 2000],
};

it('counts a look at a thread until the next one', () => {
	const times = listStacks(profile).map(({ frames, time }) => [frames[0]?.url, time]);
	expect(times).toEqual([
		[room.url, 3000],
		[zod.url, 2000],
		['', 5000],
	]);
});

it('counts no time that runs backward', () => {
	const [first] = listStacks({ ...profile, timeDeltas: [500, -10, 2000, 2000] });
	expect(first?.time).toBe(2000);
});

it('shares out processor time of all threads, and the clock of the first', () => {
	const later = { ...profile, startTime: 2000, endTime: 12_500 };
	const { cpu, wall, packages } = shareTime(
		[
			{ profile: later, cpu: undefined },
			{ profile, cpu: 0.001 },
		],
		chunks,
	);
	expect([...wall]).toEqual([
		['src/guard', expect.closeTo(0.005)],
		['waiting', expect.closeTo(0.005)],
	]);
	// 5 ms of the one thread, and of the other the single one in which it had the processor.
	expect([...cpu]).toEqual([['src/guard', expect.closeTo(0.006)]]);
	expect([...packages]).toEqual([['package zod', expect.closeTo(0.0024)]]);
});

it('reads what threads and processes have written', () => {
	const folder = mkdtempSync(path.join(tmpdir(), 'waymark-where-'));
	try {
		const write = (name: string, value: unknown) =>
			writeFileSync(path.join(folder, name), JSON.stringify(value));
		write('CPU.20261123.101500.7.0.001.cpuprofile', profile);
		write('CPU.20261123.101500.7.1.002.cpuprofile', profile);
		write('7.0.usage.json', { thread: 2, process: 5 });
		write('8.0.usage.json', { process: 3 });
		const { threads, cpu } = readProfileFolder(folder);
		expect(threads.map((one) => one.cpu)).toEqual([2, undefined]);
		expect(cpu).toBe(8);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
});

it('has every process and thread write its profile, also one that is killed, and keeps bundled pages', async () => {
	const folder = mkdtempSync(path.join(tmpdir(), 'waymark where-'));
	try {
		mkdirSync(path.join(folder, '.prerender'));
		mkdirSync(path.join(folder, 'profiles'));
		const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
		write('.prerender/page_x.mjs', chunk.replace(/^import.*/, ''));
		write('child.mjs', `process.on('disconnect', () => process.exit());\nprocess.send('here');\n`);
		write(
			'build.mjs',
			`import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import './.prerender/page_x.mjs';
const child = fork(new URL('child.mjs', import.meta.url), { execArgv: [] });
process.once('exit', () => child.kill('SIGKILL'));
await Promise.all([
	once(child, 'message'),
	once(new Worker(new URL('thread.mjs', import.meta.url)), 'exit'),
]);
process.exit();
`,
		);
		write('thread.mjs', 'Math.sqrt(2);\n');
		const profiles = path.join(folder, 'profiles');
		await runMeasured({ args: [path.join(folder, 'build.mjs')], env: profileInto(profiles) });
		const { threads, cpu } = readProfileFolder(profiles);
		const times = threads.map((one) => one.cpu);
		expect(times).toEqual([expect.any(Number), expect.any(Number), expect.any(Number)]);
		expect(cpu).toBeGreaterThan(0);
		expect([...readChunks(profiles).keys()]).toEqual(['page_x.mjs']);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
});

it('prints what takes most first, and small things together', () => {
	const figures = {
		'cold.src/map.cpu': 30,
		'cold.src/guard.cpu': 10,
		'warm.src/map.cpu': 2,
		'warm.src/guard.cpu': 8,
		'warm.waiting.wall': 4,
		'warm.src/zip.cpu': 0.01,
		'warm.src/svg.cpu': 0.01,
		'warm.own package zod.cpu': 1,
	};
	const lines = formatWhere('default program', figures).split('\n');
	expect(lines.map((line) => line.trim().split(/ {2,}/))).toEqual(
		expect.arrayContaining([
			['src/guard', '10.00', '25.0', '8.00', '79.8'],
			['2 smaller ones', '0.02', '0.2'],
			['all', '40.00', '100.0', '10.02', '100.0', '4.00', '100.0'],
			['zod', '1.00', '10.0'],
		]),
	);
	expect(lines[1]).toMatch(/^src\/guard/);
});
