import { findFirstMilestones } from '../domain/find-following.ts';
import { groupTypes } from '../domain/group-types.ts';
import type { Id, Phase } from '../domain/journey.ts';
import type { Path } from '../domain/path.ts';
import { formatTiming } from '../words/format-timing.ts';
import { formatTypes } from '../words/format-types.ts';
import { gap, splitAtGap } from '../words/phrase-gap.ts';
import type { FactSource, Link, Run } from './fact.ts';
import { linkEntry } from './links.ts';

/** How it goes on for these partner types when a phase is over. */
interface Way {
	types: readonly Id[];
	/** For whom; undefined where it is for all. */
	name: string | undefined;
	/** The number of the phase that follows; undefined where none does. */
	phase: number | undefined;
	sentence: readonly Run[];
	/** What comes first there. */
	first: readonly { milestone: Link; when: string }[];
}

/** What must be true for these partner types. */
interface Exit {
	types: readonly Id[];
	/** For whom; undefined where it is for all. */
	name: string | undefined;
	criteria: readonly string[];
}

/** What happens when a phase is over: what must be true for whom, and how it goes on for whom. */
export interface Gate {
	exit: { name: string; parts: readonly Exit[] } | undefined;
	/** Nothing follows, for anybody. */
	isLast: boolean;
	ways: readonly Way[];
}

/** The way out of a phase on these paths, those together that go on alike. */
export function describeGate(
	source: FactSource,
	phase: Phase,
	paths: ReadonlyMap<Id, Path> = source.paths,
): Gate {
	const { journey, words, whole } = source;
	// A program without partner types has one way on.
	const all: Iterable<readonly [Id, Path]> = paths.size > 0 ? paths : [['', whole]];
	const ways = [...all].flatMap(([type, path]) => {
		const at = path.phases.findIndex((part) => part.phase.id === phase.id);
		if (at < 0) return [];
		const next = path.phases.slice(at + 1).find((part) => part.milestones.length > 0)?.phase;
		return [[type, { next, first: next ? findFirstMilestones(path, next.id) : [] }] as const];
	});
	const groups = groupTypes(ways, ({ next, first }) => [
		next?.id,
		next?.starts,
		first.map(({ id, timing, team }) => [id, timing, team]),
	]);
	const isLast = groups.every(({ value }) => !value.next);
	const exits = listExits(source, phase, all);
	return {
		isLast,
		exit:
			exits.length > 0
				? { name: words.say(isLast ? 'gate.lastExit' : 'gate.exit'), parts: exits }
				: undefined,
		ways: groups.map(({ types, value: { next, first } }) => ({
			types,
			name: groups.length > 1 ? nameTypes(source, types) : undefined,
			phase: next?.number,
			sentence: next ? sayThen(source, next, first.length) : [{ text: sayEnd(source, phase) }],
			first: first.map((milestone) => ({
				milestone: linkEntry(milestone),
				when: [
					formatTiming(words, milestone.timing),
					journey.teams.get(milestone.team)?.title,
				].join(' · '),
			})),
		})),
	};
}

function listExits(
	source: FactSource,
	phase: Phase,
	paths: Iterable<readonly [Id, Path]>,
): readonly Exit[] {
	const own = [...paths].flatMap(([type, path]) => {
		const part = path.phases.find((one) => one.phase.id === phase.id);
		return part ? [[type, part.phase.exit] as const] : [];
	});
	// A phase that is on no path has its criteria all the same.
	const groups = groupTypes(own.length > 0 ? own : [['', phase.exit]], (exit) => exit);
	return groups
		.filter(({ value }) => value.length > 0)
		.map(({ types, value }) => ({
			types: types.filter(Boolean),
			name: groups.length > 1 ? nameTypes(source, types) : undefined,
			criteria: value,
		}));
}

function nameTypes({ words, journey }: FactSource, types: readonly Id[]): string {
	return words.say('next.forTypes', { types: formatTypes(words, journey, types) });
}

function sayThen({ words }: FactSource, next: Phase, count: number): Run[] {
	const [before, after] = splitAtGap(words.say('gate.then', { phase: gap, starts: next.starts }));
	return [
		{ text: before },
		linkEntry(next),
		{ text: after },
		{ text: ` ${words.say('gate.first', { count })}` },
	];
}

function sayEnd({ words }: FactSource, phase: Phase): string {
	return phase.days === undefined
		? words.say('gate.ongoing', { phase: phase.title })
		: words.say('gate.end');
}
