import {
	type ColumnMeaning,
	type ColumnWord,
	columnWords,
	type DeskData,
	type DeskMapping,
} from '../domain/desk/desk-data.ts';
import type { Id } from '../domain/journey.ts';
import { ExportFault } from './fault.ts';
import { type Names, nameStops } from './find-names.ts';
import { plainName } from './plain-name.ts';
import { usualHeadings, wordsAround, wordsOfAgreed } from './usual-headings.ts';

/** What a column says, once it is known. */
export type ColumnTarget =
	| { kind: Exclude<ColumnWord, 'ignore'> }
	| { kind: 'reachedOf' | 'startOf' | 'agreedOf'; id: Id };

/** Rows are partners; or each names a milestone or a phase, with the day. */
type Shape = 'wide' | 'long';

export interface Columns {
	shape: Shape;
	/** By place; undefined: nothing of it is read. */
	targets: readonly (ColumnTarget | undefined)[];
	/** Headings that mean nothing to the desk. */
	unread: readonly string[];
}

/**
 * What the columns of an export say: what the mapping says of them, else what their headings are called.
 * Throws an ExportFault where partners, their types, or milestones with their days are missing, or where two
 * columns say the same.
 */
export function readColumns(
	headings: readonly string[],
	data: DeskData,
	mapping: DeskMapping = data.mapping,
): Columns {
	const stops = nameStops(data, mapping.values);
	const given = new Map(
		Object.entries(mapping.columns).map(([heading, meaning]) => [plainName(heading), meaning]),
	);
	const settled = headings.map((heading) => {
		const meaning = given.get(plainName(heading));
		return meaning === undefined ? undefined : readMeaning(heading, meaning, stops);
	});
	const named = headings.map((heading, i) => settled[i] ?? recognise(heading, stops));
	const isWide = named.some(
		(one) => one && one !== 'ignore' && 'id' in one && one.kind !== 'agreedOf',
	);
	// What names a milestone in each row means nothing where milestones are columns.
	for (const [i, one] of named.entries())
		if (isWide && one && one !== 'ignore' && ofRows.includes(one.kind)) named[i] = undefined;
	const words: readonly ColumnWord[] = isWide
		? ['id', 'type', 'manager', 'ended', 'pausedFrom', 'pausedTo']
		: ['id', 'type', 'manager', 'ended', 'pausedFrom', 'pausedTo', 'milestone', 'day', 'agreed'];
	for (const word of words) {
		if (named.some((one) => one && one !== 'ignore' && one.kind === word)) continue;
		const place = findUsual(headings, named, word);
		if (place !== -1) named[place] = { kind: word as Exclude<ColumnWord, 'ignore'> };
	}
	const targets = named.map((one) => (one === 'ignore' ? undefined : one));
	const columns: Columns = {
		shape: isWide ? 'wide' : 'long',
		targets,
		unread: headings.filter((heading, i) => heading !== '' && named[i] === undefined),
	};
	requireColumns(columns, headings, data);
	return columns;
}

const ofRows: readonly ColumnTarget['kind'][] = ['milestone', 'day', 'agreed'];

type Meant = ColumnTarget | 'ignore' | undefined;

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

/** A heading that names a milestone or a phase, with words around it such as “Date entered”. */
function recognise(heading: string, stops: Names): Meant {
	// Systems name the pipeline of a stage behind it: Date entered "Kickoff held (Partners)".
	const shorter = heading.replace(/\s*\([^()]*\)(["'”’]?)\s*$/, '$1');
	for (const text of new Set([heading, shorter])) {
		const name = plainName(text);
		const own = stops.find(name);
		if (own) return { kind: own.kind === 'phase' ? 'startOf' : 'reachedOf', id: own.id };
		for (const rest of cutWords(name, wordsOfAgreed)) {
			const agreed = stops.find(rest);
			if (agreed?.kind === 'milestone') return { kind: 'agreedOf', id: agreed.id };
		}
		for (const rest of cutWords(name, wordsAround)) {
			const stop = stops.find(rest);
			if (stop) return { kind: stop.kind === 'phase' ? 'startOf' : 'reachedOf', id: stop.id };
		}
	}
	return undefined;
}

/** What is left of a name without one of these at its beginning or at its end, or both. */
function cutWords(name: string, words: readonly string[]): string[] {
	const starts = words.filter((word) => name.startsWith(`${word} `));
	const cut = starts.map((word) => name.slice(word.length + 1));
	const ends = [name, ...cut].flatMap((one) =>
		words.filter((word) => one.endsWith(` ${word}`)).map((word) => one.slice(0, -word.length - 1)),
	);
	return [...cut, ...ends];
}

/** The place of the column that is called as this usually is; -1 where none is. */
function findUsual(headings: readonly string[], named: readonly Meant[], word: ColumnWord): number {
	const names = headings.map(plainName);
	for (const usual of usualHeadings[word] ?? []) {
		const place = names.findIndex((name, i) => name === usual && named[i] === undefined);
		if (place !== -1) return place;
	}
	return -1;
}

function requireColumns(
	{ targets, shape }: Columns,
	headings: readonly string[],
	data: DeskData,
): void {
	const has = (kind: ColumnTarget['kind']) => targets.some((one) => one?.kind === kind);
	const found = headings
		.filter((one) => one !== '')
		.slice(0, 8)
		.join(', ');
	if (targets.every((one) => one === undefined))
		throw new ExportFault('desk.fault.no-headings', { found });
	if (!has('id')) throw new ExportFault('desk.fault.no-partner', { found });
	if (!has('type') && data.types.length > 1) throw new ExportFault('desk.fault.no-type', { found });
	if (shape === 'long' && !(has('milestone') && has('day')))
		throw new ExportFault('desk.fault.no-milestones', { found });
	const seen = new Map<string, number>();
	for (const [i, one] of targets.entries()) {
		if (!one) continue;
		const key = 'id' in one ? `${one.kind} ${one.id}` : one.kind;
		const before = seen.get(key);
		if (before !== undefined) {
			const [one = '', other = ''] = [headings[before], headings[i]];
			const isSame = plainName(one) === plainName(other);
			throw isSame
				? new ExportFault('desk.fault.same-heading', { one })
				: new ExportFault('desk.fault.twice', { one, other });
		}
		seen.set(key, i);
	}
}
