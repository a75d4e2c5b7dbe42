import { ExportFault } from './fault.ts';

/** Takes the cells of a row; `isFlawed` where a quotation mark stands inside of one in quotation marks. */
type TakeRow = (cells: string[], isFlawed: boolean) => void;

/**
 * Cuts text that comes piece by piece into rows of cells (RFC 4180, with any separator and any line ends).
 * Throws an ExportFault where a quotation mark is never closed, for that would swallow rows.
 */
export class RowCutter {
	readonly #separator: string;
	readonly #take: TakeRow;
	/** A row of which the end has not come yet. */
	#rest = '';
	/** A line end of which the second half may come yet. */
	#held = '';
	#rows = 0;

	constructor(separator: string, take: TakeRow) {
		this.#separator = separator;
		this.#take = take;
	}

	push(part: string): void {
		const text = this.#held + part;
		this.#held = text.endsWith('\r') ? '\r' : '';
		// Two kinds of line ends in one file would make one row of two.
		this.#cut(text.slice(0, text.length - this.#held.length).replace(/\r\n?/g, '\n'), false);
	}

	end(): void {
		this.#cut(this.#held === '' ? '' : '\n', true);
	}

	#cut(part: string, isEnd: boolean): void {
		const text = this.#rest + part;
		let at = 0;
		while (at < text.length) {
			const next = this.#cutRow(text, at, isEnd);
			if (next === undefined) break;
			this.#rows += 1;
			at = next;
		}
		this.#rest = text.slice(at);
	}

	/** Where the next row begins; undefined where the end of this one has not come. */
	#cutRow(text: string, at: number, isEnd: boolean): number | undefined {
		const found = text.indexOf('\n', at);
		if (found === -1 && !isEnd) return undefined;
		const line = text.slice(at, found === -1 ? text.length : found);
		if (!line.includes('"')) {
			this.#take(line.split(this.#separator), false);
			return at + line.length + 1;
		}
		const cells: string[] = [];
		let isFlawed = false;
		for (let start = at; ; ) {
			const cell =
				text[start] === '"' ? this.#cutQuoted(text, start, isEnd) : this.#cutPlain(text, start);
			if (!cell || (cell.end === text.length && !isEnd)) return undefined;
			cells.push(cell.value);
			isFlawed ||= cell.isFlawed === true;
			start = cell.end + 1;
			if (text[cell.end] === this.#separator) continue;
			this.#take(cells, isFlawed);
			return start;
		}
	}

	#cutPlain(text: string, start: number): Cut {
		let end = start;
		while (end < text.length && text[end] !== '\n' && text[end] !== this.#separator) end += 1;
		return { value: text.slice(start, end), end };
	}

	#cutQuoted(text: string, start: number, isEnd: boolean): Cut | undefined {
		let close = text.indexOf('"', start + 1);
		while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
		if (close === -1 && !isEnd) return undefined;
		let end = close + 1;
		while (text[end] === ' ' && this.#separator !== ' ') end += 1;
		const isClosed = end >= text.length || text[end] === '\n' || text[end] === this.#separator;
		const value = text.slice(start + 1, close);
		if (close !== -1 && isClosed) return { value: value.replaceAll('""', '"'), end };
		// Across lines nobody can say where such a cell ends.
		if (close === -1 || value.includes('\n'))
			throw new ExportFault('desk.fault.open-quote', { row: this.#rows + 1 });
		const rest = this.#cutPlain(text, end);
		return { value: text.slice(start, rest.end), end: rest.end, isFlawed: true };
	}
}

interface Cut {
	value: string;
	/** The place of what follows it: a separator, a line end or the end. */
	end: number;
	isFlawed?: true;
}
