import { readFileSync } from 'node:fs';
import path from 'node:path';
import { findPaleInks } from '../brand/theme-contrast.ts';
import { findGrounds, readThemeCss, type ThemeToken, themeFile } from '../brand/theme-css.ts';
import type { LocatedProblem } from '../domain/located-problem.ts';
import { tell } from '../domain/message.ts';
import type { Rule } from '../domain/rules.ts';

export interface ThemeCheck {
	tokens: readonly ThemeToken[];
	problems: LocatedProblem[];
}

/** The tokens of a folder's theme.css, and what is wrong in it. A folder without one has none. */
export function checkThemeCss(folder: string): ThemeCheck {
	const text = readTheme(folder);
	if (text === undefined) return { tokens: [], problems: [] };
	const { tokens, faults } = readThemeCss(text);
	const problems: LocatedProblem[] = [];
	const say = (
		rule: Rule,
		severity: 'error' | 'warning',
		{ line, column }: { line: number; column: number },
		field: string,
		message: string,
	) => problems.push({ rule, severity, file: themeFile, line, column, field, message });
	for (const fault of faults) say('theme-css', 'error', fault, fault.token ?? '', fault.message);
	for (const { name, token, nearest } of findPaleInks(tokens, findGrounds(tokens))) {
		const place = token ?? tokens.find((one) => ['--paper', '--raised'].includes(one.name));
		if (!place) continue;
		const value = `light-dark(${nearest.light}, ${nearest.dark})`;
		say(
			'pale-color',
			'warning',
			place,
			name,
			tell`“${name}” cannot be read on the paper of this file. “${value}” is used; write it, or another color.`,
		);
	}
	return { tokens, problems };
}

function readTheme(folder: string): string | undefined {
	try {
		return readFileSync(path.join(folder, themeFile), 'utf8').replace(/^\ufeff/, '');
	} catch {
		return undefined;
	}
}
