import { chromium, type Page } from 'playwright-core';
import { mermaidConfig } from '../../src/diagram/mermaid-config.ts';
import { loadFontFiles } from '../../src/fonts/font-files.ts';
import { readPackageFile } from '../../src/kept/package-file.ts';
import { findBrowser } from '../find-browser.ts';

/** What mermaid took in a browser, in milliseconds, and what it drew. */
interface DrawnInBrowser {
	opening: number;
	drawing: number;
	drawings: Map<string, string>;
}

interface MermaidWindow {
	mermaid: {
		initialize(config: object): void;
		render(id: string, source: string): Promise<{ svg: string }>;
	};
}

/** Draws diagrams in a browser as ours are drawn without one; undefined where there is none. */
export async function drawInBrowser(
	diagrams: ReadonlyMap<string, string>,
): Promise<DrawnInBrowser | undefined> {
	const executablePath = findBrowser();
	if (!executablePath) return undefined;
	const start = performance.now();
	const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
	try {
		const page = await browser.newPage();
		await preparePage(page);
		const ready = performance.now();
		const drawings = new Map<string, string>();
		for (const [id, source] of diagrams) drawings.set(id, await page.evaluate(draw, source));
		return { opening: ready - start, drawing: performance.now() - ready, drawings };
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
		(window as unknown as MermaidWindow).mermaid.initialize(config);
	}, mermaidConfig);
}

async function draw(source: string): Promise<string> {
	const { mermaid } = window as unknown as MermaidWindow;
	return (await mermaid.render('bench', source)).svg;
}
