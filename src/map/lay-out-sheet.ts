import type { Journey } from '../domain/journey.ts';
import type { Path } from '../domain/path.ts';
import type { Words } from '../words/words.ts';
import type { DisplayItem, DisplayList } from './display-list.ts';
import type { LaidOutSheet } from './laid-out-sheet.ts';
import { layOutMap } from './lay-out-map.ts';
import { listItems } from './list-items.ts';
import type { MapOptions } from './map-options.ts';
import type { SheetName } from './sheet.ts';

/** Lays out the sheet of a path: of one partner type, or of the whole program. */
export async function layOutSheet(
	journey: Journey,
	path: Path,
	sheetName: SheetName,
	words: Words,
	options: MapOptions,
): Promise<LaidOutSheet> {
	const { layout, problems } = layOutMap(journey, path, sheetName, words, options);
	const phaseOf = new Map(layout.bands.map(({ address, id }) => [address, id]));
	return { sheet: layout.sheet, list: markParts(listItems(layout), phaseOf), problems };
}

/** Says what the parts of a drawing stand for. */
function markParts(list: DisplayList, phaseOf: ReadonlyMap<string, string>): DisplayList {
	const mark = <T extends DisplayItem>(item: T): T => {
		if (item.kind === 'heading') return { ...item, items: item.items.map(mark) };
		if (item.kind === 'path' && item.joins)
			return { ...item, mark: { part: 'way', from: item.joins.from, to: item.joins.to } };
		if (item.kind !== 'link') return item;
		const phase = phaseOf.get(item.address);
		if (phase !== undefined) return { ...item, mark: { part: 'head', phase } };
		if (item.card === undefined) return item;
		const ground = item.items.findLast((part) => part.kind === 'path' && part.fill === 'card');
		return {
			...item,
			mark: { part: 'stop', milestone: item.card },
			items: item.items.map((part) =>
				part === ground && part.kind === 'path'
					? { ...part, mark: { part: 'card', milestone: item.card } }
					: part,
			),
		};
	};
	return { ...list, items: list.items.map(mark) };
}
