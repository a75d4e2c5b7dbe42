import { formatAddress } from '../domain/addresses.ts';
import { findFollowing, type Gate, type Unlocked } from '../domain/find-following.ts';
import { groupTypes } from '../domain/group-types.ts';
import type { Id, Milestone, Timing } from '../domain/journey.ts';
import type { Path } from '../domain/path.ts';
import { formatTypes } from '../words/format-types.ts';
import type { Coming } from './coming.ts';
import { describeComing, type Listed } from './coming.ts';
import type { FactSource, Run } from './fact.ts';

/** One thing that is said of what a milestone leads to: a sentence, and what it introduces. */
export interface FollowingPart {
	/**
	 * `unlocks` what waits for it; `nothing` does; `beside` what is due next on the calendar; `recurs`
	 * it comes round again; `last` it is the last one required; `gate` what must be true then; `begins`
	 * with what the next phase begins.
	 */
	kind: 'unlocks' | 'nothing' | 'beside' | 'recurs' | 'last' | 'gate' | 'begins';
	/** Undefined below the name of a partner type, whose list needs no sentence of its own. */
	says: string | undefined;
	milestones: readonly Coming[];
	/** How many more there are, and where. */
	more: Run | undefined;
	/** What must be true. */
	texts: readonly string[];
}

/** The same for these partner types; for all of them where `name` is undefined. */
export interface FollowingForTypes {
	types: readonly Id[];
	name: string | undefined;
	parts: readonly FollowingPart[];
}

/** The most that are written out. */
const mostNamed = 12;

/** What a milestone leads to, those partner types together for which it is the same. */
export function listFollowing(
	source: FactSource,
	id: Id,
): { answers: FollowingForTypes[]; shared: readonly FollowingPart[] } {
	const { journey, words, whole, paths } = source;
	const own = [...paths].filter(([, path]) => path.milestones.has(id));
	// In a program without partner types there is one answer.
	const all = own.length > 0 ? own : [['', whole] as const];
	const groups = groupTypes(
		all.map(([type, path]) => [type, describeFollowing(source, path, id)] as const),
		(parts) => parts,
	);
	const [first, ...others] = groups.map(({ value }) => new Map(value.map(keyPart)));
	// The conditions of a gate are said once at the end where they are the same for all.
	const shared = [...(first ?? [])].filter(
		([key, { kind }]) =>
			(kind === 'last' || kind === 'gate') &&
			others.length > 0 &&
			others.every((other) => other.has(key)),
	);
	const isShared = new Set(shared.map(([key]) => key));
	return {
		answers: groups.map(({ types, value: parts }) => ({
			types: types.filter(Boolean),
			name:
				groups.length > 1
					? words.say('next.forTypes', { types: formatTypes(words, journey, types) })
					: undefined,
			parts: parts
				.filter((part) => !isShared.has(keyPart(part)[0]))
				.map((part) =>
					groups.length > 1 && part.kind === 'unlocks' ? { ...part, says: undefined } : part,
				),
		})),
		shared: shared.map(([, part]) => part),
	};
}

const keyPart = (part: FollowingPart) => [JSON.stringify(part), part] as const;

/** What a milestone leads to on a path, part by part. */
export function describeFollowing(source: FactSource, path: Path, id: Id): FollowingPart[] {
	const { say } = source.words;
	const from = path.milestones.get(id);
	if (!from) return [];
	const { unlocks, beside, recurs, gate } = findFollowing(path, id);
	const list = makeLister(source, from);
	return [
		...(unlocks.length > 0
			? [list('unlocks', say('following.unlocks'), unlocks)]
			: [list('nothing', say('following.nothing'))]),
		...(beside.length > 0 ? [list('beside', say('following.beside'), beside.map(besides))] : []),
		...(recurs ? [list('recurs', sayRecurs(source, recurs))] : []),
		...(gate ? describeGate(source, gate, unlocks, list) : []),
	];
}

type Lister = ReturnType<typeof makeLister>;

/** Whose milestone it is, and nobody takes over from anybody. */
const besides = (milestone: Milestone): Listed => ({ milestone, handoff: undefined });

function makeLister(source: FactSource, from: Milestone) {
	return (
		kind: FollowingPart['kind'],
		says: string,
		listed: readonly Listed[] = [],
		texts: readonly string[] = [],
	): FollowingPart => {
		const rest = listed.length - mostNamed;
		return {
			kind,
			says,
			milestones: listed.slice(0, mostNamed).map((one) => describeComing(source, from, one)),
			more:
				rest > 0
					? {
							text: source.words.say('nav.more', { count: rest }),
							address: formatAddress('phases', listed.at(-1)?.milestone.phase ?? from.phase),
						}
					: undefined,
			texts,
		};
	};
}

function sayRecurs({ words }: FactSource, timing: Timing): string {
	if (timing.kind !== 'cadence') return '';
	// A choice in a phrase has no hyphen.
	return words.say('following.recurs', { cadence: timing.cadence.replace('-', '') });
}

function describeGate(
	{ words }: FactSource,
	{ leaves, enters, first, handoff }: Gate,
	unlocks: readonly Unlocked[],
	list: Lister,
): FollowingPart[] {
	const { say } = words;
	// What is said of all of it already is not said twice.
	const isSaid = first.every((one) => unlocks.some(({ milestone }) => milestone === one));
	const isOpen = leaves.exit.length === 0;
	const says = enters
		? say(isOpen ? 'following.gateOpen' : 'following.gate', { phase: enters.title })
		: say(isOpen ? 'following.end' : 'following.endWhen');
	const begins = first.map((milestone) => ({
		milestone,
		handoff: handoff?.milestone === milestone ? handoff : undefined,
	}));
	const opens = list('gate', says, [], leaves.exit);
	return [
		list('last', say('following.last', { phase: leaves.title })),
		...(enters && !isSaid
			? [
					...(isOpen ? [] : [opens]),
					list('begins', say('following.begins', { phase: enters.title }), begins),
				]
			: [opens]),
	];
}
