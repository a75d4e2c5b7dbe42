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

function readSlide(layout = layOut()) {
	const files = new Map(
		readZip(drawMapSlide(layout, base)).map(({ name, data }) => [name, data.toString()]),
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

/** Its corners stay round when it is drawn out: as PowerPoint’s own, or by the same formulas. */
function hasRoundCorners(shape: Element): boolean {
	const [preset] = shape.getElementsByTagName('a:prstGeom');
	if (preset) return preset.getAttribute('prst') === 'roundRect';
	return shape.getElementsByTagName('a:arcTo').length === 4;
}

/** Where lines can be glued to a card. */
function readSites(card: Element): { x: number; y: number }[] {
	const { x, y, width, height } = readBox(card);
	const shifts = new Map(
		[...card.getElementsByTagName('a:gd')].map((one) => [
			one.getAttribute('name'),
			Number(/^\+- vc (-?\d+) 0$/.exec(one.getAttribute('fmla') ?? '')?.[1]),
		]),
	);
	const names = [...card.getElementsByTagName('a:cxn')].map((one) => {
		const place = one.getElementsByTagName('a:pos')[0];
		return [place?.getAttribute('x'), place?.getAttribute('y')] as const;
	});
	const usual = [
		['hc', 't'],
		['l', 'vc'],
		['hc', 'b'],
		['r', 'vc'],
	] as const;
	const across = { l: x, hc: x + width / 2, r: x + width };
	const down = { t: y, vc: y + height / 2, b: y + height };
	return (names.length > 0 ? names : usual).map(([h, v]) => ({
		x: across[h as keyof typeof across],
		y: down[v as keyof typeof down] ?? down.vc + (shifts.get(v ?? '') ?? Number.NaN),
	}));
}

/** The corners of a line, as PowerPoint draws them. */
function readWay(line: Element): { x: number; y: number }[] {
	const { x, y, width, height } = readBox(line);
	const points = [...line.getElementsByTagName('a:pt')];
	if (points.length > 0)
		return points.map((one) => ({
			x: x + Number(one.getAttribute('x')),
			y: y + Number(one.getAttribute('y')),
		}));
	const place = line.getElementsByTagName('a:xfrm')[0];
	const [one = 0, two = 0, three = 0] = [...line.getElementsByTagName('a:gd')].map(
		(guide) => Number(guide.getAttribute('fmla')?.replace('val ', '')) / 100_000,
	);
	const parts: Record<string, [number, number][]> = {
		straightConnector1: [],
		bentConnector3: [
			[one, 0],
			[one, 1],
		],
		bentConnector5: [
			[one, 0],
			[one, two],
			[three, two],
			[three, 1],
		],
	};
	const bends = parts[line.getElementsByTagName('a:prstGeom')[0]?.getAttribute('prst') ?? ''] ?? [];
	const turn = (part: number, flip: string) =>
		place?.getAttribute(flip) === '1' ? 1 - part : part;
	return [[0, 0] as const, ...bends, [1, 1] as const].map(([h, v]) => ({
		x: x + width * turn(h, 'flipH'),
		y: y + height * turn(v, 'flipV'),
	}));
}

/** A point of the map, on the slide. */
function place({ x, y }: { x: number; y: number }, { sheet }: ReturnType<typeof layOut>) {
	const scale = Math.min(12_192_000 / sheet.width, 6_858_000 / sheet.height);
	return {
		x: (12_192_000 - sheet.width * scale) / 2 + x * scale,
		y: (6_858_000 - sheet.height * scale) / 2 + y * scale,
	};
}

/** Where a way begins, turns and ends. */
function findCorners(points: readonly { x: number; y: number }[]) {
	const isNear = (a: number, b: number) => Math.abs(a - b) < 0.001;
	return points.filter(({ x, y }, i) => {
		const [before, after] = [points[i - 1], points[i + 1]];
		if (!before || !after) return true;
		return (
			!(isNear(before.x, x) && isNear(after.x, x)) && !(isNear(before.y, y) && isNear(after.y, y))
		);
	});
}

/** A hundredth of a millimetre, in the unit of slides. */
const hair = 360;

describe('map.pptx', () => {
	it('has one slide with a native shape for each card, with its text in it, and no picture', () => {
		const layout = layOut();
		const { files, slide } = readSlide(layout);
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
			return [own.length, card && hasRoundCorners(card), texts.slice(0, title.length)];
		});
		expect(cards).toHaveLength(30);
		expect(cards).toEqual(
			layout.cards.map(({ title }) => [1, true, title.map(({ text }) => text)]),
		);
	});

	it('gives every shape a number of its own, and every link an address of the site', () => {
		const { slide, relations } = readSlide();
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

	it.each<Script>(['english', 'arabic'])(
		'glues a line for each connector to its two cards, where it is drawn (%s)',
		(script) => {
			const layout = layOut(script);
			const { slide } = readSlide(layout);
			const shapes = [...slide.getElementsByTagName('p:sp')];
			const names = new Map(layout.cards.map(({ id, label }) => [id, label]));
			const lines = [...slide.getElementsByTagName('p:cxnSp')];
			expect(layout.connectors.length).toBeGreaterThan(20);
			expect(lines).toHaveLength(layout.connectors.length);
			const found = lines.map((line) => {
				const way = readWay(line);
				const ends = (['a:stCxn', 'a:endCxn'] as const).map((name, i) => {
					const glue = line.getElementsByTagName(name)[0];
					const card = shapes.find((shape) => readId(shape) === glue?.getAttribute('id'));
					const site = card && readSites(card)[Number(glue?.getAttribute('idx'))];
					const end = way.at(-i);
					const gap = site && end ? Math.hypot(site.x - end.x, site.y - end.y) : Infinity;
					const head = line.getElementsByTagName(i === 0 ? 'a:headEnd' : 'a:tailEnd').length;
					return { card: card && readName(card), isGlued: gap < hair, head };
				});
				const [from, to] = ends[0]?.head ? ends.toReversed() : ends;
				expect(ends.map(({ isGlued }) => isGlued)).toEqual([true, true]);
				expect([from?.head, to?.head]).toEqual([0, 1]);
				return `${from?.card} → ${to?.card}`;
			});
			const meant = layout.connectors.map(
				({ from, to }) => `${names.get(from)} → ${names.get(to)}`,
			);
			expect(found.sort()).toEqual(meant.sort());
		},
	);

	it('keeps the way of each line, as it is on the map', () => {
		const layout = layOut();
		const { slide } = readSlide(layout);
		const lines = [...slide.getElementsByTagName('p:cxnSp')];
		const ways = layout.connectors.map(({ points, kind }) =>
			findCorners((kind === 'any' ? points.toReversed() : points).map((one) => place(one, layout))),
		);
		const gaps = lines.map((line, i) => {
			const [way, drawn] = [ways[i] ?? [], findCorners(readWay(line))];
			expect(drawn).toHaveLength(way.length);
			return way.map(({ x, y }, k) => Math.hypot(x - (drawn[k]?.x ?? 0), y - (drawn[k]?.y ?? 0)));
		});
		expect(Math.max(...gaps.flat())).toBeLessThan(hair);
		expect(ways.filter((way) => way.length > 2).length).toBeGreaterThan(10);
	});

	it('has lines with bends also as plain shapes, for programs that find their own ways for others', () => {
		const layout = layOut();
		const { slide } = readSlide(layout);
		const bent = layout.connectors.filter(({ points }) => findCorners(points).length > 2);
		const offers = [...slide.getElementsByTagName('mc:AlternateContent')];
		expect(offers).toHaveLength(bent.length);
		for (const offer of offers) {
			const [line, shape] = ['p:cxnSp', 'p:sp'].map((name) => offer.getElementsByTagName(name)[0]);
			expect(line?.parentElement?.tagName).toBe('mc:Choice');
			expect(shape?.parentElement?.tagName).toBe('mc:Fallback');
			expect(shape && readName(shape)).toBe(line && readName(line));
		}
	});

	it.each<[Script, line: RegExp]>([
		['english', /^“.+” comes after “.+”$/],
		['german', /^„.+“ kommt nach „.+“$/],
		['japanese', /^「.+」は「.+」が前提$/],
	])('says what each shape is that means something (%s)', (script, line) => {
		const layout = layOut(script);
		const { slide } = readSlide(layout);
		const said = [...slide.getElementsByTagName('p:cNvPr')].map((one) => one.getAttribute('descr'));
		const { bands, cards, gates, connectors } = layout;
		for (const { label } of [...bands, ...cards, ...gates, ...connectors])
			expect(said).toContain(label);
		expect(bands[0]?.label).toContain(bands[0]?.title);
		expect(gates[0]?.label).toContain(bands[0]?.title);
		expect(connectors.some(({ label }) => line.test(label))).toBe(true);
		const silent = [...slide.getElementsByTagName('p:cNvPr')].filter(
			(one) =>
				!one.getAttribute('descr') &&
				!one.getElementsByTagName('adec:decorative').length &&
				!one.parentElement?.parentElement?.getElementsByTagName('a:t').length,
		);
		expect(silent).toEqual([]);
	});

	it('is a slide of 16:9 with the whole map on it', () => {
		const { files, slide } = readSlide();
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

	it('has the title in a place for titles, which is read first', () => {
		const layout = layOut();
		const { files, slide } = readSlide(layout);
		const [first] = slide.getElementsByTagName('p:sp');
		expect(first?.getElementsByTagName('p:ph')[0]?.getAttribute('type')).toBe('title');
		expect(first?.getElementsByTagName('a:t')[0]?.textContent).toBe(layout.header[0]?.text);
		for (const name of ['slideLayouts/slideLayout1', 'slideMasters/slideMaster1'])
			expect(files.get(`ppt/${name}.xml`)).toContain('<p:ph type="title"/>');
	});

	it('writes from right to left what is read so', () => {
		const { files, slide } = readSlide(layOut('arabic'));
		expect(files.get('ppt/presentation.xml')).toContain(' rtl="1"');
		const wrong = [...slide.getElementsByTagName('a:p')].filter((paragraph) => {
			const isRtl = /^\P{L}*\p{sc=Arab}/u.test(paragraph.textContent ?? '');
			const look = paragraph.getElementsByTagName('a:pPr')[0];
			return isRtl !== (look?.getAttribute('rtl') === '1');
		});
		expect(wrong.map((one) => one.textContent)).toEqual([]);
		expect(slide.getElementsByTagName('a:rPr')[0]?.getAttribute('lang')).toBe('ar');
	});

	it('is a whole package: every part is well written, named, and leads to parts that are there', () => {
		const { files } = readSlide();
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

	it('has the same bytes each time, and the same date', () => {
		const [one, other] = [drawMapSlide(layOut(), base), drawMapSlide(layOut(), base)];
		expect(one.equals(other)).toBe(true);
		const { files } = readSlide();
		const dates = [...files.values()].join('').match(/\d{4}-\d\d-\d\dT[\d:]+Z/g);
		expect(new Set(dates)).toEqual(new Set(['1980-01-01T00:00:00Z']));
	});

	it('keeps the signs that mean something in XML', () => {
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
		const { slide } = readSlide(layout);
		const texts = [...slide.getElementsByTagName('a:t')].map((one) => one.textContent);
		expect(texts).toContain(name);
	});

	const hasOffice = spawnSync('soffice', ['--version']).status === 0;
	it.skipIf(!hasOffice)(
		'is opened by LibreOffice, as one page on which all cards can be read',
		() => {
			const layout = layOut();
			const folder = mkdtempSync(path.join(tmpdir(), 'waymark-slide-'));
			onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
			writeFileSync(path.join(folder, 'map.pptx'), drawMapSlide(layout, base));
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
