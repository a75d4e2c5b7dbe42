import type { DescribedDesk } from '../../domain/desk/desk-answer.ts';
import type { Words } from '../../words/words.ts';
import type { ReadExport } from '../read-export.ts';
import { wordFault } from '../word-fault.ts';

/** All that the desk knows, as other programs read it. */
export function makeDeskJson(
	words: Pick<Words, 'say' | 'locale'>,
	{ rows, columns: { unread }, notices }: Pick<ReadExport, 'rows' | 'columns' | 'notices'>,
	desk: Omit<DescribedDesk, 'walks'>,
) {
	const { asOf, partners, milestones, activation, misfits } = desk;
	return {
		version: 1,
		asOf,
		...(unread.length > 0 && { unread }),
		...(notices.length > 0 && { notices: notices.map((one) => wordFault(words, one)) }),
		rows: {
			read: rows.read,
			used: rows.used,
			setAside: rows.setAside.map(({ row, column, fault, isCell }) => ({
				row,
				column,
				why: wordFault(words, fault),
				...(isCell && { isCell }),
			})),
		},
		partners,
		milestones,
		activation,
		misfits,
	};
}
