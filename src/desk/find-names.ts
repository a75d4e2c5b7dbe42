import type { DeskData, Named } from '../domain/desk/desk-data.ts';
import type { Id } from '../domain/journey.ts';
import { isUnspaced, plainName } from './plain-name.ts';

/** Something that a cell or a heading may name. */
type Target = { kind: 'milestone'; id: Id } | { kind: 'phase'; id: Id } | { kind: 'type'; id: Id };

export interface Names {
	/** Undefined where nothing has that name, or where two things have it. */
	find(name: string): Target | undefined;
	/** Whether one of the names stands in a text, as whole words. */
	isIn(text: string): boolean;
	titles: readonly string[];
	/** Short names, for what was probably meant. */
	shortTitles: readonly string[];
}

/** Finds milestones and phases by title, id, earlier id and short name, and by what the mapping says. */
export function nameStops(data: DeskData, given: Readonly<Record<string, Id>> = {}): Names {
	return makeNames(
		[
			['milestone', data.milestones],
			['phase', data.phases],
		],
		given,
	);
}

/** Finds partner types. */
export function nameTypes(
	data: Pick<DeskData, 'types'>,
	given: Readonly<Record<string, Id>> = {},
): Names {
	return makeNames([['type', data.types]], given);
}

const scriptEnds =
	/(?<=[\p{sc=Latin}\p{N}])(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])|(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])(?=[\p{sc=Latin}\p{N}])/gu;

type Group = readonly [kind: Target['kind'], all: readonly Named[]];

function makeNames(groups: readonly Group[], given: Readonly<Record<string, Id>>): Names {
	const ids = new Map<Id, Target>();
	const found = new Map<string, Target | undefined>();
	const ways: ((one: Named) => readonly string[])[] = [
		({ id }) => [id],
		({ title }) => [title],
		({ mapTitle }) => (mapTitle === undefined ? [] : [mapTitle]),
		({ formerly = [] }) => formerly,
	];
	// What one thing is called now is surer than what another one was called before.
	for (const way of ways) {
		const own = new Map<string, Target | undefined>();
		for (const [kind, all] of groups)
			for (const one of all) {
				const target = { kind, id: one.id };
				if (!ids.has(one.id)) ids.set(one.id, target);
				for (const name of way(one).map(plainName)) {
					const same = own.get(name);
					own.set(name, own.has(name) && same?.id !== one.id ? undefined : target);
				}
			}
		for (const [name, target] of own) if (!found.has(name)) found.set(name, target);
	}
	for (const [name, id] of Object.entries(given)) {
		const target = ids.get(id) ?? found.get(plainName(id));
		if (target) found.set(plainName(name), target);
	}
	return {
		find: (name) => found.get(plainName(name)),
		isIn: (text) => {
			const plain = ` ${plainName(text)} `;
			// Between Latin and Japanese letters a word ends without a space.
			const parted = plain.replace(scriptEnds, ' ');
			return [...found.keys()].some((name) => {
				const word = isUnspaced(name) ? name : ` ${name} `;
				return plain.includes(word) || parted.includes(word);
			});
		},
		titles: groups.flatMap(([, all]) => all.map(({ title }) => title)),
		shortTitles: groups.flatMap(([, all]) => all.flatMap(({ mapTitle }) => mapTitle ?? [])),
	};
}
