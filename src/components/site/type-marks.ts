import { groupOthers } from '../../domain/group-types.ts';
import type { Id, Journey, Milestone } from '../../domain/journey.ts';
import type { Path } from '../../domain/path.ts';

/**
 * How a part of a page says for which partner types it is. `show-for-type.ts` follows it once the
 * reader has chosen one; until then, and without scripts, what is for everybody is shown.
 */
export interface TypeMark {
	/** For these alone. */
	'data-types'?: string;
	/** What others are told here, these are told otherwise. */
	'data-except'?: string;
	/** Only to those who have chosen one of these. */
	'data-own'?: string;
	hidden?: true;
}

/** Marks what is for some partner types alone; what is for all of them, or for none by name, has no mark. */
export function markFor({ partnerTypes }: Journey, types: readonly Id[] | undefined): TypeMark {
	if (!types || types.length === 0 || types.length >= partnerTypes.size) return {};
	return { 'data-types': types.join(' ') };
}

/** What only those are told who have chosen one of these partner types. */
export function markOwn(types: readonly Id[]): TypeMark {
	return { 'data-own': types.join(' '), hidden: true };
}

/** What others are told, and these are not: it is told to them otherwise, or they have no use for it. */
export function markExcept(types: readonly Id[]): TypeMark {
	return types.length > 0 ? { 'data-except': types.join(' ') } : {};
}

/** One wording, and to whom it is told. */
export interface Told<T> {
	value: T;
	mark: TypeMark;
}

/** What a page tells everybody, and what it tells those in its place for whom it is otherwise. */
export function tellApart<T>(usual: T, own: Iterable<readonly [Id, T]>): Told<T>[] {
	const { except, others } = groupOthers(usual, own);
	return [
		{ value: usual, mark: markExcept(except) },
		...others.map(({ types, value }) => ({ value, mark: markOwn(types) })),
	];
}

/** A list whose order is another one on the path of some partner types: for each the places of its parts, in its own order. */
export function markOrder(
	paths: ReadonlyMap<Id, Path>,
	milestones: readonly Milestone[],
): { 'data-order'?: string } {
	const orders = [...paths].flatMap(([type, path]) => {
		const own = path.milestones;
		const places = milestones.flatMap(({ id }, place) => (own.has(id) ? [place] : []));
		if (places.length < 2) return [];
		const order = findOrder(path);
		const find = (place: number) => order.get(milestones[place]?.id ?? '') ?? -1;
		const sorted = places.toSorted((a, b) => find(a) - find(b));
		if (sorted.every((place, i) => place === places[i])) return [];
		// What is for others keeps its place.
		const next = sorted.values();
		return [[type, milestones.map(({ id }, i) => (own.has(id) ? next.next().value : i))]];
	});
	return orders.length > 0 ? { 'data-order': JSON.stringify(Object.fromEntries(orders)) } : {};
}

const ordered = new WeakMap<Path, ReadonlyMap<Id, number>>();

/** The place of each milestone on a path. */
function findOrder(path: Path): ReadonlyMap<Id, number> {
	const order = ordered.get(path) ?? new Map([...path.milestones.keys()].map((id, i) => [id, i]));
	ordered.set(path, order);
	return order;
}
