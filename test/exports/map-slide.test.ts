import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it, onTestFinished } from 'vitest';
import { buildPath } from '../../src/domain/path.ts';
import { drawMapSlide } from '../../src/exports/slide/map-slide.ts';
import { layOutMap } from '../../src/map/lay-out-map.ts';
import { loadWords } from '../../src/words/load-words.ts';
import { readZip } from '../../src/zip/zip.ts';
import { locales, makeProgram, type Script, usualShape } from '../map/programs.ts';

const base = 'https://partners.example.com';

function layOut(script: Script = 'english') {
	const journey = makeProgram({ ...usualShape, script });
	const options = { address: `${base}/map/`, contentDate: '2026-11-16' };
	return layOutMap(journey, buildPath(journey), 'a4', loadWords(locales[script]), options).layout;
}

async function readSlide(layout = layOut()) {
	const files = new Map(
		readZip(await drawMapSlide(layout, base)).map(({ name, data }) => [name, data.toString()]),
	);
	const parse = (name: string) =>
		new JSDOM(files.get(name) ?? '', { contentType: 'text/xml' }).window.document;
	return {
		files,
		slide: parse('ppt/slides/slide1.xml'),
		relations: parse('ppt/slides/_rels/slide1.xml.rels'),
	};
}

describe('map.pptx', () => {
	it('has one slide with a native shape for each card, with its text in it, and no picture', async () => {
		const layout = layOut();
		const { files, slide } = await readSlide(layout);
		expect([...files.keys()].filter((name) => /^ppt\/slides\/[^/]+$/.test(name))).toHaveLength(1);
		expect([...files.keys()].filter((name) => name.includes('media'))).toEqual([]);
		expect(slide.getElementsByTagName('p:pic')).toHaveLength(0);
		const shapes = [...slide.getElementsByTagName('p:sp')];
		const cards = layout.cards.map(({ label, title }) => {
			const own = shapes.filter(
				(shape) => shape.getElementsByTagName('p:cNvPr')[0]?.getAttribute('name') === label,
			);
			const [card] = own;
			const texts = [...(card?.getElementsByTagName('a:t') ?? [])].map((one) => one.textContent);
			return [
				own.length,
				card?.getElementsByTagName('a:prstGeom')[0]?.getAttribute('prst'),
				texts.slice(0, title.length),
			];
		});
		expect(cards).toHaveLength(30);
		expect(cards).toEqual(
			layout.cards.map(({ title }) => [1, 'roundRect', title.map(({ text }) => text)]),
		);
	});

	it('gives every shape a number of its own, and every link an address of the site', async () => {
		const { slide, relations } = await readSlide();
		const ids = [...slide.getElementsByTagName('p:cNvPr')].map((one) => one.getAttribute('id'));
		expect(new Set(ids).size).toBe(ids.length);
		const targets = new Map(
			[...relations.getElementsByTagName('Relationship')].map((one) => [
				one.getAttribute('Id'),
				one.getAttribute('Target') ?? '',
			]),
		);
		const links = [...slide.getElementsByTagName('a:hlinkClick')].map(
			(one) => targets.get(one.getAttribute('r:id')) ?? 'nowhere',
		);
		expect(links.filter((link) => link.startsWith(`${base}/milestones/`))).toHaveLength(30);
		expect(links.filter((link) => !link.startsWith(base))).toEqual([]);
	});

	it('draws a line for each connector', async () => {
		const layout = layOut();
		const { slide } = await readSlide(layout);
		const heads = slide.getElementsByTagName('a:tailEnd').length;
		expect(layout.connectors.length).toBeGreaterThan(20);
		expect(heads).toBeGreaterThanOrEqual(
			layout.connectors.filter(({ kind }) => kind === 'all').length,
		);
	});

	it('has the same bytes each time, and no date', async () => {
		const [one, other] = [await drawMapSlide(layOut(), base), await drawMapSlide(layOut(), base)];
		expect(one.equals(other)).toBe(true);
		const { files } = await readSlide();
		expect([...files.values()].join('')).not.toMatch(/20\d\d-\d\d-\d\dT/);
	});

	it('keeps the signs that mean something in XML', async () => {
		const journey = makeProgram({ ...usualShape, milestones: 2, phases: 1 });
		const name = 'A & B <c> "d"';
		const named = {
			...journey,
			program: { ...journey.program, map: { title: name, edition: undefined } },
		};
		const { layout } = layOutMap(named, buildPath(named), 'a4', loadWords('en'), {
			address: `${base}/map/`,
			contentDate: undefined,
		});
		const { slide } = await readSlide(layout);
		const texts = [...slide.getElementsByTagName('a:t')].map((one) => one.textContent);
		expect(texts).toContain(name);
	});

	const hasOffice = spawnSync('soffice', ['--version']).status === 0;
	it.skipIf(!hasOffice)(
		'is opened by LibreOffice, as one page on which all cards can be read',
		async () => {
			const layout = layOut();
			const folder = mkdtempSync(path.join(tmpdir(), 'waymark-slide-'));
			onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
			writeFileSync(path.join(folder, 'map.pptx'), await drawMapSlide(layout, base));
			const profile = `-env:UserInstallation=file://${folder}/profile`;
			execFileSync('soffice', [
				profile,
				'--headless',
				'--convert-to',
				'pdf',
				'--outdir',
				folder,
				path.join(folder, 'map.pptx'),
			]);
			const pdf = path.join(folder, 'map.pdf');
			expect(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })).toMatch(/^Pages:\s+1$/m);
			const text = execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8' }).replace(
				/\s+/g,
				' ',
			);
			const lost = layout.cards
				.flatMap(({ title }) => title.map((line) => line.text))
				.filter((line) => !text.includes(line));
			expect(lost).toEqual([]);
		},
	);
});
