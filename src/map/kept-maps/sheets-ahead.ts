import { availableParallelism } from 'node:os';
import type { Id, Journey } from '../../domain/journey.ts';
import { type Catalogue, findSpoken } from '../../domain/message.ts';
import type { Path } from '../../domain/path.ts';
import { type BrandFonts, findBrandFonts } from '../../fonts/faces.ts';
import { hasKept } from '../../kept/kept-files.ts';
import { runInThread } from '../../makers/run-in-thread.ts';
import type { MapOptions } from '../map-options.ts';
import type { SheetName } from '../sheet.ts';
import { findSource, folder, nameSheet } from './keep-drawn.ts';

/** A sheet of a partner type that will be asked for. */
export interface SheetAhead {
	type: Id;
	sheet: SheetName;
	options: Omit<MapOptions, 'parts'>;
}

/** All that the other processor has to know. */
export interface SheetsOrder {
	journey: Journey;
	fonts: BrandFonts | undefined;
	spoken: Catalogue;
	sheets: readonly SheetAhead[];
}

/** Fewer are drawn before a thread is ready. */
const worthOfThread = 3;

const begun = new WeakMap<Journey, Promise<unknown>>();

/**
 * Has sheets that no earlier build has kept laid out on the other processor, while pages are written on this
 * one. What goes wrong there is done again, and told, here.
 */
export function beginSheets(
	whole: Journey,
	all: readonly { path: Path; sheet: SheetName; options: SheetAhead['options'] }[],
): void {
	const source = findSource(whole);
	const sheets = all.flatMap(({ path, sheet, options }): SheetAhead[] => {
		const isKept = hasKept(folder, nameSheet(source, path, sheet, options));
		return path.partnerType && !isKept ? [{ type: path.partnerType.id, sheet, options }] : [];
	});
	if (sheets.length < worthOfThread || availableParallelism() < 2) return;
	const order: SheetsOrder = {
		journey: source.journey,
		fonts: findBrandFonts(),
		spoken: findSpoken(),
		sheets,
	};
	const thread = runInThread('src/map/kept-maps/lay-out-ahead.ts', 'layOutSheets', order);
	const over = thread.catch(() => undefined);
	begun.set(whole, over);
}

/** Until what is being laid out on the other processor is there; undefined where nothing is. */
export function waitForSheets(journey: Journey): Promise<unknown> | undefined {
	return begun.get(journey);
}
