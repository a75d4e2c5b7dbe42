import { availableParallelism } from 'node:os';
import { expect, it } from 'vitest';
import { buildJourney } from '../../src/collections/build-journey.ts';
import { readModel } from '../../src/collections/read-model.ts';
import type { Journey } from '../../src/domain/journey.ts';
import { buildPath } from '../../src/domain/path.ts';
import { hasKept } from '../../src/kept/kept-files.ts';
import { findSource, folder, nameSheet } from '../../src/map/kept-maps/keep-drawn.ts';
import { keepSheet } from '../../src/map/kept-maps/keep-sheet.ts';
import { beginSheets, waitForSheets } from '../../src/map/kept-maps/sheets-ahead.ts';
import { layOutSheet } from '../../src/map/lay-out-sheet.ts';
import { loadProgramWords } from '../../src/words/load-words.ts';

const load = (): Journey =>
	buildJourney(readModel('test/fixtures/arabic').model, { edition: 'internal' });

/** Every sheet of every partner type, under an address that no other run has. */
function listSheets(journey: Journey) {
	const options = {
		address: `https://${process.hrtime.bigint()}.example/`,
		contentDate: undefined,
	};
	const types = [...journey.partnerTypes.values()];
	return types.flatMap((type) =>
		(['a4', 'letter', 'slide'] as const).map((sheet) => ({
			path: buildPath(journey, type),
			sheet,
			options,
		})),
	);
}

const hasTwo = availableParallelism() > 1;

it.runIf(hasTwo)(
	'sheets that another processor lays out are those that are laid out here',
	{
		timeout: 120_000,
	},
	async () => {
		const journey = load();
		const sheets = listSheets(journey);
		beginSheets(journey, sheets);
		await waitForSheets(journey);
		for (const { path, sheet, options } of sheets)
			expect(hasKept(folder, nameSheet(findSource(journey), path, sheet, options))).toBe(true);
		for (const { path, sheet, options } of sheets.slice(0, 2)) {
			const words = loadProgramWords(journey.program);
			const here = await layOutSheet(journey, path, sheet, words, options);
			expect(JSON.stringify(await keepSheet(journey, path, sheet, options))).toBe(
				JSON.stringify(here),
			);
		}
	},
);

it('nothing is begun where all of it is kept', { timeout: 120_000 }, async () => {
	const journey = load();
	const sheets = listSheets(journey).slice(0, 3);
	for (const { path, sheet, options } of sheets) await keepSheet(journey, path, sheet, options);
	const again = load();
	beginSheets(again, sheets);
	expect(waitForSheets(again)).toBeUndefined();
});
