import type { Id } from '../../domain/id.ts';
import { listNodes } from '../../domain/levels/list-nodes.ts';
import { mayBeNegative } from '../../domain/levels/may-be-negative.ts';
import type { LevelFacts } from '../../domain/levels/rules.ts';
import { readDay, readFields, readList, refuse } from '../place/check-values.ts';
import type { OwnLevels } from './own-levels.ts';

const names = ['type', 'region', 'measures', 'milestones', 'statements', 'invitations', 'since'];

/** What others say of a partner, with earlier ids followed; what there is not throws a TypeError. */
export function readFacts(journey: OwnLevels, known: unknown): LevelFacts {
	const said = Object.fromEntries(readFields('What is known', known, '{ type: "reseller" }'));
	for (const name of Object.keys(said))
		if (!names.includes(name)) refuse('A name', name, `one of ${names.join(', ')}`);
	const { type = journey.partnerType, region } = said;
	const { measures = [] } = journey;
	const findLevel = finder('A level', journey.levels ?? []);
	const list = (name: string, find: (id: unknown) => Id) =>
		said[name] === undefined ? {} : { [name]: readList(name, said[name], '["…"]').map(find) };
	return {
		...(type !== undefined && { type: finder('type', journey.partnerTypes)(type) }),
		...(region !== undefined && {
			region: finder('region', journey.program.regions ?? [])(region),
		}),
		...readEach(said, 'measures', finder('A measure', measures), (where, value, id) => {
			if (typeof value !== 'number' || !Number.isFinite(value)) refuse(where, value, 'a number');
			const measure = measures.find((one) => one.id === id);
			return value < 0 && measure && !mayBeNegative(measure)
				? refuse(where, value, 'a number from 0 on, since this measure counts')
				: value;
		}),
		...list('milestones', finder('A milestone', journey.milestones)),
		...list('statements', finder('A statement', listStatements(journey))),
		...list('invitations', findLevel),
		...readEach(said, 'since', findLevel, readDay),
	};
}

function readEach<T>(
	said: Readonly<Record<string, unknown>>,
	name: string,
	find: (id: unknown) => Id,
	read: (where: string, value: unknown, id: Id) => T,
): Record<string, Record<Id, T>> {
	if (said[name] === undefined) return {};
	const all = readFields(name, said[name], '{ … }').map(([written, value]): [Id, T] => {
		const id = find(written);
		return [id, read(`${name}["${written}"]`, value, id)];
	});
	return { [name]: Object.fromEntries(all) };
}

interface Named {
	id: Id;
	formerly?: readonly Id[] | undefined;
}

/** Finds what an id or an earlier one names. */
function finder(name: string, entries: readonly Named[]): (id: unknown) => Id {
	const ids = new Map<unknown, Id>();
	for (const { id, formerly = [] } of entries) for (const old of formerly) ids.set(old, id);
	for (const { id } of entries) ids.set(id, id);
	const all = entries.map(({ id }) => id).join(', ');
	return (id) =>
		ids.get(id) ?? refuse(name, id, all === '' ? 'nothing: there is none' : `one of ${all}`);
}

function listStatements({ levels = [], benefits = [] }: OwnLevels): Named[] {
	const trees = [
		...levels.map(({ requires }) => requires),
		...benefits.map(({ unlocks }) => unlocks),
	];
	const ids = trees
		.flatMap(listNodes)
		.flatMap((node) => (node.kind === 'statement' ? [node.statement] : []));
	return [...new Set(ids)].map((id) => ({ id }));
}
