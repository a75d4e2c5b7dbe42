import process from 'node:process';
import { buildPath } from '../../src/domain/path.ts';
import { makePdf, makePng } from '../../src/exports/map-maker.ts';
import { drawSvg } from '../../src/map/draw-map.ts';
import { layOutSheet } from '../../src/map/lay-out-sheet.ts';
import type { SheetName } from '../../src/map/sheet.ts';
import { loadWords } from '../../src/words/load-words.ts';
import { makeProgram, usualShape } from '../../test/map/programs.ts';
import type { Figures } from './figures.ts';

const site = 'https://partners.example.com';
const words = loadWords('en');
const cases: readonly (readonly [milestones: number, sheets: readonly SheetName[]])[] = [
	[30, ['a4', 'letter']],
	[60, ['a3', 'tabloid']],
];

/**
 * What the six maps of a program with five partner types cost, at two sizes: `30.svg.cpu` and its like,
 * in seconds of processor time. Nothing that an earlier run has kept is used.
 */
export async function measureMaps(): Promise<Figures> {
	await drawAll(12, ['a4']);
	const figures: Figures = {};
	for (const [milestones, sheets] of cases) {
		for (const [part, seconds] of await drawAll(milestones, sheets))
			figures[`${milestones}.${part}.cpu`] = seconds;
	}
	return figures;
}

async function drawAll(
	milestones: number,
	sheets: readonly SheetName[],
): Promise<Map<string, number>> {
	const spent = new Map<string, number>();
	const journey = makeProgram({ ...usualShape, milestones });
	const types = [...journey.partnerTypes.values()];
	const paths = [undefined, types[0], types[1], types[0], types[1], types[0]].map((type) =>
		buildPath(journey, type),
	);
	for (const path of paths) {
		for (const [i, sheet] of sheets.entries()) {
			const { list } = await spend(spent, 'layout', () =>
				layOutSheet(journey, path, sheet, words, { address: `${site}/map/` }),
			);
			await spend(spent, 'pdf', () => makePdf(list, site));
			if (i > 0) continue;
			await spend(spent, 'svg', () =>
				[true, false].map((isInline) => drawSvg(list, { base: '', isInline })),
			);
			await spend(spent, 'png', () => makePng(list, 2000, 256));
		}
	}
	return spent;
}

async function spend<T>(
	account: Map<string, number>,
	name: string,
	work: () => T | Promise<T>,
): Promise<T> {
	const before = process.cpuUsage();
	const result = await work();
	const { user, system } = process.cpuUsage(before);
	account.set(name, (account.get(name) ?? 0) + (user + system) / 1e6);
	return result;
}
