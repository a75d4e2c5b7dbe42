import { formatEntryAddress } from '../domain/addresses.ts';
import type { Id, Journey } from '../domain/journey.ts';
import { isLostAtOnce } from '../domain/levels/find-review.ts';
import { findStatements, listTrees } from '../domain/levels/find-statements.ts';
import { type Gain, listGains } from '../domain/levels/list-gains.ts';
import { listNodes } from '../domain/levels/list-nodes.ts';
import { listNotEntered } from '../domain/levels/list-not-entered.ts';
import {
	type LadderAnswer,
	type Leaf,
	type LevelAnswer,
	type LevelFacts,
	mayHaveMoreWays,
} from '../domain/levels/rules.ts';
import { listCurrencies } from '../domain/list-currencies.ts';
import { formatFigure } from '../words/format-figure.ts';
import { formatPeriod } from '../words/format-period.ts';
import { formatDate, formatList } from '../words/format-timing.ts';
import type { Words } from '../words/words.ts';

/** What an answer is told from. */
interface Source {
	journey: Journey;
	words: Words;
	facts: LevelFacts;
	/** The site's absolute address. */
	site: string;
}

/** An answer for a reader: each ladder with its level, what is missing for the next, and what that brings. */
export function writeLevelsText(source: Source, { ladders }: LevelAnswer): string {
	const parts = ladders.map((ladder) => writeLadder(source, ladder).join('\n'));
	return `${parts.length > 0 ? parts.join('\n\n') : source.words.say('level.noLadder')}\n`;
}

function writeLadder(source: Source, answer: LadderAnswer): string[] {
	const { journey, words } = source;
	const { say } = words;
	const nameLevel = (id: Id) => journey.levels.get(id)?.title ?? id;
	const { level, certain, next, missing, ways, unknown, benefits, atRisk } = answer;
	const list = (items: readonly string[]) => items.map((item) => `  - ${item}`);
	const isLost = isLostAtOnce(journey.ladders.get(answer.id) ?? {});
	const others = mayHaveMoreWays(answer) ? 'level.manyWays' : 'level.otherWays';
	const now = level === null ? say('level.noneYet') : say('level.now', { level: nameLevel(level) });
	return [
		journey.ladders.get(answer.id)?.title ?? answer.id,
		certain ? now : say('level.asFar', { now }),
		...(next === null
			? [say('level.top')]
			: [
					say('level.missing', { level: nameLevel(next) }),
					...list(missing.map((leaf) => writeLeaf(source, leaf, answer.id))),
					...(ways.length > 1 ? [say(others, { count: ways.length - 1 })] : []),
					...(answer.waysLeftOut ? [say('level.waysLeftOut')] : []),
				]),
		...(unknown.length > 0 ? [say('level.unknown', { names: nameUnknown(source, unknown) })] : []),
		...writeGains(source, answer, list, nameLevel),
		...(benefits.length > 0 ? [say('level.benefits', { names: nameAll(source, benefits) })] : []),
		...atRisk.map(({ level: lost, on, because }) =>
			say(isLost ? 'level.lost' : 'level.atRisk', {
				level: nameLevel(lost),
				date: formatDate(words, on),
				because: nameAll(source, [because]),
			}),
		),
	];
}

function writeGains(
	source: Source,
	answer: LadderAnswer,
	list: (items: readonly string[]) => string[],
	nameLevel: (id: Id) => string,
): string[] {
	const { journey, words, facts } = source;
	if (answer.next === null || answer.gains.length === 0) return [];
	const gains = listGains(journey, facts.region, answer);
	return [
		words.say('level.gains', { level: nameLevel(answer.next) }),
		...list(gains.map((gain) => writeGain(source, gain))),
	];
}

function writeGain({ journey, words, facts }: Source, { benefit, value, before }: Gain): string {
	const counted = { unit: benefit.unit, ...findCurrency(journey, facts.region) };
	const show = (one: number | string) => formatFigure(words, one, counted);
	if (value === undefined) return benefit.title;
	const named = { benefit: benefit.title, value: show(value) };
	return before === undefined
		? words.say('level.gain', named)
		: words.say('level.gainMore', { ...named, before: show(before) });
}

/** What is missing, and where it is had. */
function writeLeaf(source: Source, leaf: Leaf, ladder: Id): string {
	const { journey, words, facts, site } = source;
	const { say } = words;
	const team = (id: Id | undefined) =>
		id === undefined ? undefined : journey.teams.get(id)?.title;
	if ('measure' in leaf) {
		const measure = journey.measures.get(leaf.measure);
		const counted = {
			unit: measure?.unit,
			...findCurrency(journey, facts.region, measure?.currency),
		};
		const show = (value: number, rounding?: 'floor' | 'ceil') =>
			formatFigure(words, value, counted, rounding);
		const short = 'atLeast' in leaf ? 'floor' : 'ceil';
		const name = nameMeasure(source, leaf.measure, ladder);
		const asked =
			'atLeast' in leaf
				? say('ask.atLeast', { measure: name, value: show(leaf.atLeast) })
				: say('ask.atMost', { measure: name, value: show(leaf.atMost) });
		const knows = team(measure?.team);
		return joinParts(
			asked,
			leaf.have === undefined
				? say('ask.notKnown')
				: say('ask.have', { value: show(leaf.have, short) }),
			measure?.source,
			knows && say('ask.knows', { team: knows }),
		);
	}
	if ('milestone' in leaf) {
		const milestone = journey.milestones.get(leaf.milestone);
		return joinParts(
			say('ask.milestone', { title: milestone?.title ?? leaf.milestone }),
			milestone && site + formatEntryAddress(milestone),
		);
	}
	if ('statement' in leaf) {
		const statement = findStatements(journey).get(leaf.statement);
		const confirms = team(statement?.team);
		return joinParts(
			say('ask.statement', { title: statement?.title ?? leaf.statement }),
			confirms && say('ask.confirms', { team: confirms }),
		);
	}
	if ('invitation' in leaf)
		return say('ask.invitation', { level: nameAll(source, [leaf.invitation]) });
	const points = (number: number, rounding?: 'floor') =>
		formatFigure(words, number, { unit: 'points' }, rounding);
	const measures = leaf.measures.map((id) => journey.measures.get(id)?.title ?? id);
	return joinParts(
		say('ask.score', { points: points(leaf.score), names: formatList(words, measures) }),
		leaf.have === undefined
			? say('ask.notKnown')
			: say('ask.have', { value: points(leaf.have, 'floor') }),
		leaf.below.length > 0 && say('ask.below', { names: nameAll(source, leaf.below) }),
	);
}

/** What a measure is called, with the period of the figure that a ladder asks for. */
function nameMeasure({ journey, words }: Source, id: Id, ladder: Id): string {
	const title = journey.measures.get(id)?.title ?? id;
	const levels = [...journey.levels.values()];
	// A level of another ladder may be asked for, with what that one asks.
	const sorted = [
		...levels.filter((level) => level.ladder === ladder),
		...levels.filter((level) => level.ladder !== ladder),
	];
	const over = sorted
		.flatMap(({ requires }) => listNodes(requires))
		.flatMap((node) => (node.kind === 'measure' && node.measure === id ? [node.over] : []))[0];
	return over === undefined || over === 'now' ? title : `${title} (${formatPeriod(words, over)})`;
}

function joinParts(...parts: readonly (string | undefined | false)[]): string {
	return parts.filter(Boolean).join(' · ');
}

function findCurrency({ program }: Journey, region: Id | undefined, own?: string) {
	const here = region === undefined ? undefined : program.regions?.get(region)?.currency;
	return { currency: own ?? here, currencies: listCurrencies(program) };
}

/** What is not known, by all names that an id may have there. */
function nameUnknown(source: Source, ids: readonly Id[]): string {
	const { journey, words, facts } = source;
	const nodes = listTrees(journey).flatMap(listNodes);
	const statements = findStatements(journey);
	const isInvited = (id: Id) =>
		listNodes(journey.levels.get(id)?.requires).some(({ kind }) => kind === 'invitation');
	const isReached = (id: Id) =>
		nodes.some((node) => node.kind === 'milestone' && node.milestone === id);
	const names = ids.flatMap((id) => {
		const found = listNotEntered(id, facts).flatMap((part) => {
			if (part === 'measures') return journey.measures.get(id)?.title ?? [];
			if (part === 'milestones')
				return isReached(id) ? (journey.milestones.get(id)?.title ?? []) : [];
			if (part === 'statements') return statements.has(id) ? (statements.get(id)?.title ?? id) : [];
			return isInvited(id) ? (journey.levels.get(id)?.title ?? id) : [];
		});
		return found.length > 0 ? found : id;
	});
	return formatList(words, names);
}

/** What ids of an answer are called. */
function nameAll({ journey, words }: Source, ids: readonly Id[]): string {
	const { measures, milestones, levels, benefits } = journey;
	const statements = findStatements(journey);
	return formatList(
		words,
		ids.map(
			(id) =>
				[measures, milestones, levels, benefits].find((all) => all.has(id))?.get(id)?.title ??
				statements.get(id)?.title ??
				id,
		),
	);
}
