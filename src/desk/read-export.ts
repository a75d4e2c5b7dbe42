import type { DeskData, DeskMapping } from '../domain/desk/desk-data.ts';
import type { Day } from '../domain/place/days.ts';
import { type Collected, collectPartners } from './collect-partners.ts';
import { decodeText } from './decode-text.ts';
import { ExportFault } from './fault.ts';
import { findDateOrder } from './find-date-order.ts';
import { type Columns, readColumns } from './read-columns.ts';
import type { DateOrder } from './read-day.ts';
import { linesAbove, readTable, type Table } from './read-table.ts';

export interface ReadOptions {
	asOf: Day;
	mapping?: DeskMapping | undefined;
	/** Undefined: as the file itself says. */
	order?: DateOrder | undefined;
}

export interface ReadExport extends Collected {
	columns: Columns;
	headings: readonly string[];
}

/**
 * Reads an export of partners. Throws an ExportFault where it cannot be read as one: what is missing, what is
 * said twice, or days that could be read in two ways.
 */
export function readExport(bytes: Uint8Array, data: DeskData, options: ReadOptions): ReadExport {
	return readExportTable(readTable(decodeText(bytes)), data, options);
}

/** The same of a table that has been read. */
export function readExportTable(table: Table, data: DeskData, options: ReadOptions): ReadExport {
	const { asOf, mapping = data.mapping } = options;
	const columns = findColumns(table, data, mapping);
	const order = options.order ?? chooseOrder(table, columns);
	const { values } = mapping;
	const collected = collectPartners({ data, table, columns, order, asOf, values });
	return { ...collected, columns, headings: table.headings };
}

/** Reports put a title above the headings: then it is said where these stand. */
function findColumns({ headings, rows, firstRow }: Table, data: DeskData, mapping: DeskMapping) {
	try {
		return readColumns(headings, data, mapping);
	} catch (error) {
		const at = rows.slice(0, linesAbove).findIndex((cells) => isHeadings(cells, data, mapping));
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

function chooseOrder(table: Table, columns: Columns) {
	const answer = findDateOrder(table, columns);
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
