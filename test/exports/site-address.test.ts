import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { buildJourney } from '../../src/collections/build-journey.ts';
import { readModel } from '../../src/collections/read-model.ts';
import { buildPath } from '../../src/domain/path.ts';
import { exportMilestones } from '../../src/exports/journey-csv.ts';
import { exportJourney } from '../../src/exports/journey-json.ts';
import { exportLlms } from '../../src/exports/llms-txt.ts';
import { listTwins, writeTwin } from '../../src/exports/twins/list-twins.ts';
import type { Site } from '../../src/site/site.ts';
import { loadWords } from '../../src/words/load-words.ts';
import { writeContent } from '../small-program.ts';

const named = 'https://partners.example.com';

function makeSite(): Site {
	const folder = writeContent();
	const { model } = readModel(folder);
	const journey = buildJourney(model, { edition: 'public' });
	return {
		journey,
		open: journey,
		everything: buildJourney(model, { edition: 'internal' }),
		words: loadWords('en'),
		whole: buildPath(journey),
		paths: new Map(),
		contentDate: undefined,
		folder,
	};
}

/** The modules of a site, built with these settings. */
async function load(env: Record<string, string>) {
	vi.resetModules();
	for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
	vi.stubEnv('BASE_URL', env['BASE_PATH'] ?? '/');
	onTestFinished(() => {
		vi.unstubAllEnvs();
		vi.resetModules();
	});
	const { findSiteAddress } = await import('../../src/site/site-address.ts');
	const { findTwinAddress, makeExportSource } = await import('../../src/site/export-source.ts');
	const { makeMapSource } = await import('../../src/site/map-source.ts');
	return { findSiteAddress, findTwinAddress, makeExportSource, makeMapSource };
}

describe('the address of the site', () => {
	it.each([
		['https://example.org/partners', { SITE_URL: 'https://example.org', BASE_PATH: '/partners' }],
		['https://example.org', { SITE_URL: 'https://example.org/' }],
		[`${named}/partners`, { BASE_PATH: '/partners' }],
		[named, {}],
	])('is %s everywhere, with %j', async (address, env: Record<string, string>) => {
		const site = makeSite();
		const made = await load(env);
		expect(made.findSiteAddress(site, '/plan/')).toBe(`${address}/plan/`);
		// Whoever asks first, and for what, changes nothing.
		made.findTwinAddress(site, '/');
		const source = made.makeExportSource(site);
		expect(source.site).toBe(address);
		expect(made.makeMapSource(site, site.whole).site).toBe(address);
		const texts = [
			exportJourney(source, site.whole),
			exportMilestones(source),
			exportLlms(source),
			...[...listTwins(source).values()].map((twin) => writeTwin(source, twin)),
		];
		for (const text of texts) {
			expect(text).toContain(`${address}/`);
			expect(text.replaceAll(`${address}/`, '')).not.toMatch(/https:\/\/(?:partners\.)?example\./);
		}
	});

	it('is asked for at one place', () => {
		const files = readdirSync('src', { recursive: true, withFileTypes: true })
			.filter((one) => one.isFile() && /\.(?:ts|astro)$/.test(one.name))
			.map((one) => `${one.parentPath}/${one.name}`);
		const other = files.filter((file) =>
			/Astro\.site\b|site: origin|new URL\(href\(/.test(readFileSync(file, 'utf8')),
		);
		expect(other).toEqual(['src/site/site-address.ts']);
	});
});
