import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import type { Tab } from './tab.ts';

/** What of a sheet is printed on, as parts of its width and height. */
export interface Ink {
	left: number;
	top: number;
	right: number;
	bottom: number;
	/** Of the sheet: width by height. */
	ratio: number;
}

/** Measures where there is ink on each sheet of a PDF. */
export const measureSheets = (pdf: Buffer): Promise<Ink[]> => drawSheets(pdf, measureInk);

/** Draws the sheets of a PDF with poppler, and looks at each. */
async function drawSheets<Seen>(pdf: Buffer, look: (file: string) => Promise<Seen>) {
	const folder = mkdtempSync(path.join(tmpdir(), 'waymark-paper-'));
	try {
		writeFileSync(path.join(folder, 'sheets.pdf'), pdf);
		execFileSync('pdftoppm', ['-r', '30', '-png', 'sheets.pdf', 'sheet'], { cwd: folder });
		const sheets = readdirSync(folder).filter((file) => file.endsWith('.png'));
		return await Promise.all(sheets.sort().map((file) => look(path.join(folder, file))));
	} finally {
		rmSync(folder, { recursive: true });
	}
}

/** Whether there is pure red and pure blue on each sheet of a PDF. */
export function findColors(pdf: Buffer): Promise<{ hasRed: boolean; hasBlue: boolean }[]> {
	return drawSheets(pdf, async (file) => {
		const { data, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true });
		const has = (strong: number, weak: number) =>
			data.some(
				(value, i) =>
					i % info.channels === strong && value > 200 && (data[i - strong + weak] ?? 255) < 60,
			);
		return { hasRed: has(0, 2), hasBlue: has(2, 0) };
	});
}

async function measureInk(file: string): Promise<Ink> {
	const { width, height } = await sharp(file).metadata();
	const { info } = await sharp(file)
		.flatten({ background: 'white' })
		.trim({ background: 'white', threshold: 20 })
		.toBuffer({ resolveWithObject: true });
	const [x, y] = [-(info.trimOffsetLeft ?? 0), -(info.trimOffsetTop ?? 0)];
	return {
		left: x / width,
		top: y / height,
		right: (x + info.width) / width,
		bottom: (y + info.height) / height,
		ratio: width / height,
	};
}

/**
 * Shows on the screen what is for paper, in a browser that cannot be asked for a PDF: rules for paper
 * hold for all, but not those within a selector, which WebKit leaves out when it prints.
 */
export async function showAsPrinted(tab: Tab): Promise<void> {
	await tab.run(() => {
		const turn = (rules: CSSRuleList) => {
			for (const rule of rules) {
				if (rule instanceof CSSStyleRule) continue;
				if (rule instanceof CSSMediaRule) {
					const { mediaText } = rule.media;
					if (/^print$/.test(mediaText)) rule.media.mediaText = 'all';
					else if (/screen/.test(mediaText)) rule.media.mediaText = 'not all';
				}
				if ('cssRules' in rule) turn(rule.cssRules as CSSRuleList);
			}
		};
		for (const sheet of document.styleSheets) turn(sheet.cssRules);
	});
}
