import type { DeskData, DeskMapping } from '../domain/desk/desk-data.ts';
import type { Day } from '../domain/place/days.ts';
import { type Collected, collectPartners } from './collect-partners.ts';
import { lookAtValues } from './column-values.ts';
import type { Columns, Targets } from './columns.ts';
import { decodeText, type Pieces } from './decode-text.ts';
import { ExportFault, type Fault } from './fault.ts';
import { findDateOrder } from './find-date-order.ts';
import { makeIsWanted, readColumns } from './read-columns.ts';
import type { DateOrder } from './read-day.ts';
import { readTable, type Table } from './read-table.ts';

export interface ReadOptions {
	asOf: Day;
	mapping?: DeskMapping | undefined;
	/** Undefined: as the file itself says. */
	order?: DateOrder | undefined;
}

export interface ReadExport extends Collected {
	columns: Columns;
	headings: readonly string[];
	/** What is not certain, though the file is read. */
	notices: readonly Fault[];
}

/**
 * Reads an export of partners. Throws an ExportFault where it cannot be read as one: what is missing, what is
 * said twice, or days that could be read in two ways.
 */
export function readExport(pieces: Pieces, data: DeskData, options: ReadOptions): ReadExport {
	return readExportTable(openTable(pieces, data, options.mapping), data, options);
}

/** The table of an export, without the columns that no program could need. */
export function openTable(pieces: Pieces, data: DeskData, mapping = data.mapping): Table {
	const { parts, notice } = decodeText(pieces);
	return { ...readTable(parts, makeIsWanted(data, mapping)), notice };
}

/** The same of a table that has been read. */
export function readExportTable(table: Table, data: DeskData, options: ReadOptions): ReadExport {
	const { asOf, mapping = data.mapping } = options;
	const columns = findColumns(table, data, mapping);
	const { headings, kept, notice } = table;
	const targets = kept.map((place) => columns.targets[place]);
	const own = { ...table, headings: kept.map((place) => headings[place] ?? '') };
	const order = options.order ?? chooseOrder(own, targets);
	const { values } = mapping;
	const { shape, unsure } = columns;
	const collected = collectPartners({ data, table: own, targets, shape, order, asOf, values });
	const names = unsure.join(', ');
	const notices: Fault[] = [
		...(notice ? [notice] : []),
		...(unsure.length > 0 ? [{ code: 'desk.notice.unsure', values: { names } } as const] : []),
	];
	return { ...collected, columns, headings, notices };
}

/** Reports put a title above the headings: then it is said where these stand. */
function findColumns(table: Table, data: DeskData, mapping: DeskMapping) {
	const { headings, start, firstRow } = table;
	try {
		return readColumns(headings, data, mapping, lookAtValues(table));
	} catch (error) {
		const at = start.findIndex((cells) => isHeadings(cells, data, mapping));
		if (at === -1) throw error;
		throw new ExportFault('desk.fault.late-headings', { row: at + firstRow });
	}
}

function isHeadings(cells: readonly string[], data: DeskData, mapping: DeskMapping): boolean {
	try {
		readColumns(cells, data, mapping);
		return true;
	} catch {
		return false;
	}
}

function chooseOrder(table: Pick<Table, 'headings' | 'rows' | 'firstRow'>, targets: Targets) {
	const answer = findDateOrder(table, targets);
	if ('mixed' in answer) {
		const [one, other] = answer.mixed;
		throw new ExportFault('desk.fault.mixed-orders', {
			one: one.found,
			row: one.row,
			other: other.found,
			otherRow: other.row,
		});
	}
	if (!('asked' in answer)) return answer.order;
	const { row, column, found, readings } = answer.asked;
	throw new ExportFault('desk.fault.two-orders', {
		row,
		column,
		found,
		readings: readings.join(', '),
	});
}
