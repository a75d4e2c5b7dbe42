import type { Id } from '../domain/journey.ts';
import { hidesItself, isAllInternal, listValues, type RawValue, schemaOf } from './list-values.ts';
import { readBody } from './read-body.ts';
import type { RawEntry } from './read-raw.ts';

/** What of a content folder the public edition must not have. */
export interface Hidden {
	entries: ReadonlySet<RawEntry>;
	isHiddenType: (id: Id) => boolean;
	/** The fields of a public entry without its tracks and roles that nothing public names. */
	takeOut(entry: RawEntry): { shown: RawEntry['data']; taken: RawValue[] };
}

/** Whether an entry says itself that it is hidden, or all of its collection is. */
function isHiddenEntry(entry: RawEntry): boolean {
	const schema = schemaOf(entry.collection);
	return isAllInternal(schema) || hidesItself(schema, entry.data) || entry.data['draft'] === true;
}

export function findHidden(entries: readonly RawEntry[]): Hidden {
	const hidden = new Set(entries.filter(isHiddenEntry));
	const idsOf = (collection: RawEntry['collection']) =>
		new Set([...hidden].filter((one) => one.collection === collection).map(({ id }) => id));
	const phases = idsOf('phases');
	for (const entry of entries)
		if (entry.collection === 'milestones' && phases.has(String(entry.data['phase'])))
			hidden.add(entry);
	const types = idsOf('partner-types');
	const isHiddenType = (id: Id) => types.has(id);
	for (const entry of entries) {
		const { partnerTypes } = entry.data;
		if (Array.isArray(partnerTypes) && partnerTypes.length > 0 && partnerTypes.every(isHiddenType))
			hidden.add(entry);
	}

	const named = findNamed(entries, hidden, isHiddenType);
	for (const entry of entries)
		if (entry.collection === 'teams' && !named.has(`teams/${entry.id}`)) hidden.add(entry);
	return { entries: hidden, isHiddenType, takeOut };

	function takeOut({ collection, id, data }: RawEntry) {
		if (collection === 'program') return split(data, 'roles', (role) => named.has(`roles/${role}`));
		if (collection === 'milestones') return split(data, 'byType', (type) => !isHiddenType(type));
		if (collection === 'phases') {
			const own = split(data, 'byType', (type) => !isHiddenType(type));
			const tracks = split(own.shown, 'tracks', (track) => named.has(`${id}/${track}`));
			return { shown: tracks.shown, taken: [...own.taken, ...tracks.taken] };
		}
		return { shown: data, taken: [] };
	}
}

/** Teams, roles and tracks that something public names: only those are public themselves. */
function findNamed(
	entries: readonly RawEntry[],
	hidden: ReadonlySet<RawEntry>,
	isHiddenType: (id: Id) => boolean,
): Set<string> {
	const named = new Set<string>();
	const follow = (entry: RawEntry) => {
		for (const { path, value, isInternal, to } of listValues(
			schemaOf(entry.collection),
			entry.data,
		)) {
			if (isInternal) continue;
			if (to === 'teams' || to === 'partner-or-team') named.add(`teams/${value}`);
			if (to === 'roles') named.add(`roles/${value}`);
			if (path === 'track') named.add(`${entry.data['phase']}/${value}`);
		}
		if (entry.collection === 'teams' || !entry.body.text.includes('teams/')) return;
		for (const link of readBody(entry, isHiddenType).links) {
			const team = /(?:^|\/)teams\/(?:[^?#]*\/)?([a-z][a-z0-9-]*)(?:\.mdx?|\/)?(?:[?#].*)?$/.exec(
				link,
			);
			if (team) named.add(`teams/${team[1]}`);
		}
	};
	for (const entry of entries)
		if (entry.collection !== 'teams' && !hidden.has(entry)) follow(entry);
	// A team that is public may name another one that answers for its text.
	for (let before = -1; named.size > before; ) {
		before = named.size;
		for (const entry of entries)
			if (entry.collection === 'teams' && !hidden.has(entry) && named.has(`teams/${entry.id}`))
				follow(entry);
	}
	return named;
}

function split(data: RawEntry['data'], name: string, isNamed: (id: Id) => boolean) {
	const all = data[name];
	if (typeof all !== 'object' || all === null) return { shown: data, taken: [] };
	const isList = Array.isArray(all);
	const items = (isList ? all.map((one) => [String(one?.id), one]) : Object.entries(all)) as [
		string,
		unknown,
	][];
	const shown = items.filter(([id]) => isNamed(id));
	const taken = items.filter(([id]) => !isNamed(id));
	const rebuilt = isList ? shown.map(([, one]) => one) : Object.fromEntries(shown);
	return {
		shown: { ...data, [name]: rebuilt },
		taken: taken.flatMap(([id, one]): RawValue[] =>
			listTexts(isList ? { ...(one as object), id: undefined } : one).map((value) => ({
				path: `${name}.${id}`,
				value,
				isInternal: true,
				to: undefined,
				isWord: false,
			})),
		),
	};
}

function listTexts(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listTexts) : [];
}
