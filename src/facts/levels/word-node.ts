import type { Id } from '../../domain/journey.ts';
import { findStatements } from '../../domain/levels/find-statements.ts';
import type { Over, Replacement, Requirement } from '../../domain/levels/requirement.ts';
import type { Day } from '../../domain/place/days.ts';
import { formatPeriod } from '../../words/format-period.ts';
import { formatDate } from '../../words/format-timing.ts';
import { gap, splitAtGap } from '../../words/phrase-gap.ts';
import type { Words } from '../../words/words.ts';
import type { FactSource, Link, Run } from '../fact.ts';
import { linkEach, linkEntry } from '../links.ts';
import { sayMeasured } from './level-figure.ts';

/** A node that is no group. */
export type LeafNode = Exclude<Requirement, { of: readonly Requirement[] }>;

/** What is asked, by its name: what stands before the figure that a level asks of it. */
export function nameNode(source: FactSource, node: LeafNode, home: Id): Run[] {
	const { journey, words } = source;
	const { say } = words;
	switch (node.kind) {
		case 'measure': {
			const over = sayOver(source, node.over);
			const period = over === undefined ? [] : [{ text: ` (${over})` }];
			return [...linkOr(linkEach(journey.measures, [node.measure]), node.measure), ...period];
		}
		case 'milestone':
			return linkOr(linkEach(journey.milestones, [node.milestone]), node.milestone);
		case 'statement': {
			const { title = node.statement, team } = findStatements(journey).get(node.statement) ?? {};
			return [{ text: title }, ...sayTeam(source, 'ask.confirms', team)];
		}
		case 'invitation': {
			const level = journey.levels.get(home);
			const text = say(level ? 'ask.invitation' : 'ask.invited', { level: level?.title ?? '' });
			return [{ text }, ...sayTeam(source, 'ask.invites', node.team)];
		}
		case 'level': {
			const level = journey.levels.get(node.level);
			const phrase = say('ask.level', { level: gap });
			return fillGap(phrase, level && linkEntry(level), node.level);
		}
		case 'score':
			return [{ text: say('ask.scoreOf') }];
	}
}

/** How much of it is asked; undefined where it is there or not. */
export function sayBound(
	source: FactSource,
	node: LeafNode,
	{ atLeast, atMost }: { atLeast?: number; atMost?: number },
	region?: Id,
): string | undefined {
	const { journey, words } = source;
	const figure = (value: number) =>
		node.kind === 'measure'
			? sayMeasured(source, journey.measures.get(node.measure), value, region)
			: words.say('measure.points', {
					number: new Intl.NumberFormat(words.locale).format(value),
					count: value,
				});
	if (atLeast !== undefined) return words.say('ask.least', { value: figure(atLeast) });
	return atMost === undefined ? undefined : words.say('ask.most', { value: figure(atMost) });
}

/** When it holds, and whether it is only recommended. */
export function listConditions(
	{ words }: Pick<FactSource, 'words'>,
	{ from, until, recommended }: Pick<Replacement, 'from' | 'until' | 'recommended'>,
): string[] {
	const period = sayPeriod(words, from, until);
	const how =
		recommended === undefined ? [] : [words.say(recommended ? 'ask.recommended' : 'ask.required')];
	return [...how, ...(period === undefined ? [] : [period])];
}

/** “From 1 July 2027”, in the midst of a sentence; undefined where there is neither day. */
export function sayPeriod(words: Words, from?: Day, until?: Day): string | undefined {
	const date = (day: Day) => formatDate(words, day);
	if (from === undefined)
		return until === undefined ? undefined : words.say('ask.until', { date: date(until) });
	return until === undefined
		? words.say('ask.from', { date: date(from) })
		: words.say('ask.period', { from: date(from), until: date(until) });
}

function sayOver({ words }: FactSource, over: Over | undefined): string | undefined {
	return over === undefined || over === 'now' ? undefined : formatPeriod(words, over);
}

function sayTeam(
	{ journey, words }: FactSource,
	key: 'ask.confirms' | 'ask.invites',
	id: Id | undefined,
): Run[] {
	const team = id === undefined ? undefined : journey.teams.get(id);
	return team
		? [{ text: ' · ' }, ...fillGap(words.say(key, { team: gap }), linkEntry(team), '')]
		: [];
}

/** A phrase with a link, or a bare name, in its gap. */
export function fillGap(phrase: string, link: Link | undefined, name: string): Run[] {
	const [before, after] = splitAtGap(phrase);
	return [{ text: before }, link ?? { text: name }, { text: after }].filter(
		({ text }) => text !== '',
	);
}

function linkOr(links: readonly Link[], name: string): Run[] {
	return links.length > 0 ? [...links] : [{ text: name }];
}
