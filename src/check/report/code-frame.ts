import { showHiddenCharacters } from '../../domain/hidden-characters.ts';
import type { LocatedProblem } from '../../domain/located-problem.ts';
import type { Paint } from './paint.ts';

/** So much of a long line is shown before and after the place. */
const before = 60;
const after = 40;

/**
 * The line at which a problem stands, with a caret below the place; undefined where the problem is
 * about the file as a whole or about what it lacks. `lines` are those of the file.
 */
export function drawCodeFrame(
	{ rule, field, line, column }: LocatedProblem,
	lines: readonly string[],
	paint: Paint,
): string | undefined {
	const text = lines[line - 1];
	const isWhole = field === '' && column === 1 && line <= 2 && rule !== 'yaml';
	const isDashes = text === '---' && rule !== 'diagram';
	if (text === undefined || isDashes || isWhole || rule === 'missing-field') return undefined;
	const at = Math.min(column - 1, text.length);
	const from = at > before + 10 ? at - before : 0;
	const to = text.length > at + after + 10 ? at + after : text.length;
	const shown = (part: string) => showHiddenCharacters(part.replaceAll('\t', '  '));
	const start = `${from > 0 ? '…' : ''}${shown(text.slice(from, at))}`;
	const end = `${shown(text.slice(at, to))}${to < text.length ? '…' : ''}`;
	const gutter = `${line} | `;
	return [
		`${paint('dim', gutter)}${start}${end}`,
		`${paint('dim', `${' '.repeat(gutter.length - 2)}| `)}${' '.repeat(measureWidth(start))}${paint('caret', '^')}`,
	]
		.map((row) => `  ${row}`)
		.join('\n');
}

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });
const wide =
	/\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;

/** How many columns of a terminal a text takes: Chinese, Japanese and Korean letters and emoji take two. */
function measureWidth(text: string): number {
	let width = 0;
	for (const { segment } of characters.segment(text)) width += wide.test(segment) ? 2 : 1;
	return width;
}
