import type { Ladder, Level } from '../../domain/journey.ts';
import { listLadderBenefits } from '../../domain/levels/find-brought.ts';
import { formatTypes } from '../../words/format-types.ts';
import { gap } from '../../words/phrase-gap.ts';
import type { Ask, AskGroup, Brought, Fact, FactSource, Section } from '../fact.ts';
import { linkEntry } from '../links.ts';
import { authorsText } from '../text.ts';
import { listBenefitRows } from './benefit-rows.ts';
import { linkLadder, listLadderFacts } from './ladder-facts.ts';
import { type Atom, listAtoms } from './list-atoms.ts';
import { levelsOf, listRequirementRows, typesOf } from './requirement-rows.ts';
import { sayAsk } from './say-ask.ts';
import { isSurelyBrought, sayBrought } from './say-brought.ts';
import { fillGap, sayPeriod } from './word-node.ts';

/** Of which ladder a level is, and how it is granted. */
export function listLevelFacts(source: FactSource, level: Level): Fact[] {
	const { journey, words } = source;
	const ladder = journey.ladders.get(level.ladder);
	if (!ladder) return [];
	return [
		{ name: words.say('level.ladder'), lines: [{ runs: [linkLadder(ladder)] }] },
		...listLadderFacts(source, ladder),
	];
}

/** What a level asks and what it brings. */
export function listLevelSections(source: FactSource, level: Level): Section[] {
	const { words, journey } = source;
	const ladder = journey.ladders.get(level.ladder);
	if (!ladder) return [authorsText];
	return [
		{
			id: 'asks',
			title: words.say('ask.title'),
			place: 'next',
			content: () => ({ kind: 'asks', groups: listAsks(source, level, ladder) }),
		},
		{
			id: 'brings',
			title: words.say('level.brings'),
			place: 'needs',
			content: () => {
				const groups = listBrought(source, level, ladder);
				return groups.length > 0
					? { kind: 'brings', groups }
					: { kind: 'sentence', text: words.say('level.bringsNone') };
			},
		},
		...listBelow(source, level, ladder).map(
			({ title, groups }): Section => ({
				id: '',
				title,
				content: () => ({ kind: 'asks', groups }),
			}),
		),
		authorsText,
	];
}

/** What a ladder's levels ask and bring, beside one another. */
export function listLadderSections(source: FactSource, ladder: Ladder): Section[] {
	const { words } = source;
	const levels = levelsOf(source, ladder).map(linkEntry);
	const requirements = listRequirementRows(source, ladder);
	const benefits = listBenefitRows(source, ladder);
	const table = (title: string, corner: string, rows: typeof benefits): Section[] =>
		rows.length > 0
			? [{ id: '', title, content: () => ({ kind: 'levels', corner, levels, rows }) }]
			: [];
	return [
		...table(words.say('level.levelsAsk'), words.say('ask.corner'), requirements),
		...table(words.say('level.levelsBring'), words.say('search.kind.benefit'), benefits),
		authorsText,
	];
}

/** What a level asks besides what the level below it asks. */
function listAsks(
	source: FactSource,
	{ id, requires, replaces }: Level,
	ladder: Ladder,
): AskGroup[] {
	const { words } = source;
	const types = typesOf(source, ladder);
	const own = groupAsks(source, id, listAtoms(requires, types), types);
	const sentence = (key: 'ask.none' | 'ask.replaces'): AskGroup => ({
		says: [{ text: words.say(key) }],
		asks: [],
	});
	return [
		...(own.length > 0 ? own : [sentence('ask.none')]),
		...(replaces && ladder.levels[0] !== id ? [sentence('ask.replaces')] : []),
	];
}

/** What each level below asks that counts for a level, the nearest first. */
function listBelow(source: FactSource, level: Level, ladder: Ladder) {
	const levels = levelsOf(source, ladder);
	const types = typesOf(source, ladder);
	const up = levels.slice(0, levels.findIndex(({ id }) => id === level.id) + 1);
	const from = up.findLastIndex(({ replaces }) => replaces);
	return up
		.slice(Math.max(0, from), -1)
		.toReversed()
		.map(({ id, title, requires }) => ({
			title: source.words.say('ask.alsoAsks', { level: title }),
			groups: groupAsks(source, id, listAtoms(requires, types), types),
		}))
		.filter(({ groups }) => groups.length > 0);
}

/** What is asked, that of the same partner types together: first what is asked of all. */
function groupAsks(
	source: FactSource,
	home: string,
	atoms: readonly Atom[],
	all: readonly string[],
): AskGroup[] {
	const groups = Map.groupBy(atoms, ({ types }) => types.join(' '));
	const sorted = [...groups.values()].toSorted(
		(a, b) => (b[0]?.types.length ?? 0) - (a[0]?.types.length ?? 0),
	);
	return sorted.map((some) => {
		const [{ types } = { types: all }] = some;
		const asks: Ask[] = some.flatMap(({ node }) => sayAsk({ source, home, types }, node));
		if (types.length === all.length) return { asks };
		const name = formatTypes(source.words, source.journey, types);
		return { says: [{ text: name, mark: 'strong' as const }], types, asks };
	});
}

/** What a level brings: first what is new or more with it, then what remains. */
function listBrought(source: FactSource, level: Level, ladder: Ladder): Brought[] {
	const { words, journey } = source;
	const levels = levelsOf(source, ladder);
	const place = levels.findIndex(({ id }) => id === level.id);
	const context = { source, levels, types: typesOf(source, ladder) };
	const all = listLadderBenefits(journey, ladder).flatMap((benefit) => {
		const lines = sayBrought(context, benefit, place);
		if (lines.length === 0) return [];
		const before = sayBrought(context, benefit, place - 1);
		const wasSure = isSurelyBrought(context, benefit, place - 1);
		const isNew = JSON.stringify(lines) !== JSON.stringify(before);
		return [{ benefit, lines, before: wasSure ? before : [], isNew }];
	});
	const tell = (some: typeof all) =>
		some.map(({ benefit, lines, before, isNew }) => {
			const period = sayPeriod(words, benefit.from, benefit.until);
			return {
				benefit: linkEntry(benefit),
				lines: [
					...(isNew ? compare(source, lines, before) : lines),
					// Its own days are those of every line.
					...(period === undefined ? [] : [{ runs: [{ text: period }] }]),
				],
			};
		});
	const [more, same] = [all.filter(({ isNew }) => isNew), all.filter(({ isNew }) => !isNew)];
	const below = levels[place - 1];
	return [
		...(more.length > 0 ? [{ benefits: tell(more) }] : []),
		...(same.length > 0 && below
			? [
					{
						says: fillGap(words.say('level.also', { level: gap }), linkEntry(below), ''),
						benefits: tell(same),
					},
				]
			: []),
	];
}

/** “€10,000 instead of €2,000”, line by line. */
function compare(
	{ words }: FactSource,
	lines: Brought['benefits'][number]['lines'],
	before: Brought['benefits'][number]['lines'],
) {
	return lines.map((line) => {
		const was = before.find(({ name }) => name === line.name);
		const [now, then] = [line, was].map((one) => one?.runs.map(({ text }) => text).join(''));
		return now === undefined || then === undefined || now === then
			? line
			: { ...line, runs: [{ text: words.say('level.insteadOf', { value: now, before: then }) }] };
	});
}
