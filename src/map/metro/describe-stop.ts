import { groupTypes } from '../../domain/group-types.ts';
import type { Id, Journey, Milestone, Timing } from '../../domain/journey.ts';
import { findCounted } from '../../domain/levels/find-counted.ts';
import { formatList, formatShortTiming } from '../../words/format-timing.ts';
import { findListFormat } from '../../words/list-format.ts';
import { findNumberFormat } from '../../words/number-format.ts';
import type { Words } from '../../words/words.ts';
import { countedSign } from '../marks.ts';
import type { Difference, MetroRing, MetroStop, Way } from './metro-program.ts';

/** A milestone as one line has it. */
interface Own {
	line: number;
	milestone: Milestone;
	/** What stops directly before it on the line. */
	previous: Id | undefined;
}

/** A milestone with all that the sheet says of it; nothing where no line stops there. */
export function describeStop(
	journey: Journey,
	whole: Milestone,
	ways: readonly Way[],
	words: Words,
): MetroStop | undefined {
	const own = ways.flatMap(({ path }, line): Own[] => {
		const milestone = path.milestones.get(whole.id);
		if (!milestone) return [];
		const ids = [...path.milestones.keys()];
		return [{ line, milestone, previous: ids[ids.indexOf(whole.id) - 1] }];
	});
	if (own.length === 0) return undefined;
	const usual = findUsual(own, whole);
	const teamOf = (id: Id) => journey.teams.get(id)?.title ?? id;
	const days = formatShortTiming(words, usual.timing);
	const isCounted = own.some(({ line }) =>
		findCounted(journey, ways[line]?.path.partnerType?.id).has(whole.id),
	);
	const sign = (text: string) => (isCounted ? `${countedSign} ${text}` : text);
	const team = teamOf(usual.team);
	const others = group(own, ({ timing, team: id }) =>
		[
			isSame(timing, usual.timing) ? '' : sayOther(timing, usual.timing, words),
			id === usual.team ? '' : teamOf(id),
		]
			.filter((text) => text)
			.join(' · '),
	);
	const tags = listTags(journey, own, words);
	const marks = [
		...sayRings(own, ways, words),
		...(isCounted ? [words.say('map.legendCounted')] : []),
	];
	const rings = own.map(
		({ line, milestone: { isActivation, isOptional } }): MetroRing => ({
			line,
			kind: isActivation ? 'activation' : isOptional ? 'optional' : 'stop',
			isOptional,
		}),
	);
	return {
		milestone: whole,
		title: whole.mapTitle ?? whole.title,
		days: sign(days),
		team,
		differences: others,
		ownDays: group(own, ({ timing }) =>
			isSame(timing, usual.timing) ? '' : sign(formatShortTiming(words, timing)),
		),
		ownTeams: group(own, ({ team: id }) => (id === usual.team ? '' : teamOf(id))),
		tags,
		isCounted,
		rings,
		label: [whole.title, days, team, ...marks].join('. '),
		marks: marks.join('. '),
	};
}

/** In words: which lines stop, and what their rings mean. */
function sayRings(own: readonly Own[], ways: readonly Way[], words: Words): string[] {
	const name = (some: readonly Own[]) =>
		formatList(
			words,
			some.flatMap(({ line }) => ways[line]?.types.map(({ title }) => title) ?? []),
		);
	const optional = own.filter(({ milestone }) => milestone.isOptional);
	return [
		...(ways.length > 1 ? [name(own)] : []),
		...(own.some(({ milestone }) => milestone.isActivation)
			? [words.say('map.legendActivation')]
			: []),
		...(optional.length === own.length ? [words.say('milestone.optional')] : []),
		...(optional.length > 0 && optional.length < own.length
			? [words.say('diagram.recommendedFor', { types: name(optional) })]
			: []),
	];
}

/** Days and team as most lines have them; the program's own where as many do. */
function findUsual(own: readonly Own[], whole: Milestone): Pick<Milestone, 'timing' | 'team'> {
	const pick = <T>(value: (milestone: Milestone) => T): T => {
		const groups = groupTypes(
			own.map((one) => [String(one.line), value(one.milestone)] as const),
			(one) => one,
		);
		const most = Math.max(...groups.map(({ types }) => types.length));
		const often = groups.filter(({ types }) => types.length === most);
		const usual = often.find((one) => isSame(one.value, value(whole))) ?? often[0];
		return usual ? usual.value : value(whole);
	};
	return { timing: pick(({ timing }) => timing), team: pick(({ team }) => team) };
}

function isSame(one: unknown, other: unknown): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
}

/** Lines of which the same is to be said, those together. */
function group(
	own: readonly Own[],
	say: (milestone: Milestone, previous: Id | undefined) => string,
): Difference[] {
	const groups = groupTypes(
		own.map(({ line, milestone, previous }) => [String(line), say(milestone, previous)] as const),
		(text) => text,
	);
	return groups
		.filter(({ value }) => value !== '')
		.map(({ types, value }) => ({ lines: types.map(Number), text: value }));
}

/** Days that differ in as few signs as can be read: “3–14” where others have days as well. */
function sayOther(timing: Timing, usual: Timing, words: Words): string {
	if (timing.kind === 'cadence' || usual.kind === 'cadence')
		return formatShortTiming(words, timing);
	const { from, to } = timing.window;
	const numbers = findNumberFormat(words.locale);
	return from === to ? numbers.format(from) : numbers.formatRange(from, to);
}

/**
 * What comes before it, where that is not the stop before it on its line. What an earlier phase requires is behind
 * its gate.
 */
function listTags(journey: Journey, own: readonly Own[], words: Words): Difference[] {
	const groups = groupTypes(
		own.map((one) => [String(one.line), one] as const),
		({ milestone }) => sayBefore(journey, milestone, words),
	);
	return groups.flatMap(({ types }) => {
		const members = own.filter(({ line }) => types.includes(String(line)));
		const [first] = members;
		if (!first) return [];
		const { milestone, previous } = first;
		// The stop before it is named only where not all of these lines have it there.
		const isNeighbour = members.every((one) => one.previous === previous);
		const after = milestone.after.filter((id) => !isNeighbour || id !== previous);
		const afterAny =
			milestone.afterAny.length === 1 && isNeighbour && milestone.afterAny[0] === previous
				? []
				: milestone.afterAny;
		const text = sayBefore(journey, { ...milestone, after, afterAny }, words);
		return text
			? [{ text, lines: members.length === own.length ? [] : members.map(({ line }) => line) }]
			: [];
	});
}

function sayBefore(journey: Journey, milestone: Milestone, { say, locale }: Words): string {
	const { afterAny } = milestone;
	const name = (ids: readonly Id[]) => {
		const titles = ids.flatMap((id) => {
			const one = journey.milestones.get(id);
			if (!one || isBehindGate(journey, one, milestone)) return [];
			return [one.mapTitle ?? one.title];
		});
		return titles.length > 0 ? findListFormat(locale).format(titles) : '';
	};
	const isChoice = afterAny.length > 1;
	const [all, any] = [
		name(isChoice ? milestone.after : [...milestone.after, ...afterAny]),
		isChoice ? name(afterAny) : '',
	];
	return [
		...(all ? [say('map.cardAfter', { titles: all })] : []),
		...(any ? [say('map.cardAfterAny', { titles: any })] : []),
	].join(' ');
}

function isBehindGate({ phases }: Journey, before: Milestone, { phase }: Milestone): boolean {
	if (before.phase === phase) return false;
	return !before.isOptional && phases.get(before.phase)?.days !== undefined;
}
