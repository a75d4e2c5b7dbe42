import { groupTypes } from '../../domain/group-types.ts';
import type { Id, Milestone } from '../../domain/journey.ts';
import type { Path } from '../../domain/path.ts';
import { recallProgram } from '../../map/metro/lay-out-metro.ts';
import type { MetroRing, MetroStop } from '../../map/metro/metro-program.ts';
import type { Site } from '../../site/site.ts';
import { formatList } from '../../words/format-timing.ts';
import type { Words } from '../../words/words.ts';

/** What the picture says of a stop by rings and letters. */
export interface StopWords {
	when: string;
	team: string;
	/** For which partner types it is, for which it is only recommended, which become active, and what differs. */
	lines: readonly string[];
	/** What comes before it, and for which where that differs. */
	before: readonly string[];
}

/** The stops of the whole program in words, by id; of the path of one partner type nothing has to be told apart. */
export function listStopWords(
	{ journey, words, paths }: Site,
	path: Path,
): ReadonlyMap<Id, StopWords> {
	const { program } = recallProgram(journey, path, words);
	const { lines } = program;
	if (lines.length < 2) return new Map();
	// From right to left a Latin letter would stand apart from its name, but for signs that hold them together.
	const isolate = (text: string) => (words.direction === 'rtl' ? `\u2067${text}\u2069` : text);
	const name = (places: readonly number[]) =>
		formatList(
			words,
			places.flatMap((place) => {
				const line = lines[place];
				return line ? [isolate(`${line.letter} ${line.name}`)] : [];
			}),
		);
	const { say } = words;
	const describe = ({ rings, differences }: MetroStop): string[] => {
		const pick = (is: (ring: MetroRing) => boolean) => rings.filter(is).map(({ line }) => line);
		const [optional, active] = [
			pick(({ isOptional }) => isOptional),
			pick(({ kind }) => kind === 'activation'),
		];
		const all = pick(() => true);
		return [
			all.length === lines.length
				? say('milestone.forAll')
				: say('next.forTypes', { types: name(all) }),
			...(optional.length > 0 ? [say('diagram.recommendedFor', { types: name(optional) })] : []),
			...(active.length > 0 ? [say('map.activationFor', { types: name(active) })] : []),
			...differences.map(({ lines: own, text }) => `${name(own)}: ${text}`),
		];
	};
	const listBefore = ({ milestone: { id }, rings }: MetroStop): string[] => {
		const own = rings.flatMap(({ line }): (readonly [Id, string[]])[] => {
			const way = paths.get(lines[line]?.types[0]?.id ?? '');
			const milestone = way?.milestones.get(id);
			return way && milestone ? [[String(line), sayBefore(words, way, milestone)]] : [];
		});
		const groups = groupTypes(own, (texts) => texts);
		return groups.flatMap(({ types, value }) =>
			value.map((text) => (groups.length > 1 ? `${name(types.map(Number))}: ${text}` : text)),
		);
	};
	return new Map(
		program.phases
			.flatMap(({ stops }) => stops)
			.map((stop) => [
				stop.milestone.id,
				{ when: stop.days, team: stop.team, lines: describe(stop), before: listBefore(stop) },
			]),
	);
}

/** What comes before a milestone on a path, in words; of a choice of one nothing is left to choose. */
export function sayBefore(
	words: Words,
	{ milestones }: Path,
	{ after, afterAny }: Milestone,
): string[] {
	const name = (ids: readonly Id[]) =>
		formatList(
			words,
			ids.flatMap((id) => milestones.get(id)?.title ?? []),
		);
	const isChoice = afterAny.length > 1;
	const [all, any] = [name(isChoice ? after : [...after, ...afterAny]), name(afterAny)];
	return [
		...(all ? [words.say('map.cardAfter', { titles: all })] : []),
		...(isChoice ? [words.say('map.cardAfterAny', { titles: any })] : []),
	];
}
