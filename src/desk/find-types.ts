import type { DeskData } from '../domain/desk/desk-data.ts';
import type { Id } from '../domain/journey.ts';
import { findNearest } from '../words/nearest.ts';
import { cutText } from './cut-text.ts';
import type { Fault, RowFault } from './fault.ts';
import { type Names, nameTypes } from './find-names.ts';

/** Why a cell or a row is set aside. */
export interface Refusal extends Fault {
	code: RowFault;
}

/** The types that a cell names, in the journey's order; none where it is empty. */
export type FindTypes = (cell: string) => readonly Id[] | Refusal;

/** Where there is no column for it, all partners are of the one type that there is. */
export function makeFindTypes(
	{ types }: DeskData,
	values: Readonly<Record<string, Id>> | undefined,
	hasColumn: boolean,
): FindTypes {
	const names = nameTypes({ types }, values);
	const found = new Map<string, readonly Id[] | Refusal>();
	if (!hasColumn)
		found.set(
			'',
			types.slice(0, 1).map(({ id }) => id),
		);
	return (cell) => {
		const known = found.get(cell);
		if (known) return known;
		const made = findTypes(
			cell,
			types.map(({ id }) => id),
			names,
		);
		found.set(cell, made);
		return made;
	};
}

function findTypes(cell: string, all: readonly Id[], names: Names): readonly Id[] | Refusal {
	const parts = names.find(cell)
		? [cell]
		: cell.split(/[,;+]/).filter((part) => part.trim() !== '');
	const unknown = parts.find((part) => !names.find(part));
	if (unknown !== undefined)
		return { code: 'desk.why.unknown-type', values: sayUnknown(unknown.trim(), names) };
	const ids = new Set(parts.map((part) => names.find(part)?.id));
	return all.filter((id) => ids.has(id));
}

/** What was written, what was probably meant, and what there is. */
export function sayUnknown(name: string, { titles, shortTitles }: Names): Fault['values'] {
	const found = cutText(name);
	const near = findNearest(found, [...titles, ...shortTitles]);
	return { found, near: near ?? '', known: titles.slice(0, 12).join(', ') };
}

export function isRefusal(found: readonly Id[] | Refusal): found is Refusal {
	return 'code' in found;
}
