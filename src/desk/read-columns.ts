import {
	type ColumnMeaning,
	type ColumnWord,
	columnWords,
	type DeskData,
	type DeskMapping,
} from '../domain/desk/desk-data.ts';
import { type ChooseSource, chooseColumn, nameBefore } from './choose-column.ts';
import { areMostly, type ColumnValues, isDayCell, noValues } from './column-values.ts';
import type { Columns, ColumnTarget, Shape } from './columns.ts';
import { ExportFault } from './fault.ts';
import { type Names, nameStops } from './find-names.ts';
import { makeFindTypes } from './find-types.ts';
import { plainName } from './plain-name.ts';
import { recogniseHeading } from './recognise-heading.ts';
import { requireColumns } from './require-columns.ts';
import { usualHeadings } from './usual-headings.ts';

const isUsual = (() => {
	const all = new Set(Object.values(usualHeadings).flat());
	return (heading: string) => all.has(plainName(heading));
})();

/** Whether a column may be needed, by its heading. */
export function makeIsWanted(data: DeskData, mapping: DeskMapping): (heading: string) => boolean {
	const stops = nameStops(data, mapping.values);
	const given = new Set(Object.keys(mapping.columns).map(plainName));
	return (heading) =>
		given.has(plainName(heading)) ||
		isUsual(heading) ||
		isUsual(nameBefore(heading)) ||
		stops.isIn(heading);
}

const ofAll: readonly ColumnWord[] = ['id', 'type', 'manager', 'ended', 'pausedFrom', 'pausedTo'];
const ofRows: readonly ColumnWord[] = ['milestone', 'day', 'agreed'];

type Meant = ColumnTarget | 'ignore' | undefined;

/**
 * What the columns of an export say: what the mapping says of them, else what their headings are called and
 * what stands below them. Throws an ExportFault where partners, their types, or milestones with their days are
 * missing, or where two columns say the same.
 */
export function readColumns(
	headings: readonly string[],
	data: DeskData,
	mapping: DeskMapping = data.mapping,
	values: ColumnValues = noValues,
): Columns {
	const stops = nameStops(data, mapping.values);
	const findTypes = makeFindTypes(data, mapping.values, true);
	const given = new Map(
		Object.entries(mapping.columns).map(([heading, meaning]) => [plainName(heading), meaning]),
	);
	const areDays = (place: number) => areMostly(values.sample(place), isDayCell);
	const named = headings.map((heading, place): Meant => {
		const meaning = given.get(plainName(heading));
		if (meaning !== undefined) return readMeaning(heading, meaning, stops);
		// A milestone may be called “Type”: then what stands there says which of the two is meant.
		return isUsual(heading) && !areDays(place) ? undefined : recogniseHeading(heading, stops);
	});
	const choose = (word: ColumnWord, shape: Shape) => {
		const settled = named.findIndex((one) => one && one !== 'ignore' && one.kind === word);
		if (settled !== -1) return settled;
		const free = headings.flatMap((_, place) => (named[place] === undefined ? [place] : []));
		const source: ChooseSource = { headings, free, values, data, stops, findTypes };
		return chooseColumn(word, shape, source);
	};
	const shape = findShape(named, choose, values, stops);
	for (const [i, one] of named.entries())
		if (shape === 'wide' && one && one !== 'ignore' && ofRows.includes(one.kind as ColumnWord))
			named[i] = undefined;
	for (const word of shape === 'wide' ? ofAll : [...ofAll, ...ofRows]) {
		const place = choose(word, shape);
		if (place !== -1) named[place] ??= { kind: word as Exclude<ColumnWord, 'ignore'> };
	}
	const isUnread = (place: number) => headings[place] !== '' && named[place] === undefined;
	const columns: Columns = {
		shape,
		targets: named.map((one) => (one === 'ignore' ? undefined : one)),
		unread: headings.filter((_, i) => isUnread(i)),
		unsure: headings.filter((one, i) => isUnread(i) && stops.isIn(one) && areDays(i)),
	};
	requireColumns(columns, headings, data);
	return columns;
}

/**
 * Where milestones and phases are columns, rows are partners; but not where a column names them in its cells as
 * well, with a day beside it, in several rows of a partner.
 */
function findShape(
	named: readonly Meant[],
	choose: (word: ColumnWord, shape: Shape) => number,
	values: ColumnValues,
	stops: Names,
): Shape {
	const hasStops = named.some(
		(one) => one && one !== 'ignore' && 'id' in one && one.kind !== 'agreedOf',
	);
	if (!hasStops) return 'long';
	const names = values.sample(choose('milestone', 'long'));
	const isList =
		areMostly(names, (name) => stops.find(name) !== undefined) &&
		choose('day', 'long') !== -1 &&
		values.repeats(choose('id', 'long'));
	return isList ? 'long' : 'wide';
}

/** What the mapping says of a heading. */
function readMeaning(heading: string, meaning: ColumnMeaning, stops: Names): Meant {
	if (typeof meaning !== 'string') {
		const agreed = stops.find(meaning.agreed);
		if (agreed?.kind === 'milestone') return { kind: 'agreedOf', id: agreed.id };
		throw new ExportFault('desk.fault.mapping-unknown', { heading, found: meaning.agreed });
	}
	if (meaning === 'ignore') return 'ignore';
	if (columnWords.includes(meaning as ColumnWord))
		return { kind: meaning as Exclude<ColumnWord, 'ignore'> };
	const stop = stops.find(meaning);
	if (!stop) throw new ExportFault('desk.fault.mapping-unknown', { heading, found: meaning });
	return { kind: stop.kind === 'phase' ? 'startOf' : 'reachedOf', id: stop.id };
}
