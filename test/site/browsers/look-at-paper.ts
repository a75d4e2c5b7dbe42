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

/** Draws the sheets of a PDF with poppler, and measures where there is ink on each. */
export async function measureSheets(pdf: Buffer): Promise<Ink[]> {
	const folder = mkdtempSync(path.join(tmpdir(), 'waymark-paper-'));
	try {
		writeFileSync(path.join(folder, 'sheets.pdf'), pdf);
		execFileSync('pdftoppm', ['-r', '30', '-png', 'sheets.pdf', 'sheet'], { cwd: folder });
		const sheets = readdirSync(folder).filter((file) => file.endsWith('.png'));
		return await Promise.all(sheets.sort().map((file) => measureInk(path.join(folder, file))));
	} finally {
		rmSync(folder, { recursive: true });
	}
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
