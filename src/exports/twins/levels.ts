import type { Ask, AskGroup, Content, Line } from '../../facts/fact.ts';
import { escapeSigns } from '../../words/escape-markdown.ts';
import type { ExportSource } from '../export-source.ts';
import { joinBlocks, writeList, writeRun, writeRuns } from './parts.ts';

/** Lines in a row. What is said to some in its place is told by the part of its differences. */
export function writeAllLines(source: ExportSource, lines: readonly Line[]): string {
	const usual = lines.filter(({ own }) => own === undefined);
	return usual
		.map((line) => writeLine(source, line))
		.reduce((before, line) => (before === '' ? line : `${before}${gapAfter(before)}${line}`), '');
}

/** What announces a list is followed by it. */
function gapAfter(text: string): string {
	return /[:：]$/.test(text) ? ' ' : '; ';
}

function writeLine(source: ExportSource, { name, runs, more }: Line): string {
	const said = [writeRuns(source, runs), more && writeRuns(source, more.runs)].filter(Boolean);
	const text = said.join(more?.isSoft ? ', ' : '; ');
	return name === undefined ? text : `${escapeSigns(name)}: ${text}`;
}

/** What is asked, each thing in a line, and below it what it consists of. */
export function writeAskGroup(source: ExportSource, { says, asks }: AskGroup): string {
	return joinBlocks(says && writeRuns(source, says), writeAsks(source, asks));
}

function writeAsks(source: ExportSource, asks: readonly Ask[]): string {
	return writeList(
		asks.map((ask) =>
			[writeAsk(source, ask), writeAsks(source, ask.parts)].filter(Boolean).join('\n'),
		),
	);
}

function writeAsk(source: ExportSource, { lines, because, tag }: Ask): string {
	const notes = [because, tag].filter((note) => note !== undefined).map(escapeSigns);
	return [writeAllLines(source, lines), ...notes].join(' · ');
}

/** A table with a row for each thing; what consists of several stands in one line. */
export function writeLevelTable(
	source: ExportSource,
	{ corner, levels, rows }: Extract<Content, { kind: 'levels' }>,
): string {
	const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	return [
		row([escapeSigns(corner), ...levels.map((level) => writeRun(source, level))]),
		row(['---', ...levels.map(() => '---')]),
		...rows.map(({ name, cells }) =>
			row([
				writeLine(source, name),
				...cells.map((asks) => asks.map((ask) => writeInOne(source, ask)).join('; ') || '–'),
			]),
		),
	].join('\n');
}

function writeInOne(source: ExportSource, ask: Ask): string {
	const parts = ask.parts.map((part) => writeInOne(source, part)).join('; ');
	const said = writeAsk(source, ask);
	return parts === '' ? said : `${said} (${parts})`;
}
