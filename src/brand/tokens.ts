/** What a token of the style sheet may hold where a program sets it; of sizes how little and how much, by unit. */
export type TokenKind =
	| { kind: 'color' }
	| { kind: 'size'; bounds: Readonly<Record<string, readonly [least: number, most: number]>> };

const color: TokenKind = { kind: 'color' };
const text: TokenKind = { kind: 'size', bounds: { rem: [0.75, 4], px: [12, 64] } };
const space: TokenKind = { kind: 'size', bounds: { rem: [0, 8], px: [0, 128] } };

/** The tokens that a program’s theme.css may set; tokens.css says what each is for. */
export const freeTokens: Readonly<Record<string, TokenKind>> = {
	'--paper': color,
	'--raised': color,
	'--ink': color,
	'--ink-soft': color,
	'--rule': color,
	'--edge': color,
	'--link': color,
	'--mark': color,
	'--late': color,
	'--now': color,
	'--done': color,
	'--step--1': text,
	'--step-0': text,
	'--step-1': text,
	'--step-2': text,
	'--step-3': text,
	'--space-2xs': space,
	'--space-xs': space,
	'--space-s': space,
	'--space-m': space,
	'--space-l': space,
	'--space-xl': space,
	'--measure': { kind: 'size', bounds: { ch: [40, 90], rem: [20, 60] } },
};

/** Tokens that are made from a field of program.yaml, so that maps and PDFs are alike. */
export const fieldTokens: Readonly<Record<string, string>> = {
	'--accent': 'theme.accent',
	'--on-accent': 'theme.accent',
	'--second': 'theme.second',
	'--radius': 'theme.radius',
	'--sans': 'theme.fonts',
	'--heading': 'theme.fonts',
	'--phase': 'theme.phases',
	...Object.fromEntries([1, 2, 3, 4, 5, 6].map((n) => [`--phase-${n}`, 'theme.phases'])),
};
