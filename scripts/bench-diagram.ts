/** Draws the program's phase diagrams without a browser and, where there is one, with Chromium; prints time, bytes and how far boxes lie apart. */
import { chromium, type Page } from 'playwright-core';
import { buildJourney } from '../src/collections/build-journey.ts';
import { readModel } from '../src/collections/read-model.ts';
import { flattenDrawing } from '../src/diagram/flatten.ts';
import { openMermaid } from '../src/diagram/mermaid.ts';
import { mermaidConfig } from '../src/diagram/mermaid-config.ts';
import { drawPhaseDiagram } from '../src/diagram/phase-diagram.ts';
import { writeSvg } from '../src/diagram/write-svg.ts';
import { formatEntryAddress } from '../src/domain/addresses.ts';
import { buildPath } from '../src/domain/path.ts';
import { loadFontFiles } from '../src/fonts/font-files.ts';
import { readPackageFile } from '../src/fonts/package-file.ts';
import { readSettings } from '../src/settings.ts';
import { loadWords } from '../src/words/load-words.ts';
import { findBrowser } from './find-browser.ts';

type Boxes = Record<string, readonly number[]>;

const { model } = readModel(readSettings().content);
const journey = buildJourney(model, { edition: 'public', withDrafts: false });
const path = buildPath(journey);
const words = loadWords(journey.program.locale);
const diagrams = path.phases.map(({ phase }) => ({
	name: phase.id,
	source: drawPhaseDiagram(path, phase, { words, teams: journey.teams, href: formatEntryAddress }),
}));

const since = (start: number) => Math.round(performance.now() - start);

const started = performance.now();
const { mermaid, document, reset } = await openMermaid();
const opening = since(started);
interface Drawn {
	milliseconds: number;
	/** Once all that is needed has been compiled. */
	again: number;
	bytes: number;
	boxes: Boxes;
}
const ours = new Map<string, Drawn>();
for (const { name, source } of [...diagrams, ...diagrams]) {
	const start = performance.now();
	reset();
	const holder = document.createElement('div');
	holder.innerHTML = (await mermaid.render('bench', source)).svg;
	const svg = holder.querySelector('svg');
	if (!svg) throw new Error(`Mermaid drew nothing for ${name}.`);
	const flat = writeSvg(flattenDrawing(svg), { title: name, description: name });
	const milliseconds = since(start);
	const first = ours.get(name);
	if (first) first.again = milliseconds;
	else
		ours.set(name, {
			milliseconds,
			again: 0,
			bytes: Buffer.byteLength(flat),
			boxes: readBoxes(svg),
		});
}

console.log(`Without a browser: opened in ${opening} ms`);
for (const [name, { milliseconds, again, bytes }] of ours)
	console.log(
		`  ${name.padEnd(16)} ${String(milliseconds).padStart(6)} ms, again ${String(again).padStart(4)} ms ${String(bytes).padStart(8)} bytes`,
	);

const executablePath = findBrowser();
if (!executablePath) console.log('With Chromium: none was found (set CHROME_PATH).');
else await compare(executablePath);

async function compare(executablePath: string): Promise<void> {
	const start = performance.now();
	const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
	try {
		const page = await browser.newPage();
		await preparePage(page);
		const opening = since(start);
		console.log(`With Chromium: opened in ${opening} ms`);
		let largest = 0;
		for (const { name, source } of diagrams) {
			const start = performance.now();
			const svg = await page.evaluate(draw, source);
			const milliseconds = since(start);
			const holder = document.createElement('div');
			holder.innerHTML = svg;
			const mine = ours.get(name);
			const difference = findDifference(mine?.boxes ?? {}, readBoxes(holder));
			largest = Math.max(largest, difference);
			console.log(
				`  ${name.padEnd(16)} ${String(milliseconds).padStart(6)} ms ${String(Buffer.byteLength(svg)).padStart(8)} bytes, boxes within ${difference.toFixed(3)} px`,
			);
		}
		const total = [...ours.values()].reduce((sum, one) => sum + one.again, 0);
		console.log(`Largest difference of a box: ${largest.toFixed(3)} px`);
		console.log(
			`A diagram of ours takes ${Math.round(total / ours.size)} ms, to start a browser ${opening} ms.`,
		);
	} finally {
		await browser.close();
	}
}

async function preparePage(page: Page): Promise<void> {
	const faces = loadFontFiles('').map(({ weight, ttf }) => {
		const range = weight === 650 ? '650 900' : String(weight);
		return `@font-face{font-family:Inter;font-weight:${range};src:url(data:font/ttf;base64,${Buffer.from(ttf).toString('base64')})}`;
	});
	const samples = [400, 600, 650].map((weight) => `<p style="font:${weight} 14px Inter">a</p>`);
	await page.setContent(`<style>${faces.join('')}</style>${samples.join('')}`);
	await page.evaluate(() => document.fonts.ready.then(() => undefined));
	await page.addScriptTag({
		content: readPackageFile('mermaid/dist/mermaid.min.js').toString('utf8'),
	});
	await page.evaluate((config) => {
		(window as unknown as { mermaid: typeof mermaid }).mermaid.initialize(config);
	}, mermaidConfig);
}

async function draw(source: string): Promise<string> {
	const { mermaid } = window as unknown as {
		mermaid: { render(id: string, source: string): Promise<{ svg: string }> };
	};
	return (await mermaid.render('bench', source)).svg;
}

/** Place and size of each box by the id that mermaid gives it. */
function readBoxes(drawing: Element): Boxes {
	const boxes: Boxes = {};
	for (const node of drawing.querySelectorAll('g.node')) {
		const place = (node.getAttribute('transform') ?? '').match(/-?[\d.]+/g)?.map(Number) ?? [];
		const rect = node.querySelector('rect.label-container');
		const size = ['x', 'y', 'width', 'height'].map((name) => Number(rect?.getAttribute(name) ?? 0));
		boxes[node.id] = [...place, ...size];
	}
	return boxes;
}

function findDifference(one: Boxes, other: Boxes): number {
	if (Object.keys(one).join() !== Object.keys(other).join() || Object.keys(one).length === 0)
		throw new Error('The two drawings do not have the same boxes.');
	return Math.max(
		...Object.entries(one).flatMap(([id, numbers]) =>
			numbers.map((number, i) => Math.abs(number - (other[id]?.[i] ?? Number.NaN))),
		),
	);
}
