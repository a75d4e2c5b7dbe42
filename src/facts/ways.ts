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

/** What happens when a phase is over: what must be true, and how it goes on for whom. */
export interface Gate {
	exit: { name: string; criteria: readonly string[] } | undefined;
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
	return {
		isLast,
		exit:
			phase.exit.length > 0
				? { name: words.say(isLast ? 'gate.lastExit' : 'gate.exit'), criteria: phase.exit }
				: undefined,
		ways: groups.map(({ types, value: { next, first } }) => ({
			types,
			name:
				groups.length > 1
					? words.say('next.forTypes', { types: formatTypes(words, journey, types) })
					: undefined,
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
