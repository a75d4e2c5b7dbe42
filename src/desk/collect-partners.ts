import type { DeskData } from '../domain/desk/desk-data.ts';
import type { PartnerFacts } from '../domain/desk/partner-facts.ts';
import type { Id } from '../domain/journey.ts';
import type { Day } from '../domain/place/days.ts';
import { findNearest } from '../words/nearest.ts';
import { brokenCharacter } from './decode-text.ts';
import type { Fault, RowFault } from './fault.ts';
import { type Names, nameStops, nameTypes } from './find-names.ts';
import type { Columns, ColumnTarget } from './read-columns.ts';
import { type DateOrder, orderDay, readDayCell } from './read-day.ts';
import type { Table } from './read-table.ts';

/** A row or a cell of an export that could not be used. */
export interface SetAside {
	/** As a spreadsheet counts: the headings stand in row 1. */
	row: number;
	column: string;
	fault: Fault;
	/** Only the cell: the rest of its row is used. */
	isCell?: true;
}

export interface Rows {
	read: number;
	used: number;
	setAside: readonly SetAside[];
}

export interface Collected {
	/** In the order in which they come first. */
	partners: readonly PartnerFacts[];
	rows: Rows;
}

interface Source {
	data: DeskData;
	table: Table;
	columns: Columns;
	order: DateOrder | undefined;
	asOf: Day;
	/** Other names for milestones, phases and types. */
	values?: Readonly<Record<string, Id>> | undefined;
}

/** One partner while it is being collected. */
interface Draft {
	id: string;
	row: number;
	types: readonly Id[];
	manager?: string;
	starts: Map<Id, Day>;
	reached: Map<Id, Day[]>;
	agreed: Map<Id, Day>;
	paused: (readonly [Day, Day])[];
	ended?: Day;
}

/**
 * What an export says of each partner; a row in which something is wrong is set aside, of a row that is a
 * partner only the cell. Every row is either used or set aside.
 */
export function collectPartners(source: Source): Collected {
	const collector = new Collector(source);
	return source.columns.shape === 'wide' ? collector.collectWide() : collector.collectLong();
}

class Collector {
	readonly #source: Source;
	readonly #stops: Names;
	readonly #types: Names;
	readonly #setAside: SetAside[] = [];
	readonly #drafts = new Map<string, Draft>();
	/** Types of a cell, by its text. */
	readonly #typesOf = new Map<string, readonly Id[] | Fault>();
	readonly #recurring = new Map<Id, ReadonlySet<Id>>();
	#used = 0;

	constructor(source: Source) {
		this.#source = source;
		this.#stops = nameStops(source.data, source.values);
		this.#types = nameTypes(source.data, source.values);
		for (const { id } of source.data.types) {
			const path = source.data.paths[id]?.milestones ?? [];
			const turns = path.filter(({ timing }) => timing.kind === 'cadence');
			this.#recurring.set(id, new Set(turns.map((one) => one.id)));
		}
	}

	collectWide(): Collected {
		this.#eachRow((cells, row) => {
			const id = this.#readId(cells, row);
			if (id === undefined) return false;
			const before = this.#drafts.get(id);
			if (before) return this.#refuse(row, 'id', 'desk.why.second-row', { id, first: before.row });
			const types = this.#readTypes(cells, row);
			if (types === undefined) return false;
			if (types.length === 0) return this.#refuse(row, 'type', 'desk.why.no-type');
			const draft = makeDraft(id, row, types);
			this.#drafts.set(id, draft);
			this.#readAbout(draft, cells, row);
			for (const [i, target] of this.#source.columns.targets.entries())
				if (target && 'id' in target) this.#readCell(draft, target, cells[i] ?? '', row, i);
			return true;
		});
		return this.#finish();
	}

	collectLong(): Collected {
		const types = new Map<string, readonly Id[]>();
		const place = this.#place('id');
		for (const cells of this.#source.table.rows) {
			const id = (cells[place] ?? '').trim();
			if (types.has(id)) continue;
			const own = this.#findTypes(this.#cell(cells, 'type'));
			if (isList(own) && own.length > 0) types.set(id, own);
		}
		this.#eachRow((cells, row) => {
			const id = this.#readId(cells, row);
			if (id === undefined) return false;
			const own = this.#readTypes(cells, row);
			if (own === undefined) return false;
			const known = types.get(id);
			if (known === undefined) return this.#refuse(row, 'type', 'desk.why.no-type');
			if (own.length > 0 && own.join() !== known.join())
				return this.#refuse(row, 'type', 'desk.why.other-type', {
					id,
					types: this.#sayTypes(known),
				});
			const draft = this.#drafts.get(id) ?? makeDraft(id, row, known);
			if (!this.#readEvent(draft, cells, row)) return false;
			this.#drafts.set(id, draft);
			this.#readAbout(draft, cells, row);
			return true;
		});
		return this.#finish();
	}

	#eachRow(read: (cells: readonly string[], row: number) => boolean): void {
		const { headings, rows, firstRow } = this.#source.table;
		const head = headings.join('\n');
		for (const [at, cells] of rows.entries()) {
			const row = at + firstRow;
			if (this.#isNoRow(cells, row, head)) continue;
			if (read(cells, row)) this.#used += 1;
		}
	}

	/** Empty, the headings once more, or with more cells than there are headings: what stands where nobody knows. */
	#isNoRow(cells: readonly string[], row: number, head: string): boolean {
		const { headings } = this.#source.table;
		if (cells.every((cell) => cell.trim() === '')) {
			this.#setAside.push({ row, column: '', fault: { code: 'desk.why.empty-row', values: {} } });
			return true;
		}
		if (cells.map((cell) => cell.trim()).join('\n') === head) {
			this.#setAside.push({
				row,
				column: '',
				fault: { code: 'desk.why.headings-again', values: {} },
			});
			return true;
		}
		if (cells.slice(headings.length).some((cell) => cell.trim() !== '')) {
			const values = { cells: cells.length, headings: headings.length };
			this.#setAside.push({ row, column: '', fault: { code: 'desk.why.surplus', values } });
			return true;
		}
		return false;
	}

	#place(kind: ColumnTarget['kind']): number {
		return this.#source.columns.targets.findIndex((one) => one?.kind === kind);
	}

	#cell(cells: readonly string[], kind: ColumnTarget['kind']): string {
		const place = this.#place(kind);
		return place === -1 ? '' : (cells[place] ?? '').trim();
	}

	/** Sets a row aside; the answer is that it is not used. */
	#refuse(
		row: number,
		kind: ColumnTarget['kind'],
		code: RowFault,
		values: Fault['values'] = {},
	): false {
		const column = this.#source.table.headings[this.#place(kind)] ?? '';
		this.#setAside.push({ row, column, fault: { code, values } });
		return false;
	}

	#refuseCell(row: number, place: number, code: RowFault, values: Fault['values'] = {}): void {
		const column = this.#source.table.headings[place] ?? '';
		this.#setAside.push({ row, column, fault: { code, values }, isCell: true });
	}

	#readId(cells: readonly string[], row: number): string | undefined {
		const id = this.#cell(cells, 'id');
		if (id === '') this.#refuse(row, 'id', 'desk.why.no-partner');
		else if (id.includes(brokenCharacter))
			this.#refuse(row, 'id', 'desk.why.broken-text', { found: id });
		else return id;
		return undefined;
	}

	/** Empty where the cell is; undefined where the row is set aside. */
	#readTypes(cells: readonly string[], row: number): readonly Id[] | undefined {
		const found = this.#findTypes(this.#cell(cells, 'type'));
		if (isList(found)) return found;
		this.#refuse(row, 'type', found.code as RowFault, found.values);
		return undefined;
	}

	/** The types that a cell names, in the journey's order. */
	#findTypes(cell: string): readonly Id[] | Fault {
		const { types } = this.#source.data;
		if (this.#place('type') === -1) return types.slice(0, 1).map(({ id }) => id);
		const known = this.#typesOf.get(cell);
		if (known) return known;
		const whole = this.#types.find(cell);
		const parts = whole ? [cell] : cell.split(/[,;+]/).filter((part) => part.trim() !== '');
		const found = parts.map((part) => ({ part: part.trim(), type: this.#types.find(part) }));
		const unknown = found.find(({ type }) => !type);
		const ids = new Set(found.flatMap(({ type }) => type?.id ?? []));
		const answer = unknown
			? {
					code: 'desk.why.unknown-type' as const,
					values: this.#sayUnknown(unknown.part, this.#types),
				}
			: types.filter(({ id }) => ids.has(id)).map(({ id }) => id);
		this.#typesOf.set(cell, answer);
		return answer;
	}

	#sayUnknown(found: string, { titles }: Names): Fault['values'] {
		const near = findNearest(found, titles);
		return { found, near: near ?? '', known: titles.slice(0, 12).join(', ') };
	}

	#sayTypes(ids: readonly Id[]): string {
		return ids
			.map((id) => this.#source.data.types.find((one) => one.id === id)?.title ?? id)
			.join(', ');
	}

	/** What is said of the partner itself. */
	#readAbout(draft: Draft, cells: readonly string[], row: number): void {
		const manager = this.#cell(cells, 'manager');
		if (manager !== '') draft.manager ??= manager;
		const ended = this.#readDay(cells, 'ended', row);
		if (ended !== undefined) {
			draft.ended ??= ended;
			if (draft.ended !== ended)
				this.#refuseCell(row, this.#place('ended'), 'desk.why.other-value', {
					found: ended,
					first: draft.ended,
				});
		}
		const from = this.#readDay(cells, 'pausedFrom', row);
		const to = this.#readDay(cells, 'pausedTo', row);
		if (from === undefined && to === undefined) return;
		// A pause without an end lasts until today: clocks stand still, and nobody knows until when.
		const end = to ?? (from !== undefined && from > this.#source.asOf ? from : this.#source.asOf);
		if (from === undefined || from > end)
			this.#refuseCell(
				row,
				this.#place(from === undefined ? 'pausedTo' : 'pausedFrom'),
				'desk.why.pause-order',
			);
		else if (!draft.paused.some(([one, other]) => one === from && other === end))
			draft.paused.push([from, end]);
	}

	/** Of a cell that is empty, or set aside, undefined. */
	#readDay(cells: readonly string[], kind: ColumnTarget['kind'], row: number): Day | undefined {
		const place = this.#place(kind);
		const cell = place === -1 ? '' : (cells[place] ?? '');
		const day = this.#findDay(cell);
		if (typeof day === 'string') return day === '' ? undefined : day;
		this.#refuseCell(row, place, day.code as RowFault, day.values);
		return undefined;
	}

	/** Empty where nothing stands there. */
	#findDay(cell: string): Day | '' | Fault {
		const found = cell.trim();
		if (found === '') return '';
		const reading = readDayCell(found);
		if (reading.kind === 'day') return reading.day;
		const { order } = this.#source;
		const day = reading.kind === 'numbers' && order ? orderDay(reading.parts, order) : undefined;
		if (day !== undefined) return day;
		const code = reading.kind === 'none' ? 'desk.why.no-day' : 'desk.why.impossible-day';
		return { code, values: { found } };
	}

	/** A cell of the column of a milestone or a phase. */
	#readCell(
		draft: Draft,
		target: ColumnTarget & { id: Id },
		cell: string,
		row: number,
		place: number,
	): void {
		const day = this.#findDay(cell);
		if (day === '') return;
		if (typeof day !== 'string') this.#refuseCell(row, place, day.code as RowFault, day.values);
		else if (target.kind === 'startOf') draft.starts.set(target.id, day);
		else if (target.kind === 'agreedOf') draft.agreed.set(target.id, day);
		else if (day > this.#source.asOf)
			this.#refuseCell(row, place, 'desk.why.future', { found: day, today: this.#source.asOf });
		else draft.reached.set(target.id, [day]);
	}

	/** A row that names a milestone or a phase; false where it is set aside. */
	#readEvent(draft: Draft, cells: readonly string[], row: number): boolean {
		const name = this.#cell(cells, 'milestone');
		const raw = this.#cell(cells, 'day');
		const day = this.#findDay(raw);
		if (name === '') return raw === '' || this.#refuse(row, 'milestone', 'desk.why.no-milestone');
		const stop = this.#stops.find(name);
		if (!stop)
			return this.#refuse(
				row,
				'milestone',
				'desk.why.unknown-milestone',
				this.#sayUnknown(name, this.#stops),
			);
		if (typeof day !== 'string') return this.#refuse(row, 'day', day.code as RowFault, day.values);
		const agreed = this.#readDay(cells, 'agreed', row);
		if (agreed !== undefined && stop.kind === 'milestone') draft.agreed.set(stop.id, agreed);
		if (day === '') return true;
		if (stop.kind === 'phase') return this.#keepStart(draft, stop.id, day, row);
		if (day > this.#source.asOf)
			return this.#refuse(row, 'day', 'desk.why.future', { found: day, today: this.#source.asOf });
		return this.#keepReached(draft, stop.id, day, row);
	}

	#keepStart({ starts }: Draft, id: Id, day: Day, row: number): boolean {
		const first = starts.get(id) ?? day;
		starts.set(id, first);
		return first === day || this.#refuse(row, 'day', 'desk.why.other-day', { found: day, first });
	}

	#keepReached({ reached, types }: Draft, id: Id, day: Day, row: number): boolean {
		const days = reached.get(id) ?? [];
		const [first = day] = days;
		const recurs = types.some((type) => this.#recurring.get(type)?.has(id));
		if (!recurs && first !== day)
			return this.#refuse(row, 'day', 'desk.why.other-day', { found: day, first });
		if (!days.includes(day)) reached.set(id, [...days, day].sort());
		return true;
	}

	#finish(): Collected {
		const { rows } = this.#source.table;
		this.#setAside.sort((a, b) => a.row - b.row);
		const partners = [...this.#drafts.values()].map(({ row: _, ...facts }) => facts);
		return { partners, rows: { read: rows.length, used: this.#used, setAside: this.#setAside } };
	}
}

function makeDraft(id: string, row: number, types: readonly Id[]): Draft {
	return {
		id,
		row,
		types,
		starts: new Map(),
		reached: new Map(),
		agreed: new Map(),
		paused: [],
	};
}

function isList(found: readonly Id[] | Fault): found is readonly Id[] {
	return Array.isArray(found);
}
