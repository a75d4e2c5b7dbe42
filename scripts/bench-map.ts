import process from 'node:process';
import { buildPath } from '../src/domain/path.ts';
import { drawMapPdf } from '../src/exports/map-pdf.ts';
import { drawMapPng } from '../src/exports/map-png.ts';
import { drawMap } from '../src/map/draw-map.ts';
import { layOutMap } from '../src/map/lay-out-map.ts';
import type { SheetName } from '../src/map/sheet.ts';
import { loadWords } from '../src/words/load-words.ts';
import { makeProgram, usualShape } from '../test/map/programs.ts';

/** Prints what the maps of a program with five partner types cost in processor time, at two sizes. */
const address = 'https://partners.example.com/map/';
const words = loadWords('en');

function spend<T>(account: Map<string, number>, name: string, work: () => T): T {
	const before = process.cpuUsage();
	const result = work();
	const { user, system } = process.cpuUsage(before);
	account.set(name, (account.get(name) ?? 0) + (user + system) / 1e6);
	return result;
}

function drawAll(milestones: number, sheets: readonly SheetName[]): Map<string, number> {
	const spent = new Map<string, number>();
	const journey = makeProgram({ ...usualShape, milestones });
	const types = [...journey.partnerTypes.values()];
	const paths = [undefined, types[0], types[1], types[0], types[1], types[0]].map((type) =>
		buildPath(journey, type),
	);
	for (const path of paths) {
		for (const [i, sheet] of sheets.entries()) {
			const { layout } = spend(spent, 'layout', () =>
				layOutMap(journey, path, sheet, words, { address }),
			);
			spend(spent, 'pdf', () => drawMapPdf(layout, 'https://partners.example.com'));
			if (i > 0) continue;
			spend(spent, 'svg', () =>
				[true, false].map((isInline) => drawMap(layout, { base: '', isInline })),
			);
			spend(spent, 'png', () => drawMapPng(layout));
		}
	}
	return spent;
}

drawAll(12, ['a4']);
for (const [milestones, sheets] of [
	[30, ['a4', 'letter']],
	[60, ['a3', 'tabloid']],
] as const) {
	const spent = drawAll(milestones, sheets);
	const total = [...spent.values()].reduce((sum, one) => sum + one, 0);
	const parts = [...spent].map(([name, seconds]) => `${name} ${seconds.toFixed(2)} s`).join(', ');
	process.stdout.write(
		`${milestones} milestones, 6 maps on ${sheets.join(' and ')}: ${total.toFixed(2)} CPU s (${parts})\n`,
	);
}
