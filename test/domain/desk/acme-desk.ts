import { buildJourney } from '../../../src/collections/build-journey.ts';
import { readModel } from '../../../src/collections/read-model.ts';
import type { DeskPath } from '../../../src/domain/desk/desk-data.ts';
import { makeDeskData } from '../../../src/domain/desk/make-desk-data.ts';
import type { Id } from '../../../src/domain/journey.ts';
import { acme } from '../../acme.ts';

const { model } = readModel(acme);
export const publicJourney = buildJourney(model, { edition: 'public' });
/** The example program, as the desk knows it. */
export const acmeDesk = makeDeskData(publicJourney, buildJourney(model, { edition: 'internal' }));

/** Of a type that it has. */
export function pathOf(type: Id): DeskPath {
	const path = acmeDesk.paths[type];
	if (!path) throw new Error(`There is no type ${type}.`);
	return path;
}

/** A file of comma-separated values, as a spreadsheet program writes it. */
export function writeTable(rows: readonly (readonly string[])[], separator = ','): string {
	const quote = (cell: string) =>
		/["\r\n]/.test(cell) || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell;
	return `${rows.map((cells) => cells.map(quote).join(separator)).join('\r\n')}\r\n`;
}
