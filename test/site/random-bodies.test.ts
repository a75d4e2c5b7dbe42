import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkContent } from '../../src/collections/check-content.ts';
import { addBodies } from '../generated/bodies-program.ts';
import { createRandom } from '../generated/random.ts';
import { runs } from '../long.ts';
import { buildSite } from './build-site.ts';
import { findSiteFaults } from './find-site-faults.ts';

const bases = ['everything', 'arabic', 'japanese', 'german'];
const seeds = Array.from({ length: runs(2, 100) }, (_, i) => 20_261 + i);
/** Many texts in one program, as it is the building that takes time. */
const texts = 60;

/** The problems that stop a build. */
async function findErrors(folder: string) {
	const { problems } = await checkContent(folder, '2026-11-23');
	return problems.filter(({ severity }) => severity === 'error');
}

describe.each(seeds.map((seed, i) => [seed, bases[i % bases.length] ?? ''] as const))(
	`what check passes, build builds: ${texts} texts made up at random (seed %i) in %s`,
	(seed, base) => {
		it.each(['public', 'internal'])(
			'in the %s edition, with valid HTML and links that lead somewhere',
			async (edition) => {
				const folder = mkdtempSync(path.join(tmpdir(), 'waymark-bodies-'));
				onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
				cpSync(path.join('test/fixtures', base), folder, { recursive: true });
				const files = addBodies(folder, texts, createRandom(seed));
				const refused = new Set((await findErrors(folder)).map(({ file }) => file));
				for (const file of refused) rmSync(path.join(folder, file));
				expect(await findErrors(folder)).toEqual([]);
				// Most of what is made up has to be right, or little is built.
				expect(refused.size).toBeLessThan(files.length / 3);

				const site = buildSite({ JOURNEY_CONTENT: folder, JOURNEY_EDITION: edition });
				onTestFinished(site.remove);
				expect(await findSiteFaults(site, 'https://partners.example.com')).toEqual([]);
				const built = site.files.filter((file) => file.startsWith('pages/random-'));
				expect(built.length).toBeGreaterThan(files.length / 2);
			},
		);
	},
);
