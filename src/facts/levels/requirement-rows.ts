import type { Id, Ladder, Level } from '../../domain/journey.ts';
import { isGroup } from '../../domain/levels/resolve.ts';
import { formatTypes } from '../../words/format-types.ts';
import type { Ask, FactSource, LevelRow, Line } from '../fact.ts';
import { type Atom, listAtoms, nameAtom } from './list-atoms.ts';
import { sayAsk } from './say-ask.ts';
import { nameNode } from './word-node.ts';

/** The partner types of a ladder whom something is told: on the path of one, that one. */
export function typesOf({ whole }: FactSource, { partnerTypes }: Ladder): readonly Id[] {
	const one = whole.partnerType?.id;
	return one === undefined ? partnerTypes : partnerTypes.filter((id) => id === one);
}

/** The levels of a ladder that this edition has, the lowest first. */
export function levelsOf({ journey }: FactSource, { levels }: Ladder): Level[] {
	return levels.flatMap((id) => journey.levels.get(id) ?? []);
}

/** Something that is asked, and the level in whose file it stands. */
interface Told extends Atom {
	home: Id;
	/** It is asked because a level below asks it, which has said why. */
	isInherited?: boolean;
}

/** What the levels of a ladder ask, each thing in a row; what the level below asks, a level asks too. */
export function listRequirementRows(source: FactSource, ladder: Ladder): LevelRow[] {
	const types = typesOf(source, ladder);
	const levels = levelsOf(source, ladder);
	const rows = new Map<string, Told[][]>();
	for (const [place, level] of levels.entries())
		for (const atom of listAtoms(level.requires, types)) {
			const key = nameAtom(atom.node);
			const cells = rows.get(key) ?? levels.map((): Told[] => []);
			rows.set(key, cells);
			cells[place]?.push({ ...atom, home: level.id });
		}
	return [...rows.values()].map((own) => {
		const told = own.flat();
		const [first] = told;
		const some = types.filter((type) => told.some((one) => one.types.includes(type)));
		return {
			name: first ? nameRow(source, first) : { runs: [] },
			...(some.length < types.length && { types: some }),
			cells: inherit(own, levels).map((cell) =>
				mergeSame(cell).flatMap((told) => sayTold(source, told, types)),
			),
		};
	});
}

function sayTold(source: FactSource, told: Told, all: readonly Id[]): Ask[] {
	const { node, types, home, isInherited } = told;
	return sayAsk({ source, home, types, isCell: true }, node).map(({ because, ...ask }) =>
		nameTypes(
			source,
			{ ...ask, ...(because !== undefined && !isInherited && { because }) },
			types,
			all,
		),
	);
}

/** What is asked of several partner types in lists of their own, once. */
function mergeSame(cell: readonly Told[]): Told[] {
	const same = Map.groupBy(cell, ({ node }) => JSON.stringify(node));
	return [...same.values()].flatMap((some) => {
		const [first] = some;
		return first ? [{ ...first, types: some.flatMap(({ types }) => types) }] : [];
	});
}

/** A level asks what the one below it asks of whom it asks nothing else, unless its own tree alone counts. */
function inherit(own: readonly Told[][], levels: readonly Level[]): Told[][] {
	let below: Told[] = [];
	return levels.map(({ replaces }, place) => {
		const here = own[place] ?? [];
		const asked = new Set(here.flatMap(({ types }) => types));
		const rest = (replaces ? [] : below).flatMap((told) => {
			const types = told.types.filter((type) => !asked.has(type));
			const isAsked = told.types.length === 0 ? here.length === 0 : types.length > 0;
			return isAsked ? [{ ...told, types, isInherited: true }] : [];
		});
		below = [...here, ...rest];
		return below;
	});
}

function nameRow(source: FactSource, { node, home }: Told): Line {
	if (!isGroup(node)) return { runs: nameNode(source, node, home) };
	const key = node.kind === 'all' ? 'ask.together' : 'ask.choice';
	return { runs: [{ text: source.words.say(key) }] };
}

/** Says of whom it is asked, where others of the ladder are not. */
function nameTypes(
	{ journey, words }: FactSource,
	ask: Ask,
	some: readonly Id[],
	all: readonly Id[],
): Ask {
	if (some.length === all.length) return ask;
	const name = formatTypes(words, journey, some);
	const lines = ask.lines.map((line, i): Line => {
		if (line.types) return line;
		return i === 0 ? { ...line, name, types: some } : { ...line, types: some };
	});
	return { ...ask, lines, types: some };
}
