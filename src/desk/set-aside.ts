import { cutText, readLine } from './cut-text.ts';
import type { Fault, RowFault } from './fault.ts';

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

/** Where a row is booked: it is used, or it is set aside. */
export class Ledger {
	readonly #headings: readonly string[];
	readonly #setAside: SetAside[] = [];
	#read = 0;
	#used = 0;

	constructor(headings: readonly string[]) {
		this.#headings = headings;
	}

	/** A row, of which `isUsed` says whether it is used; what sets it aside says so here before. */
	book(isUsed: boolean): void {
		this.#read += 1;
		if (isUsed) this.#used += 1;
	}

	/** Sets a row aside because of the cell in that place, -1 for none; the answer is that it is not used. */
	refuse(row: number, place: number, code: RowFault, values: Fault['values'] = {}): false {
		this.#setAside.push(this.#describe(row, place, code, values));
		return false;
	}

	/** Sets a cell aside; the rest of its row is used. */
	refuseCell(row: number, place: number, code: RowFault, values: Fault['values'] = {}): void {
		this.#setAside.push({ ...this.#describe(row, place, code, values), isCell: true });
	}

	close(): Rows {
		const setAside = this.#setAside.sort((a, b) => a.row - b.row);
		return { read: this.#read, used: this.#used, setAside };
	}

	#describe(row: number, place: number, code: RowFault, values: Fault['values']): SetAside {
		const said = Object.entries(values).map(([name, value]) => [
			name,
			typeof value === 'string' && name === 'found' ? cutText(readLine(value)) : value,
		]);
		const fault: Fault = { code, values: Object.fromEntries(said) };
		return { row, column: this.#headings[place] ?? '', fault };
	}
}
