import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it, onTestFinished } from 'vitest';
import { buildPath } from '../../src/domain/path.ts';
import { packSlide } from '../../src/exports/slide/map-slide.ts';
import type { DisplayItem, DisplayList } from '../../src/map/display-list.ts';
import { layOutSheet } from '../../src/map/lay-out-sheet.ts';
import { loadWords } from '../../src/words/load-words.ts';
import { readZip } from '../../src/zip/zip.ts';
import { locales, makeProgram, type Script, usualShape } from '../map/programs.ts';

const base = 'https://partners.example.com';

async function layOut(script: Script = 'english', shape = usualShape): Promise<DisplayList> {
	const journey = makeProgram({ ...shape, types: 4, script });
	const options = { address: `${base}/map/`, contentDate: '2026-11-16' };
	const words = loadWords(locales[script]);
	return (await layOutSheet(journey, buildPath(journey), 'slide', words, options)).list;
}

function readSlide(list: DisplayList) {
	const files = new Map(
		readZip(packSlide(list, base)).map(({ name, data }) => [name, data.toString()]),
	);
	const parse = (name: string) =>
		new JSDOM(files.get(name) ?? '', { contentType: 'text/xml' }).window.document;
	return {
		files,
		slide: parse('ppt/slides/slide1.xml'),
		relations: parse('ppt/slides/_rels/slide1.xml.rels'),
	};
}

/** Of a shape, in the unit of slides. */
function readBox(shape: Element) {
	const [off, ext] = ['a:off', 'a:ext'].map((name) => shape.getElementsByTagName(name)[0]);
	const read = (one: Element | undefined, name: string) => Number(one?.getAttribute(name));
	return { x: read(off, 'x'), y: read(off, 'y'), width: read(ext, 'cx'), height: read(ext, 'cy') };
}

function readId(shape: Element) {
	return shape.getElementsByTagName('p:cNvPr')[0]?.getAttribute('id');
}

function readName(shape: Element) {
	return shape.getElementsByTagName('p:cNvPr')[0]?.getAttribute('name');
}

/** Every part of a drawing, those of links and headings among them. */
function listParts(items: readonly DisplayItem[]): DisplayItem[] {
	return items.flatMap((item) =>
		item.kind === 'link' || item.kind === 'heading' ? [item, ...listParts(item.items)] : [item],
	);
}

function listTexts(list: DisplayList): string[] {
	return listParts(list.items).flatMap((item) => (item.kind === 'text' ? [item.text] : []));
}

function countMarks(list: DisplayList, part: string): number {
	return listParts(list.items).filter((item) => 'mark' in item && item.mark?.part === part).length;
}

/** A hundredth of a millimetre, in the unit of slides. */
const hair = 360;

describe('map.pptx', () => {
	it('has one slide with every text of the map as a text, and no picture', async () => {
		const list = await layOut();
		const { files, slide } = readSlide(list);
		expect([...files.keys()].filter((name) => /^ppt\/slides\/[^/]+$/.test(name))).toHaveLength(1);
		expect([...files.keys()].filter((name) => name.includes('media'))).toEqual([]);
		expect(slide.getElementsByTagName('p:pic')).toHaveLength(0);
		const written = [...slide.getElementsByTagName('a:t')].map((one) => one.textContent ?? '');
		expect(written.sort()).toEqual(listTexts(list).sort());
	});

	it.each<Script>(['english', 'arabic'])(
		'glues each line to its rings, which are ellipses with names (%s)',
		async (script) => {
			const list = await layOut(script);
			const { slide } = readSlide(list);
			const ellipses = new Map(
				[...slide.getElementsByTagName('p:sp')]
					.filter(
						(one) => one.getElementsByTagName('a:prstGeom')[0]?.getAttribute('prst') === 'ellipse',
					)
					.map((one) => [readId(one), one]),
			);
			const rings = [...ellipses.values()].filter((one) => readName(one)?.includes(': '));
			expect(rings).toHaveLength(countMarks(list, 'ring'));
			const glues = [...slide.getElementsByTagName('p:cxnSp')].flatMap((line) => {
				const { x, width, y } = readBox(line);
				const isBack = line.getElementsByTagName('a:xfrm')[0]?.getAttribute('flipH') === '1';
				return (['a:stCxn', 'a:endCxn'] as const).flatMap((name) => {
					const glue = line.getElementsByTagName(name)[0];
					if (!glue) return [];
					const ring = ellipses.get(glue.getAttribute('id'));
					const box = ring && readBox(ring);
					const isLeft = (name === 'a:stCxn') !== isBack;
					const side = glue.getAttribute('idx') === '6' ? (box?.width ?? 0) : 0;
					const gap = Math.hypot(
						(box?.x ?? 0) + side - (isLeft ? x : x + width),
						(box?.y ?? 0) + (box?.height ?? 0) / 2 - y,
					);
					return [{ gap, name: ring && readName(ring), line: readName(line) }];
				});
			});
			expect(glues).toHaveLength(2 * rings.length);
			expect(Math.max(...glues.map(({ gap }) => gap))).toBeLessThan(hair);
			for (const { name, line } of glues) expect(name?.startsWith(`${line}: `)).toBe(true);
		},
	);

	it('gives every shape a number of its own, and every link an address of the site', async () => {
		const { slide, relations } = readSlide(await layOut());
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
		const milestones = links.filter((link) => link.startsWith(`${base}/milestones/`));
		expect(new Set(milestones).size).toBe(30);
		expect(links.filter((link) => !link.startsWith(base))).toEqual([]);
	});

	it('says what each shape is that means something', async () => {
		const { slide } = readSlide(await layOut());
		const silent = [...slide.getElementsByTagName('p:cNvPr')].filter(
			(one) =>
				!one.getAttribute('descr') &&
				!one.getElementsByTagName('adec:decorative').length &&
				!one.parentElement?.parentElement?.getElementsByTagName('a:t').length &&
				one.getAttribute('id') !== '1',
		);
		expect(silent.map((one) => one.getAttribute('name'))).toEqual([]);
	});

	it('is a slide of 16:9 with the whole map on it', async () => {
		const { files, slide } = readSlide(await layOut());
		expect(files.get('ppt/presentation.xml')).toContain('<p:sldSz cx="12192000" cy="6858000"/>');
		const shapes = ['p:sp', 'p:cxnSp'].flatMap((name) => [...slide.getElementsByTagName(name)]);
		const drawn = shapes.filter((one) =>
			one.getElementsByTagName('p:cNvPr')[0]?.getAttribute('descr'),
		);
		expect(drawn.length).toBeGreaterThan(50);
		for (const shape of drawn) {
			const box = readBox(shape);
			expect(box.x).toBeGreaterThanOrEqual(0);
			expect(box.y).toBeGreaterThanOrEqual(0);
			expect(box.x + box.width).toBeLessThanOrEqual(12_192_000);
			expect(box.y + box.height).toBeLessThanOrEqual(6_858_000);
		}
	});

	it('has the title in a place for titles, which is read first', async () => {
		const list = await layOut();
		const { files, slide } = readSlide(list);
		const [first] = slide.getElementsByTagName('p:sp');
		expect(first?.getElementsByTagName('p:ph')[0]?.getAttribute('type')).toBe('title');
		expect(first?.getElementsByTagName('a:t')[0]?.textContent).toBe('Journey map');
		for (const name of ['slideLayouts/slideLayout1', 'slideMasters/slideMaster1'])
			expect(files.get(`ppt/${name}.xml`)).toContain('<p:ph type="title"/>');
	});

	it('writes from right to left what is read so', async () => {
		const { files, slide } = readSlide(await layOut('arabic'));
		expect(files.get('ppt/presentation.xml')).toContain(' rtl="1"');
		const wrong = [...slide.getElementsByTagName('a:p')].filter((paragraph) => {
			const isRtl = /^\P{L}*\p{sc=Arab}/u.test(paragraph.textContent ?? '');
			const look = paragraph.getElementsByTagName('a:pPr')[0];
			return isRtl !== (look?.getAttribute('rtl') === '1');
		});
		expect(wrong.map((one) => one.textContent)).toEqual([]);
		expect(slide.getElementsByTagName('a:rPr')[0]?.getAttribute('lang')).toBe('ar');
	});

	it('is a whole package: every part is well written, named, and leads to parts that are there', async () => {
		const { files } = readSlide(await layOut());
		const [contents] = files.keys();
		expect(contents).toBe('[Content_Types].xml');
		const listed = [...(files.get('[Content_Types].xml') ?? '').matchAll(/PartName="\/([^"]+)"/g)];
		const parts = [...files.keys()].filter((name) => !/\.rels$|^\[/.test(name));
		expect(listed.map(([, name]) => name).sort()).toEqual(parts.sort());
		for (const [name, text] of files) {
			const { documentElement } = new JSDOM(text, { contentType: 'text/xml' }).window.document;
			expect(documentElement.tagName).not.toBe('parsererror');
			if (!name.endsWith('.rels')) continue;
			const links = [...documentElement.getElementsByTagName('Relationship')];
			const ids = links.map((one) => one.getAttribute('Id'));
			expect(new Set(ids).size).toBe(ids.length);
			const source = name.replace('_rels/', '').replace(/\.rels$/, '');
			for (const link of links) {
				if (link.getAttribute('TargetMode') === 'External') continue;
				const target = link.getAttribute('Target') ?? '';
				expect(files.keys()).toContain(path.posix.join(path.posix.dirname(source), target));
			}
			const used = [...(files.get(source) ?? '').matchAll(/ r:id="([^"]+)"/g)];
			for (const [, id] of used) expect(ids).toContain(id);
		}
	});

	it('has the same bytes each time, and the same date', async () => {
		const [one, other] = [packSlide(await layOut(), base), packSlide(await layOut(), base)];
		expect(one.equals(other)).toBe(true);
		const { files } = readSlide(await layOut());
		const dates = [...files.values()].join('').match(/\d{4}-\d\d-\d\dT[\d:]+Z/g);
		expect(new Set(dates)).toEqual(new Set(['1980-01-01T00:00:00Z']));
	});

	it('keeps the signs that mean something in XML', async () => {
		const journey = makeProgram({ ...usualShape, milestones: 2, phases: 1 });
		const name = 'A & B <c> "d"';
		const named = {
			...journey,
			program: { ...journey.program, map: { title: name, edition: undefined } },
		};
		const { list } = await layOutSheet(named, buildPath(named), 'slide', loadWords('en'), {
			address: `${base}/map/`,
			contentDate: undefined,
		});
		const { slide } = readSlide(list);
		const texts = [...slide.getElementsByTagName('a:t')].map((one) => one.textContent);
		expect(texts).toContain(name);
	});

	const hasOffice = spawnSync('soffice', ['--version']).status === 0;
	it.skipIf(!hasOffice)(
		'is opened by LibreOffice, as one page on which all texts can be read',
		async () => {
			const list = await layOut();
			const folder = mkdtempSync(path.join(tmpdir(), 'waymark-slide-'));
			onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
			writeFileSync(path.join(folder, 'map.pptx'), packSlide(list, base));
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
			const lost = listTexts(list).filter((line) => !text.includes(line));
			expect(lost).toEqual([]);
		},
	);
});
