import type { DeskData } from '../domain/desk/desk-data.ts';
import type { Id } from '../domain/journey.ts';
import type { Day } from '../domain/place/days.ts';
import type { ColumnTarget, Shape, StopTarget, Targets } from './columns.ts';
import { readLine, readName } from './cut-text.ts';
import { brokenCharacter } from './decode-text.ts';
import type { Draft } from './draft.ts';
import type { Fault } from './fault.ts';
import { type Names, nameStops } from './find-names.ts';
import {
	type FindTypes,
	isRefusal,
	makeFindTypes,
	type Refusal,
	sayUnknown,
} from './find-types.ts';
import { type DateOrder, orderDay, readDayCell } from './read-day.ts';
import type { Table } from './read-table.ts';
import { Ledger } from './set-aside.ts';

export interface RowSource {
	data: DeskData;
	/** Of the columns that are kept, as are the targets. */
	table: Pick<Table, 'headings' | 'rows' | 'flaws' | 'firstRow'>;
	targets: Targets;
	shape: Shape;
	order: DateOrder | undefined;
	asOf: Day;
	/** Other names for milestones, phases and types. */
	values?: Readonly<Record<string, Id>> | undefined;
}

/** So many are remembered. */
const mostDays = 20_000;

type Cells = readonly string[];
type Kind = ColumnTarget['kind'];

/** Reads the cells of a row, and says in the ledger what is wrong with them. */
export class RowReader {
	readonly ledger: Ledger;
	readonly #asOf: Day;
	readonly #order: DateOrder | undefined;
	readonly #stops: Names;
	readonly #unknown = new Map<string, Fault['values']>();
	/** The same days stand in many cells. */
	readonly #days = new Map<string, Day | Refusal>();
	readonly #findTypes: FindTypes;
	readonly #places: ReadonlyMap<Kind, number>;
	/** Columns of milestones and phases. */
	readonly #stopPlaces: readonly (readonly [number, StopTarget])[];
	/** Milestones that come round again, by type. */
	readonly #recurring: ReadonlyMap<Id, ReadonlySet<Id>>;

	constructor({ data, table, targets, order, asOf, values }: RowSource) {
		this.ledger = new Ledger(table.headings);
		this.#asOf = asOf;
		this.#order = order;
		this.#stops = nameStops(data, values);
		this.#places = new Map(targets.flatMap((one, i) => (one ? [[one.kind, i] as const] : [])));
		this.#findTypes = makeFindTypes(data, values, this.#places.has('type'));
		this.#stopPlaces = targets.flatMap((one, i) => (one && 'id' in one ? [[i, one] as const] : []));
		this.#recurring = new Map(
			Object.entries(data.paths).map(([id, { milestones }]) => {
				const turns = milestones.filter(({ timing }) => timing.kind === 'cadence');
				return [id, new Set(turns.map((one) => one.id))];
			}),
		);
	}

	/** -1 where there is no such column. */
	place(kind: Kind): number {
		return this.#places.get(kind) ?? -1;
	}

	findId(cells: Cells): string {
		return readName(cells[this.place('id')] ?? '');
	}

	/** Undefined where the row is set aside. */
	readId(cells: Cells, row: number): string | undefined {
		const id = this.findId(cells);
		const place = this.place('id');
		if (id === '') this.ledger.refuse(row, place, 'desk.why.no-partner');
		else if (id.includes(brokenCharacter))
			this.ledger.refuse(row, place, 'desk.why.broken-text', { found: id });
		else return id;
		return undefined;
	}

	/** The types that a row names, if they are known. */
	findTypes(cells: Cells): readonly Id[] | Refusal {
		return this.#findTypes(this.#cell(cells, 'type'));
	}

	/** None where the cell is empty; undefined where the row is set aside. */
	readTypes(cells: Cells, row: number): readonly Id[] | undefined {
		const found = this.findTypes(cells);
		if (!isRefusal(found)) return found;
		this.ledger.refuse(row, this.place('type'), found.code, found.values);
		return undefined;
	}

	/** What is said of the partner itself. */
	readAbout(draft: Draft, cells: Cells, row: number): void {
		const manager = readName(cells[this.place('manager')] ?? '');
		if (manager !== '') {
			draft.manager ??= manager;
			this.#keepFirst(row, 'manager', manager, draft.manager);
		}
		const ended = this.#readDay(cells, 'ended', row);
		if (ended !== undefined) {
			draft.ended ??= ended;
			draft.endedRow ??= row;
			this.#keepFirst(row, 'ended', ended, draft.ended);
		}
		this.#readPause(draft, cells, row);
	}

	/** Of two that differ the first counts; the other one is set aside. */
	#keepFirst(row: number, kind: Kind, found: string, first: string): void {
		this.#keepFirstOf(row, this.place(kind), found, first);
	}

	#keepFirstOf(row: number, place: number, found: string, first: string): void {
		if (found !== first)
			this.ledger.refuseCell(row, place, 'desk.why.other-value', { found, first });
	}

	#readPause({ paused }: Draft, cells: Cells, row: number): void {
		const from = this.#readDay(cells, 'pausedFrom', row);
		const to = this.#readDay(cells, 'pausedTo', row);
		if (from === undefined && to === undefined) return;
		// A pause without an end lasts until today: clocks stand still, and nobody knows until when.
		const end = to ?? this.#asOf;
		const place = this.place(from === undefined ? 'pausedTo' : 'pausedFrom');
		const same = paused.find(([one]) => one === from);
		if (from === undefined || (to !== undefined && from > to))
			this.ledger.refuseCell(row, place, 'desk.why.pause-order');
		else if (same) this.#keepFirst(row, to === undefined ? 'pausedFrom' : 'pausedTo', end, same[1]);
		else if (from > end)
			this.ledger.refuseCell(row, place, 'desk.why.pause-later', { today: this.#asOf });
		else paused.push([from, end]);
	}

	/** The columns of milestones and phases: of a cell that is wrong nothing but that cell is set aside. */
	readStops({ starts, agreed, reached, types }: Draft, cells: Cells, row: number): void {
		for (const [place, { kind, id }] of this.#stopPlaces) {
			const day = this.#findDay(cells[place] ?? '');
			if (day === '') continue;
			if (typeof day !== 'string') this.ledger.refuseCell(row, place, day.code, day.values);
			else if (kind !== 'reachedOf') {
				const days = kind === 'startOf' ? starts : agreed;
				const first = days.get(id) ?? day;
				days.set(id, first);
				this.#keepFirstOf(row, place, day, first);
			} else if (day > this.#asOf) this.ledger.refuseCell(row, place, ...this.#sayFuture(day));
			else if (!this.#addDay(reached, types, id, day))
				this.#keepFirstOf(row, place, day, reached.get(id)?.[0] ?? day);
		}
	}

	/** Nobody who has left reaches anything later: of such days the one of leaving is set aside, and nobody is lost. */
	checkEnd(draft: Draft): void {
		const { ended, endedRow, starts, reached } = draft;
		if (ended === undefined || endedRow === undefined) return;
		const days = [...starts.values(), ...[...reached.values()].flat()];
		const last =
			days
				.filter((day) => day <= this.#asOf)
				.sort()
				.at(-1) ?? '';
		if (last <= ended) return;
		const values = { found: ended, first: last };
		this.ledger.refuseCell(endedRow, this.place('ended'), 'desk.why.ended-before', values);
		draft.ended = undefined;
	}

	/** A row that names a milestone or a phase; false where it is set aside, and then nothing of it is kept. */
	readEvent(draft: Draft, cells: Cells, row: number): boolean {
		const name = this.#cell(cells, 'milestone');
		const raw = this.#cell(cells, 'day');
		const place = this.place('milestone');
		if (name === '') return raw === '' || this.ledger.refuse(row, place, 'desk.why.no-milestone');
		const stop = this.#stops.find(name);
		if (!stop) {
			// The same name is misspelled in the same way in many rows.
			const values = this.#unknown.get(name) ?? sayUnknown(name, this.#stops);
			this.#unknown.set(name, values);
			return this.ledger.refuse(row, place, 'desk.why.unknown-milestone', values);
		}
		const day = this.#findDay(raw);
		const isPhase = stop.kind === 'phase';
		if (typeof day !== 'string')
			return this.ledger.refuse(row, this.place('day'), day.code, day.values);
		if (!isPhase && day > this.#asOf)
			return this.ledger.refuse(row, this.place('day'), ...this.#sayFuture(day));
		const isKept =
			day === '' ||
			(isPhase
				? this.#keepStart(draft, stop.id, day, row)
				: this.#keepReached(draft, stop.id, day, row));
		if (!isKept) return false;
		const agreed = this.#readDay(cells, 'agreed', row);
		if (agreed === undefined) return true;
		if (isPhase)
			this.ledger.refuseCell(row, this.place('agreed'), 'desk.why.agreed-phase', { name });
		else {
			const first = draft.agreed.get(stop.id) ?? agreed;
			draft.agreed.set(stop.id, first);
			this.#keepFirst(row, 'agreed', agreed, first);
		}
		return true;
	}

	#keepStart({ starts }: Draft, id: Id, day: Day, row: number): boolean {
		const first = starts.get(id) ?? day;
		if (first !== day) return this.#refuseOther(row, day, first);
		starts.set(id, first);
		return true;
	}

	#keepReached({ reached, types }: Draft, id: Id, day: Day, row: number): boolean {
		const isKept = this.#addDay(reached, types, id, day);
		return isKept || this.#refuseOther(row, day, reached.get(id)?.[0] ?? day);
	}

	/** False where another day is known of what does not come round again. */
	#addDay(reached: Draft['reached'], types: readonly Id[], id: Id, day: Day): boolean {
		const days = reached.get(id) ?? [];
		const recurs = types.some((type) => this.#recurring.get(type)?.has(id));
		if (!recurs && days.length > 0) return days[0] === day;
		if (!days.includes(day)) reached.set(id, [...days, day].sort());
		return true;
	}

	#refuseOther(row: number, found: Day, first: Day): false {
		return this.ledger.refuse(row, this.place('day'), 'desk.why.other-day', { found, first });
	}

	#sayFuture(found: Day) {
		return ['desk.why.future', { found, today: this.#asOf }] as const;
	}

	#cell(cells: Cells, kind: Kind): string {
		return readLine(cells[this.place(kind)] ?? '');
	}

	/** Of a cell that is empty, or set aside, undefined. */
	#readDay(cells: Cells, kind: Kind, row: number): Day | undefined {
		const place = this.place(kind);
		const day = this.#findDay(cells[place] ?? '');
		if (typeof day === 'string') return day === '' ? undefined : day;
		this.ledger.refuseCell(row, place, day.code, day.values);
		return undefined;
	}

	/** Empty where nothing stands there. */
	#findDay(cell: string): Day | '' | Refusal {
		const found = cell.trim();
		if (found === '') return '';
		const known = this.#days.get(found);
		if (known !== undefined) return known;
		const made = this.#makeDay(found);
		if (this.#days.size < mostDays) this.#days.set(found, made);
		return made;
	}

	#makeDay(found: string): Day | Refusal {
		const reading = readDayCell(found);
		if (reading.kind === 'day') return reading.day;
		const day = this.#order && orderDay(reading, this.#order);
		if (day !== undefined) return day;
		const code = reading.kind === 'none' ? 'desk.why.no-day' : 'desk.why.impossible-day';
		return { code, values: { found } };
	}
}
