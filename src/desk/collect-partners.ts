import type { PartnerFacts } from '../domain/desk/partner-facts.ts';
import type { Id } from '../domain/journey.ts';
import { type Draft, finishDraft, makeDraft } from './draft.ts';
import { isRefusal } from './find-types.ts';
import { RowReader, type RowSource } from './read-rows.ts';
import type { Table } from './read-table.ts';
import type { Rows } from './set-aside.ts';

export interface Collected {
	/** In the order in which they come first. */
	partners: readonly PartnerFacts[];
	rows: Rows;
}

/**
 * What an export says of each partner; a row in which something is wrong is set aside, of a row that is a
 * partner only the cell. Every row is either used or set aside.
 */
export function collectPartners(source: RowSource): Collected {
	const reader = new RowReader(source);
	const drafts = new Map<string, Draft>();
	const { table, shape, data } = source;
	const read =
		shape === 'wide'
			? readWide(reader, drafts)
			: readLong(reader, drafts, table, (ids) =>
					ids.map((id) => data.types.find((one) => one.id === id)?.title ?? id).join(', '),
				);
	for (const [at, cells] of table.rows.entries()) {
		const row = at + table.firstRow;
		const flaw = table.flaws.get(at);
		reader.ledger.book(
			flaw ? reader.ledger.refuse(row, -1, flaw.code, flaw.values) : read(cells, row),
		);
	}
	for (const draft of drafts.values()) reader.checkEnd(draft);
	return { partners: [...drafts.values()].map(finishDraft), rows: reader.ledger.close() };
}

/** False where a row is set aside. */
type ReadRow = (cells: readonly string[], row: number) => boolean;

/** Each row is a partner. */
function readWide(reader: RowReader, drafts: Map<string, Draft>): ReadRow {
	const { ledger } = reader;
	return (cells, row) => {
		const id = reader.readId(cells, row);
		if (id === undefined) return false;
		const first = drafts.get(id)?.row;
		if (first !== undefined)
			return ledger.refuse(row, reader.place('id'), 'desk.why.second-row', { id, first });
		const types = reader.readTypes(cells, row);
		if (types === undefined) return false;
		if (types.length === 0) return ledger.refuse(row, reader.place('type'), 'desk.why.no-type');
		const draft = makeDraft(id, row, types);
		drafts.set(id, draft);
		reader.readAbout(draft, cells, row);
		reader.readStops(draft, cells, row);
		return true;
	};
}

/** Each row names a milestone or a phase; the type of a partner stands in one of its rows at least. */
function readLong(
	reader: RowReader,
	drafts: Map<string, Draft>,
	table: Pick<Table, 'rows'>,
	sayTypes: (ids: readonly Id[]) => string,
): ReadRow {
	const { ledger } = reader;
	const types = findAllTypes(reader, table);
	return (cells, row) => {
		const id = reader.readId(cells, row);
		if (id === undefined) return false;
		const own = reader.readTypes(cells, row);
		if (own === undefined) return false;
		const known = types.get(id);
		const place = reader.place('type');
		if (known === undefined) return ledger.refuse(row, place, 'desk.why.no-type');
		if (own.length > 0 && own.join() !== known.join())
			return ledger.refuse(row, place, 'desk.why.other-type', { id, types: sayTypes(known) });
		const draft = drafts.get(id) ?? makeDraft(id, row, known);
		if (!reader.readEvent(draft, cells, row)) return false;
		drafts.set(id, draft);
		reader.readAbout(draft, cells, row);
		reader.readStops(draft, cells, row);
		return true;
	};
}

/** What the first row of each partner says that has known types. */
function findAllTypes(
	reader: RowReader,
	{ rows }: Pick<Table, 'rows'>,
): Map<string, readonly Id[]> {
	const types = new Map<string, readonly Id[]>();
	for (const cells of rows) {
		const id = reader.findId(cells);
		if (types.has(id)) continue;
		const own = reader.findTypes(cells);
		if (!isRefusal(own) && own.length > 0) types.set(id, own);
	}
	return types;
}
