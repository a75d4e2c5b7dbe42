import { ExportFault } from '../../src/desk/fault.ts';
import { type ReadOptions, readExport } from '../../src/desk/read-export.ts';
import { wordFault } from '../../src/desk/word-fault.ts';
import type { PartnerFacts } from '../../src/domain/desk/partner-facts.ts';
import { loadWords } from '../../src/words/load-words.ts';
import { acmeDesk } from '../domain/desk/acme-desk.ts';

const words = loadWords('en');
const asOf = '2026-11-29';
export const encode = (text: string) => new TextEncoder().encode(text);

export function read(file: string | Uint8Array, options: Partial<ReadOptions> = {}) {
	const bytes = typeof file === 'string' ? encode(file) : file;
	return readExport([bytes], acmeDesk, { asOf, ...options });
}

/** What is said of the whole file. */
export function readFault(file: string | Uint8Array, options: Partial<ReadOptions> = {}): string {
	try {
		read(file, options);
	} catch (error) {
		if (error instanceof ExportFault) return wordFault(words, error.fault);
		throw error;
	}
	return '';
}

/** “3 Kickoff held: …” of each row or cell that was set aside; those of a cell in brackets. */
export function listSetAside(file: string | Uint8Array, options: Partial<ReadOptions> = {}) {
	return read(file, options).rows.setAside.map(({ row, column, fault, isCell }) => {
		const line = `${row} ${column}: ${wordFault(words, fault)}`;
		return isCell ? `[${line}]` : line;
	});
}

/** What is said of a file that is read all the same. */
export function listNotices(file: string | Uint8Array, options: Partial<ReadOptions> = {}) {
	return read(file, options).notices.map((one) => wordFault(words, one));
}

/** Plain objects, to compare. */
export function spell({ id, types, starts, reached, ...more }: PartnerFacts) {
	const { agreed, paused, ended } = more;
	return {
		id,
		types: types.join('+'),
		starts: Object.fromEntries(starts),
		reached: Object.fromEntries([...reached].map(([one, days]) => [one, days.join(' ')])),
		...(agreed.size > 0 && { agreed: Object.fromEntries(agreed) }),
		...(paused.length > 0 && { paused }),
		...(ended !== undefined && { ended }),
	};
}
