import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { addRightBodies } from '../generated/add-right-bodies.ts';
import { createRandom } from '../generated/random.ts';
import { isLong } from '../long.ts';
import { buildSite } from './build-site.ts';
import { findSiteFaults } from './find-site-faults.ts';

const bases = ['everything', 'arabic', 'japanese', 'german'];
const seeds = Array.from({ length: 100 }, (_, i) => 20_262 + i);
/** Many texts in one program, as it is the building that takes time. */
const texts = 50;
/** In milliseconds; two builds on a machine that does much else. */
const timeout = 900_000;

/** Builds a site and lists what no site may have; a build that falls is said in its own words. */
async function findFaults(folder: string, edition: string): Promise<string[]> {
	try {
		const site = buildSite({ JOURNEY_CONTENT: folder, JOURNEY_EDITION: edition });
		onTestFinished(site.remove);
		const built = site.files.filter((file) => file.startsWith('pages/random-'));
		expect(built.length).toBeGreaterThan(texts / 2);
		return await findSiteFaults(site, 'https://partners.example.com');
	} catch (error) {
		if (!(error instanceof Error && 'stderr' in error)) throw error;
		return [`the build falls: ${String(error.stderr).slice(0, 3000)}`];
	}
}

// In every run, such texts are in a program that is built anyway: test/site/everything.test.ts.
it.runIf(isLong).each(seeds.map((seed, i) => [seed, bases[i % bases.length] ?? ''] as const))(
	`what check passes, build builds, in both editions, with valid HTML and links that lead somewhere: ${texts} texts made up at random (seed %i) in %s`,
	async (seed, base) => {
		const folder = mkdtempSync(path.join(tmpdir(), 'waymark-bodies-'));
		onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
		cpSync(path.join('test/fixtures', base), folder, { recursive: true });
		await addRightBodies(folder, texts, createRandom(seed));
		const faults = {
			public: await findFaults(folder, 'public'),
			internal: await findFaults(folder, 'internal'),
		};
		expect(faults).toEqual({ public: [], internal: [] });
	},
	timeout,
);
