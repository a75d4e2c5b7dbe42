import type { ColumnWord, DeskData } from '../domain/desk/desk-data.ts';
import { areMostly, type ColumnValues, isDayCell } from './column-values.ts';
import type { Shape } from './columns.ts';
import type { Names } from './find-names.ts';
import { type FindTypes, isRefusal } from './find-types.ts';
import { plainName } from './plain-name.ts';
import { usualHeadings } from './usual-headings.ts';

export interface ChooseSource {
	headings: readonly string[];
	/** Columns of which it is not known yet what they say. */
	free: readonly number[];
	values: ColumnValues;
	data: Pick<DeskData, 'types'>;
	stops: Names;
	findTypes: FindTypes;
}

/**
 * The place of the column that says this, of those that are usually called so: where its values are what it
 * should have, it goes before a heading that is surer; -1 where there is none.
 */
export function chooseColumn(word: ColumnWord, shape: Shape, source: ChooseSource): number {
	const { headings, free, values, data } = source;
	// Where its values say so, what a heading explains in parentheses takes nothing from it.
	const isLoose = word === 'type' || word === 'milestone';
	const ways = isLoose ? [plainName, nameBefore] : [plainName];
	const places = ways.flatMap((name, i) => {
		const names = new Map(free.map((place) => [place, name(headings[place] ?? '')]));
		return (usualHeadings[word] ?? []).flatMap((usual) =>
			free.filter(
				(place) => names.get(place) === usual && (i === 0 || rank(word, place, shape, source) > 1),
			),
		);
	});
	const ranks = new Map(places.map((place) => [place, rank(word, place, shape, source)]));
	const [best = -1] = places.sort((a, b) => (ranks.get(b) ?? 0) - (ranks.get(a) ?? 0));
	// A program of one type needs no column for it: one with other values says something else.
	const isOther = word === 'type' && data.types.length === 1 && ranks.get(best) === 0;
	return isOther && values.sample(best).length > 0 ? -1 : best;
}

/** A heading without what stands in parentheses at its end. */
export function nameBefore(heading: string): string {
	return plainName(heading.replace(/\([^()]*\)\s*$/, ''));
}

/** How much a column has what it should have. */
function rank(
	word: ColumnWord,
	place: number,
	shape: Shape,
	{ headings, values, stops, findTypes }: ChooseSource,
): number {
	const sample = values.sample(place);
	switch (word) {
		case 'id': {
			// In a list of what happened, each of its rows may have a number of its own.
			const isBare = ['id', 'record id'].includes(plainName(headings[place] ?? ''));
			return shape === 'long' && isBare && !values.repeats(place) ? 0 : 1;
		}
		case 'type':
			return score(sample, (value) => !isRefusal(findTypes(value)));
		case 'milestone':
			// A task goes before the phase to which it belongs.
			return (
				score(sample, (value) => stops.find(value) !== undefined) +
				(sample.some((value) => stops.find(value)?.kind === 'milestone') ? 3 : 0)
			);
		case 'manager':
			return sample.length > 0 ? 1 : 0;
		default:
			return areMostly(sample, isDayCell) ? 1 : 0;
	}
}

function score(values: readonly string[], is: (value: string) => boolean): number {
	return areMostly(values, is) ? 2 : values.some(is) ? 1 : 0;
}
