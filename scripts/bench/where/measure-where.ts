import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { buildSite, type Workplace } from '../build-site.ts';
import type { Figures } from '../figures.ts';
import { readChunks } from './chunks.ts';
import { readProfileFolder } from './read-folder.ts';
import { shareTime } from './share-time.ts';

/** They have no calls to look at: helpers of V8 and of files, the bundler, what draws PDFs and pictures. */
const helpers = 'threads without JavaScript';
/** Microseconds between two looks at a thread: thousands of looks in a build, and little that they cost. */
const pause = 3000;

/** pagefind, Git. */
const programs = 'other programs';

/**
 * Where the time of a build goes, without and with what an earlier one has kept: seconds by the name of a
 * state, a room and what is told under, such as `warm.src/map.cpu`.
 */
export async function measureWhere(
	place: Workplace,
	{ folder, say }: { folder: string; say: (text: string) => void },
): Promise<Figures> {
	const figures: Figures = {};
	for (const state of ['cold', 'warm']) {
		say(`building ${state === 'cold' ? 'without' : 'with'} a cache, profiled`);
		rmSync(place.out, { recursive: true, force: true });
		const profiles = path.join(folder, `profiles-${state}`);
		mkdirSync(profiles, { recursive: true });
		const { cpu, wall } = await buildSite(place, profileInto(profiles));
		say('reading the profiles');
		const { threads, cpu: ofNode } = readProfileFolder(profiles);
		const shares = shareTime(threads, readChunks(profiles));
		const known = [...shares.cpu.values()].reduce((sum, one) => sum + one, 0);
		shares.cpu.set(helpers, Math.max(0, ofNode - known));
		shares.cpu.set(programs, Math.max(0, cpu - ofNode));
		const looked = [...shares.wall.values()].reduce((sum, one) => sum + one, 0);
		shares.wall.set('starting and ending', Math.max(0, wall - looked));
		for (const [name, seconds] of shares.cpu) figures[`${state}.${name}.cpu`] = seconds;
		for (const [name, seconds] of shares.wall) figures[`${state}.${name}.wall`] = seconds;
		for (const [name, seconds] of shares.packages) figures[`${state}.own ${name}.cpu`] = seconds;
		rmSync(profiles, { recursive: true });
	}
	return figures;
}

/** What has all processes of Node that a build starts write profiles into a folder. */
export function profileInto(folder: string): Record<string, string> {
	const inBuild = pathToFileURL(path.join(import.meta.dirname, 'in-build.ts')).href;
	const options = [
		'--cpu-prof',
		`--cpu-prof-interval=${pause}`,
		`--cpu-prof-dir=${quote(folder)}`,
		`--import=${quote(inBuild)}`,
	];
	return {
		NODE_OPTIONS: [process.env['NODE_OPTIONS'], ...options].filter(Boolean).join(' '),
		WAYMARK_BENCH_PROFILES: folder,
	};
}

/** As NODE_OPTIONS takes what may hold a blank or a backslash. */
function quote(text: string): string {
	return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}
