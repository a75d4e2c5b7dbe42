import { readFigure } from './figures.ts';
import { formatNumber } from './table.ts';

const kibibyte = 1024;
const gibibyte = 2 ** 30;

/** What a figure of a scale is to be at most, in its own unit. Nothing fails by them. */
const limits: readonly (readonly [figure: RegExp, most: number])[] = [
	[/^exponent\.cpu$/, 1.05],
	[/^\d+\.memory$/, 1.2 * gibibyte],
	[/^\d+\.output for a milestone\.bytes$/, 60 * kibibyte],
	[/^1000\.cpu$/, 30],
	[/^3000\.cpu$/, 90],
	[/^3000\.check\.wall$/, 8],
	[/^3000\.search\.compressed$/, 150 * kibibyte],
];

/** The limit of a figure as it stands beside it: `(≤ 30)`, or `(> 30)` where it is beyond; empty without one. */
export function formatLimit(figure: string, value: number): string {
	const most = limits.find(([name]) => name.test(figure))?.[1];
	if (most === undefined) return '';
	return ` (${value > most ? '>' : '≤'} ${formatNumber(readFigure(figure, most).value)})`;
}
