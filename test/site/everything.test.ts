import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runDiff } from '../../src/cli/commands/diff.ts';
import { readModel } from '../../src/collections/read-model.ts';
import { readTexts } from '../../src/guard/read-texts.ts';
import { call } from '../cli/call.ts';
import { writeInArabic } from '../everything/write-in-arabic.ts';
import { addRightBodies } from '../generated/add-right-bodies.ts';
import { createRandom } from '../generated/random.ts';
import { inLong, isLong, runs } from '../long.ts';
import { type BuiltSite, buildSite } from './build-site.ts';
import { findSiteFaults } from './find-site-faults.ts';
import { listPageKinds } from './page-kinds.ts';
import { startPreview } from './run-preview.ts';

const english = 'test/fixtures/everything';
const arabic = writeInArabic();
/** The same with texts made up at random, as a build takes long and tells of both. */
const withTexts = mkdtempSync(path.join(tmpdir(), 'waymark-bodies-'));
const texts = runs(20, 50);
const seed = 20_261;
beforeAll(async () => {
	cpSync(arabic, withTexts, { recursive: true });
	await addRightBodies(withTexts, texts, createRandom(seed));
});
afterAll(() => rmSync(withTexts, { recursive: true, force: true }));

const origin = 'https://partners.example.com';

/** Texts without white space, as a page or a PDF may break them anywhere. */
const squeeze = (text: string) => text.replace(/\s+/g, '');

function readFile(site: BuiltSite, file: string): string {
	return squeeze(readTexts(file, readFileSync(path.join(site.folder, file))).join('\n'));
}

describe.each([
	['English', 'public', english],
	['English', 'internal', english],
	[`Arabic, and ${texts} texts made up at random (seed ${seed})`, 'public', withTexts],
	...inLong([
		[`Arabic, and ${texts} texts made up at random (seed ${seed})`, 'internal', withTexts],
	]),
])('a program that uses everything, in %s, %s', (_, edition, content) => {
	let site: BuiltSite;
	beforeAll(() => {
		site = buildSite({ JOURNEY_CONTENT: content, JOURNEY_EDITION: edition });
	});
	afterAll(() => site?.remove());

	it.runIf(content === withTexts)(
		'has a page for most texts: what check passes, build builds',
		() => {
			const built = site.files.filter((file) => /^pages\/random-.*\.html$/.test(file));
			expect(built.length).toBeGreaterThan(texts / 2);
		},
	);

	it('has valid HTML, links that lead somewhere, whole files, and a twin of each page', async () => {
		expect(await findSiteFaults(site, origin)).toEqual([]);
	});

	it('says its own words on pages, on the map, in the plan and in what is taken away', () => {
		for (const file of ['index.html', 'plan/index.html'])
			expect(readFile(site, file), file).toContain(squeeze('Find your place'));
		for (const file of ['milestones/first-deal.md', 'milestones/first-deal/index.html'])
			expect(readFile(site, file), file).toContain(squeeze('Who does what'));
		expect(readFile(site, 'map.svg')).toContain(squeeze('Gray: the contact'));
		expect(readFile(site, 'plan/index.html')).toContain(squeeze('From then on you talk to {team}'));
	});

	it('has every milestone that it shows on the map’s slide and list, and in the handbook as PDF', () => {
		const { model } = readModel(path.resolve(content));
		const [slide, list, book] = ['map.pptx', 'map/index.html', 'handbook.pdf'].map((file) =>
			readFile(site, file),
		);
		const shown = [...model.entries.milestones.values()].filter(
			({ data }) => !data.draft && !(data.internal && edition === 'public'),
		);
		for (const { data } of shown) {
			expect(slide).toContain(squeeze(data.mapTitle ?? data.title));
			expect(list).toContain(squeeze(data.title));
			// Arabic is in the PDF in the order in which its letters are drawn.
			if (content === english) expect(book).toContain(squeeze(data.title));
		}
		expect(shown.length).toBeGreaterThan(10);
	});

	it('has every picture that it shows, and no other', () => {
		const pictures = ['desk', 'desk-2', 'mark', 'drawing', 'ours', 'logo', 'logo-dark'];
		const found = new Set(
			site.files.flatMap((file) => /^media\/([\w-]+?)-[0-9a-f]{12}\.\w+$/.exec(file)?.[1] ?? []),
		);
		expect([...found].toSorted()).toEqual(
			pictures.filter((name) => edition === 'internal' || name !== 'ours').toSorted(),
		);
		expect(site.files.filter((file) => file.startsWith('media/desk-'))).toHaveLength(
			['png', 'jpg', 'jpeg', 'webp', 'avif'].length,
		);
	});

	// The Arabic program has all that the English one has, and more texts.
	it.runIf(edition === 'public' && (isLong || content === withTexts))(
		'is shown by the preview: each text, and one page of each kind',
		async () => {
			const { address } = await startPreview({ JOURNEY_CONTENT: path.resolve(content) });
			const texts = site.files.filter((file) => /^pages\/.*\.html$/.test(file));
			const pages = new Set([
				...listPageKinds(site.files),
				...texts.map((file) => file.replace(/index\.html$/, '')),
			]);
			const failed: string[] = [];
			for (const page of pages) {
				if (page === '404.html') continue;
				const response = await fetch(address + encodeURI(page));
				if (!response.ok) failed.push(`${response.status} ${page}`);
				await response.arrayBuffer();
			}
			expect(failed).toEqual([]);
		},
	);
});

describe('npm run diff', () => {
	const diff = (from: string, to: string, format: string) =>
		call(runDiff, ['--from', from, '--to', to, '--format', format]);

	it('finds nothing between a program that uses everything and itself', async () => {
		expect(await diff(english, english, 'text')).toEqual({
			status: 0,
			stdout: 'Nothing changes in the journey.\n',
			stderr: '',
		});
	});

	it.each(['text', 'markdown', 'json'])(
		'says in %s what is different where every text is',
		async (format) => {
			const { status, stdout, stderr } = await diff(english, arabic, format);
			expect([status, stderr]).toEqual([0, '']);
			expect(stdout.length).toBeGreaterThan(10_000);
			expect(stdout).not.toMatch(/\bundefined\b|\[object |\bNaN\b/);
		},
	);
});
