import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readThemeCss, type ThemeCss, themeFile } from '../brand/theme-css.ts';

/** What a program’s theme.css says; undefined where it has none. */
export function loadTheme(folder: string): ThemeCss | undefined {
	try {
		return readThemeCss(readFileSync(path.join(folder, themeFile), 'utf8').replace(/^\ufeff/, ''));
	} catch {
		return undefined;
	}
}
