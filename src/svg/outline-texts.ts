import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { findMainFamily } from '../fonts/faces.ts';
import { loadFontFiles } from '../fonts/font-files.ts';

/** A drawing with its texts as outlines, in our fonts. Written for a process that may be ended. */
export function outlineTexts(svg: string, text: string): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'waymark-fonts-'));
	try {
		const fontFiles = loadFontFiles(text).map(({ family, weight, ttf }) => {
			const file = path.join(folder, `${family} ${weight}.ttf`);
			writeFileSync(file, ttf);
			return file;
		});
		const font = {
			loadSystemFonts: false,
			fontFiles,
			defaultFontFamily: findMainFamily('body').name,
		};
		return new Resvg(svg, { font }).toString();
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
