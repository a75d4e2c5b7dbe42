import { execFileSync } from 'node:child_process';
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashFolder, killBuilds, runBuild } from '../faults/kill-builds.ts';
import { writeSmallPrograms } from '../faults/programs.ts';
import { createRandom } from '../generated/random.ts';
import { runs } from '../long.ts';

const seed = 8;
let folder: string;
let content: { old: string; new: string };
beforeAll(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'waymark-faults-'));
	content = writeSmallPrograms(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Where a build of the old content has left its site: the last of those that are killed, where they are tried. */
async function makeLastSite(): Promise<string> {
	const out = path.join(folder, 'killed');
	if (!existsSync(out)) await runBuild({ JOURNEY_CONTENT: content.old, JOURNEY_OUT: out });
	return out;
}

it(`the last good site stays whole where a build is killed, and the next one succeeds (seed ${seed}; more: npx node scripts/faults.ts)`, async () => {
	const report = await killBuilds(content, path.join(folder, 'killed'), {
		times: runs(1, 20),
		random: createRandom(seed),
	});
	expect(report.faults).toEqual([]);
	expect(report.killed).toBeGreaterThan(0);
});

it('of two builds at once into one folder one says so, and the other’s site is whole', async () => {
	const out = path.join(folder, 'both');
	const ends = await Promise.all([
		runBuild({ JOURNEY_CONTENT: content.old, JOURNEY_OUT: out }),
		runBuild({ JOURNEY_CONTENT: content.old, JOURNEY_OUT: out }),
	]);
	expect(ends.map(({ status }) => status).sort()).toEqual([0, 2]);
	expect(ends.find(({ status }) => status === 2)?.text).toContain(
		`Another build is writing to ${out}. Wait until it is done.`,
	);
	expect(hashFolder(out)).toBe(hashFolder(await makeLastSite()));
});

/** A disk of its own, of so many kilobytes; undefined where nobody may mount one. */
function mountDisk(size: number, name: string): string | undefined {
	const disk = path.join(folder, name);
	mkdirSync(disk);
	try {
		execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}k`, 'none', disk], {
			stdio: 'ignore',
		});
		return disk;
	} catch {
		return undefined;
	}
}

const mayMount = process.platform === 'linux' && process.getuid?.() === 0;
describe.skipIf(!mayMount)('on a disk of its own (only root may mount one)', () => {
	let disk: string | undefined;
	const build = (source: string) =>
		runBuild({ JOURNEY_CONTENT: source, JOURNEY_OUT: path.join(disk ?? '', 'out') });
	const remount = (options: string) =>
		execFileSync('mount', ['-o', `remount,${options}`, disk ?? ''], { stdio: 'ignore' });

	beforeAll(async () => {
		disk = mountDisk(200_000, 'disk');
		if (disk) cpSync(await makeLastSite(), path.join(disk, 'out'), { recursive: true });
	});
	afterAll(() => {
		if (disk) execFileSync('umount', [disk], { stdio: 'ignore' });
	});

	it('that is full, it says so, and the last site stays whole', async ({ skip }) => {
		if (!disk) return skip('This machine does not let anybody mount a disk.');
		const before = hashFolder(path.join(disk, 'out'));
		const free = path.join(disk, 'filler');
		writeFileSync(free, '');
		const used = Number(execFileSync('du', ['-sk', disk], { encoding: 'utf8' }).split('\t')[0]);
		remount(`size=${used + 300}k`);
		const end = await build(content.new);
		expect(end.status, end.text).toBe(1);
		expect(end.text).toMatch(/The disk is full: .*\. Nothing was published/);
		expect(end.text).not.toMatch(/^\s+at /m);
		expect(hashFolder(path.join(disk, 'out'))).toBe(before);
		expect(readdirSync(disk).sort()).toEqual(['filler', 'out']);
		remount('size=200000k');
		expect((await build(content.old)).status).toBe(0);
		expect(hashFolder(path.join(disk, 'out'))).toBe(before);
	});

	it('that is read-only, it says so, and the last site stays whole', async ({ skip }) => {
		if (!disk) return skip('This machine does not let anybody mount a disk.');
		const before = hashFolder(path.join(disk, 'out'));
		remount('ro');
		const end = await build(content.new);
		remount('rw');
		expect(end.status, end.text).toBe(1);
		expect(end.text).toMatch(/The disk is read-only: .*\. Nothing was published/);
		expect(end.text).not.toMatch(/^\s+at /m);
		expect(hashFolder(path.join(disk, 'out'))).toBe(before);
	});
});

it('a folder of somebody else is left alone, even where it holds a file by the name of ours in another', async () => {
	const out = path.join(folder, 'theirs');
	mkdirSync(path.join(out, 'below'), { recursive: true });
	writeFileSync(path.join(out, 'thesis.txt'), 'precious');
	writeFileSync(path.join(out, 'below', '.waymark'), '');
	const end = await runBuild({ JOURNEY_CONTENT: content.old, JOURNEY_OUT: out });
	expect(end.status).toBe(2);
	expect(end.text).toContain('holds files that were not made by a build');
	expect(existsSync(path.join(out, 'thesis.txt'))).toBe(true);
	expect(readdirSync(folder).filter((name) => name.startsWith('theirs'))).toEqual(['theirs']);
});
