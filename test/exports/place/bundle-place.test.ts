import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { bundleEngine } from '../../../src/exports/bundle-engine.ts';
import { exportJourney } from '../../../src/exports/journey-json.ts';
import type { OwnJourney } from '../../../src/exports/place/own-journey.ts';
import { findPlace, version } from '../../../src/exports/place/place.ts';
import { readSource } from '../export-source.ts';

const journey = JSON.parse(exportJourney(readSource())) as OwnJourney;
const known = {
	partnerTypes: ['services'],
	starts: { onboarding: '2026-10-01' },
	today: '2026-10-22',
};
const code = await bundleEngine('place');

it('is one file that imports nothing, is made the same each time, and says first how it is used', async () => {
	expect(code).toMatch(/^\/\*!\n \* place\.mjs: /);
	expect(code.match(/\bimport\b(?!\s*\{ findPlace \})|\brequire\(|\bprocess\b/g)).toBeNull();
	expect(await bundleEngine('place')).toBe(code);
});

it('has less than 16 KiB of code', () => {
	expect(Buffer.byteLength(code.replace(/^\/\*![\s\S]*?\*\/\n/, ''))).toBeLessThan(16 * 1024);
});

it('runs with nothing but the language as it was in Node 18', () => {
	const later = /\.(?:toSorted|toReversed|toSpliced|with|groupBy|union|isSubsetOf)\(/;
	expect(code.match(later)).toBeNull();
	const script = code.replace(/export\{(\w+) as findPlace,(\w+) as version\};?\s*$/, '[$1,$2]');
	const [find, its] = runInNewContext(`"use strict";${script}`, {}) as [typeof findPlace, number];
	expect(its).toBe(version);
	expect(JSON.stringify(find(journey, known))).toBe(JSON.stringify(findPlace(journey, known)));
});
