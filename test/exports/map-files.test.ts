import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import process from 'node:process';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { buildPath } from '../../src/domain/path.ts';
import { drawListPdf } from '../../src/exports/map-pdf.ts';
import { drawPng } from '../../src/exports/map-png.ts';
import { drawSvg } from '../../src/map/draw-map.ts';
import { layOutSheet } from '../../src/map/lay-out-sheet.ts';
import { loadWords } from '../../src/words/load-words.ts';
import { isLong } from '../long.ts';
import { locales, makeProgram, type Script, usualShape } from '../map/programs.ts';

const base = 'https://partners.example.com';
const options = { address: `${base}/map/`, contentDate: '2026-11-16' };

async function layOut(script: Script = 'english') {
	const journey = makeProgram({ ...usualShape, script });
	const words = loadWords(locales[script]);
	return (await layOutSheet(journey, buildPath(journey), 'a4', words, options)).list;
}

describe('map.svg', () => {
	it.each([true, false])('has neither styles nor scripts (in a page: %s)', async (isInline) => {
		const svg = drawSvg(await layOut(), { base, isInline });
		expect(svg).not.toMatch(/<style|<script|\sstyle=|\son\w+=|javascript:/);
	});
	it('is well formed and named, and every stop is a link with a name', async () => {
		const svg = drawSvg(await layOut(), { base, isInline: false });
		const { document } = new JSDOM(svg, { contentType: 'image/svg+xml' }).window;
		expect(document.querySelector('title')?.textContent).toContain('Acme Partner Program');
		expect(document.querySelector('desc')?.textContent).toContain('30 milestones');
		const links = [...document.querySelectorAll('a')];
		const milestones = links.filter((link) =>
			link.getAttribute('href')?.startsWith(`${base}/milestones/`),
		);
		expect(milestones).toHaveLength(30);
		expect(links.every((link) => link.getAttribute('aria-label'))).toBe(true);
	});
	it('escapes what an author writes', async () => {
		const journey = makeProgram({ ...usualShape, milestones: 2, phases: 1 });
		const [first] = journey.milestones.values();
		const milestones = new Map(journey.milestones);
		if (first) milestones.set(first.id, { ...first, title: '<b> & "x"' });
		const changed = { ...journey, milestones };
		const { list } = await layOutSheet(changed, buildPath(changed), 'a4', loadWords('en'), options);
		const svg = drawSvg(list, { base, isInline: true });
		expect(svg).toContain('&lt;b&gt; &amp; &quot;x&quot;');
		await drawListPdf(list, base);
	});
});

describe('map.pdf', () => {
	it.each(Object.keys(locales) as Script[])(
		'is one page that Typst accepts as PDF/UA-1 (%s)',
		async (script) => {
			expect((await drawListPdf(await layOut(script), base)).subarray(0, 5).toString()).toBe(
				'%PDF-',
			);
		},
	);
	it('writes what looks like the maker’s own language as it is typed', async () => {
		const journey = makeProgram({ ...usualShape, milestones: 2, phases: 1 });
		const [first] = journey.milestones.values();
		const milestones = new Map(journey.milestones);
		if (first) milestones.set(first.id, { ...first, title: '#panic("x") \\ "q" $a$ [b]' });
		const changed = { ...journey, milestones };
		const { list } = await layOutSheet(changed, buildPath(changed), 'a4', loadWords('en'), options);
		await drawListPdf(list, base);
	});
});

describe('every file of the map', () => {
	it('has the same bytes in another time zone and another locale', async () => {
		const script = `
			import { createHash } from 'node:crypto';
			import { buildPath } from './src/domain/path.ts';
			import { drawListPdf } from './src/exports/map-pdf.ts';
			import { drawPng } from './src/exports/map-png.ts';
			import { drawSvg } from './src/map/draw-map.ts';
			import { layOutSheet } from './src/map/lay-out-sheet.ts';
			import { loadWords } from './src/words/load-words.ts';
			import { makeProgram, usualShape } from './test/map/programs.ts';
			const journey = makeProgram(usualShape);
			const { list } = await layOutSheet(journey, buildPath(journey), 'a4', loadWords('en'), ${JSON.stringify(options)});
			const base = '${base}';
			for (const file of [drawSvg(list, { base, isInline: false }), await drawListPdf(list, base), await drawPng(list, 2000)])
				console.log(createHash('sha256').update(file).digest('hex'));
		`;
		const hashes = (env: Record<string, string>) =>
			execFileSync(process.execPath, ['--input-type=module-typescript', '-e', script], {
				env: { ...process.env, ...env },
				encoding: 'utf8',
			})
				.trim()
				.split('\n');
		const here = await layOut();
		const made = [
			drawSvg(here, { base, isInline: false }),
			await drawListPdf(here, base),
			await drawPng(here, 2000),
		].map((file) => createHash('sha256').update(file).digest('hex'));
		expect(hashes({ TZ: 'Asia/Tokyo', LC_ALL: 'de_DE.UTF-8' })).toEqual(made);
		if (isLong) expect(hashes({ TZ: 'America/Los_Angeles', LC_ALL: 'C' })).toEqual(made);
	});
});
