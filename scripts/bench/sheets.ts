import process from 'node:process';
import { buildPath } from '../../src/domain/path.ts';
import { drawSvg } from '../../src/map/draw-map.ts';
import { layOutSheet } from '../../src/map/lay-out-sheet.ts';
import { measureSheet, type SheetMeasures } from '../../src/map/measure-sheet/measure-sheet.ts';
import { sayFault } from '../../src/map/measure-sheet/say-fault.ts';
import type { SheetName } from '../../src/map/sheet.ts';
import { loadProgramWords } from '../../src/words/load-words.ts';
import type { Figures } from './figures.ts';
import { listSheetCases, type SheetCase } from './sheet-cases.ts';
import { formatNumber, formatTable } from './table.ts';

const sizes: readonly SheetName[] = ['a4', 'a3', 'a2'];
const options = { address: 'https://partners.example.com/map/', contentDate: '2026-11-16' };

/** The columns of the table: what a figure is called, its head, and how it is read from a sheet. */
const columns: readonly (readonly [
	name: string,
	head: string,
	read: (measures: SheetMeasures) => number | undefined,
])[] = [
	['stops', 'stops', ({ stops }) => stops.length],
	['rings', 'rings', ({ rings }) => rings.length],
	['faults', 'faults', ({ faults }) => faults.length],
	['links', 'links', ({ lines }) => lines.links],
	['crossings', 'cross', ({ lines }) => lines.crossings.length],
	['crossings.link', 'a link', ({ lines }) => lines.crossingsPerLink],
	['upon', 'upon mm', ({ upon }) => upon],
	['backward', 'back %', ({ lines }) => lines.backward * 100],
	['bends', 'bends', ({ lines }) => lines.bendsPerWay],
	['least', 'least pt', ({ texts }) => texts.least],
	['title', 'title', ({ texts }) => texts.leastTitle],
	['detail', 'detail', ({ texts }) => texts.leastDetail],
	['head', 'head', ({ texts }) => texts.leastHead],
	['legend', 'legend', ({ texts }) => texts.leastLegend],
	['contrast', 'contrast', ({ texts }) => texts.contrast],
	['cut', 'cut', ({ texts }) => texts.cut.length],
	[
		'stranded',
		'strand %',
		({ texts: { longTitles, stranded } }) => share(stranded.length, longTitles),
	],
	['used.least', 'used %', ({ bands }) => least(bands.map(({ words }) => words * 100))],
	['used.most', 'to', ({ bands }) => most(bands.map(({ words }) => words * 100))],
	['rows.least', 'rows %', ({ bands }) => least(bands.map(({ rows }) => rows * 100))],
	['ink', 'ink %', ({ ink }) => ink * 100],
	[
		'color',
		'color ΔE',
		({ colors }) =>
			colors && least([colors.least.protan, colors.least.deutan, colors.least.tritan]),
	],
	['grey', 'grey', ({ colors }) => colors?.least.grey],
];

/** Measures the sheets of many programs, each from its finished SVG: what a reader gets, and what it costs. */
export async function measureSheets(
	content: string,
	say: (text: string) => void,
): Promise<{ figures: Figures; table: string }> {
	const figures: Figures = {};
	const rows: string[][] = [];
	for (const one of listSheetCases(content)) {
		say(`the sheets of ${one.name}`);
		for (const size of sizes) {
			const { cpu, label, measures } = await measureCase(one, size);
			const numbers = columns.map(([name, , read]) => {
				const value = read(measures);
				if (value !== undefined && Number.isFinite(value))
					figures[`${one.name}.${size}.${name}`] = value;
				return formatNumber(value);
			});
			figures[`${one.name}.${size}.cpu`] = cpu;
			rows.push([`${one.name}, ${size}`, label, formatNumber(cpu), ...numbers]);
			const [first] = measures.faults;
			if (first) say(`${measures.faults.length} faults, such as: ${sayFault(first)}`);
		}
	}
	const head = ['sheet', 'drawn on', 'CPU s', ...columns.map(([, shown]) => shown)];
	return { figures, table: formatTable(head, rows) };
}

async function measureCase({ journey, partnerType }: SheetCase, size: SheetName) {
	const path = buildPath(journey, partnerType);
	const words = loadProgramWords(journey.program);
	const before = process.cpuUsage();
	const { sheet, list } = await layOutSheet(journey, path, size, words, options);
	const { user, system } = process.cpuUsage(before);
	const measures = measureSheet(drawSvg(list, { base: '', isInline: false }));
	return { cpu: (user + system) / 1e6, label: sheet.label, measures };
}

function share(part: number, whole: number): number | undefined {
	return whole > 0 ? (part / whole) * 100 : undefined;
}

function least(numbers: readonly number[]): number | undefined {
	return numbers.length > 0 ? Math.min(...numbers) : undefined;
}

function most(numbers: readonly number[]): number | undefined {
	return numbers.length > 0 ? Math.max(...numbers) : undefined;
}
