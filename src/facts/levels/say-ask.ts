import { groupTypes } from '../../domain/group-types.ts';
import type { Id } from '../../domain/journey.ts';
import type { Requirement, ScorePart } from '../../domain/levels/requirement.ts';
import { isGroup, type RequirementGroup, readFor } from '../../domain/levels/resolve.ts';
import { formatTypes } from '../../words/format-types.ts';
import { gap, splitAtGap } from '../../words/phrase-gap.ts';
import type { Ask, FactSource, Line, Run } from '../fact.ts';
import { linkEntry } from '../links.ts';
import { sayMeasured } from './level-figure.ts';
import { fillGap, type LeafNode, listConditions, nameNode, sayBound } from './word-node.ts';

/** What a tree is told for. */
export interface AskContext {
	source: FactSource;
	/** The level or benefit in whose file it stands. */
	home: Id;
	/** The partner types that are told; empty in a program without any. */
	types: readonly Id[];
	/** Beside the name of what is asked, which is not said again. */
	isCell?: boolean;
}

/** No day is asked for: every node says itself when it holds. */
const day = '';

/** What a node asks: one thing, or of a group one for each list that partner types or regions have. */
export function sayAsk(context: AskContext, node: Requirement): Ask[] {
	return isGroup(node) ? sayGroup(context, node) : [sayLeaf(context, node)];
}

/**
 * “Closed deals: at least 4, until 30 June 2027”. Where partner types differ, the name stands alone or
 * with the figure that is the same for all, and below it what each of them is asked.
 */
function sayLeaf(context: AskContext, node: LeafNode): Ask {
	const { source, home, isCell } = context;
	const figures = sayByType(context, node, (own) => sayFigure(source, own));
	const isSame = figures.length === 1;
	const conditions = sayByType(context, node, (own) =>
		[isSame ? undefined : sayFigure(source, own), ...listConditions(source, own)]
			.filter(Boolean)
			.join(', '),
	);
	const [figure = { runs: [] }] = isSame ? figures : [];
	const [usual = { runs: [] }, ...others] = conditions;
	const isOne = others.length === 0;
	const value = joinTexts(figure, ...(isOne ? [usual] : []));
	const name = isCell ? [] : nameNode(source, node, home);
	const required = isCell && value === '' && isSame ? source.words.say('ask.required') : '';
	const first = isCell ? [{ text: value }] : joinName(source, name, value);
	const rest = isOne ? [] : conditions;
	return {
		lines: [
			{ runs: first },
			...rest.map((line) =>
				isSaid(line) || line.name ? line : { ...line, runs: [{ text: required }] },
			),
			...(isOne ? [{ runs: [{ text: required }] }] : []),
			{ runs: [{ text: sayByRegion(source, node) }] },
		].filter(isSaid),
		parts: node.kind === 'score' ? node.parts.map((part) => sayPart(source, part)) : [],
		...sayNotes(source, node),
	};
}

/** “At least 4”. */
function sayFigure(source: FactSource, own: LeafNode): string {
	const bound = 'atLeast' in own || 'atMost' in own ? sayBound(source, own, own) : undefined;
	const floor = own.kind === 'score' && own.floor ? source.words.say('ask.floor') : undefined;
	return [bound, floor].filter(Boolean).join(', ');
}

function joinTexts(...lines: readonly Line[]): string {
	return lines
		.map(({ runs }) => runs.map(({ text }) => text).join(''))
		.filter((text) => text !== '')
		.join(', ');
}

function isSaid({ runs }: Line): boolean {
	return runs.some(({ text }) => text !== '');
}

function joinName({ words }: FactSource, name: readonly Run[], value: string): Run[] {
	if (value === '') return [...name];
	const [before, after] = splitAtGap(words.say('difference.fact', { name: gap, value }));
	return [...(before ? [{ text: before }] : []), ...name, { text: after }];
}

function sayPart(source: FactSource, { measure, full, points }: ScorePart): Ask {
	const { journey, words } = source;
	const entry = journey.measures.get(measure);
	const number = new Intl.NumberFormat(words.locale).format(points);
	const said = words.say('ask.part', {
		measure: gap,
		points: words.say('measure.points', { number, count: points }),
		full: sayMeasured(source, entry, full),
	});
	return { lines: [{ runs: fillGap(said, entry && linkEntry(entry), measure) }], parts: [] };
}

/** A group with its parts; partner types and regions that have a list of their own get one of it each. */
function sayGroup(context: AskContext, node: RequirementGroup): Ask[] {
	const { source, types, home } = context;
	const { journey, words } = source;
	const tell = (own: RequirementGroup, some: readonly Id[], name?: Partial<Line>): Ask => ({
		lines: [
			{ runs: [{ text: nameGroup(source, own) }], ...name },
			...sayByType({ ...context, types: some }, own, (one) =>
				listConditions(source, one).join(', '),
			),
		].filter(isSaid),
		parts: own.of.flatMap((one) => sayAsk({ source, home, types: some }, one)),
		...(name?.types && { types: name.types }),
		...sayNotes(source, own),
	});
	/** Lists that are asked: of each partner type its own, in a region that of the region where it has one. */
	const tellLists = (
		written: RequirementGroup,
		find: (type: Id) => RequirementGroup['of'],
		region?: string,
	) => {
		const lists = groupTypes(
			types.map((type) => [type, find(type)] as const),
			(of) => of,
		);
		const [only] = lists;
		if (lists.length < 2)
			return [
				tell(
					{ ...written, of: only?.value ?? written.of },
					types,
					region === undefined ? {} : { name: region },
				),
			];
		return lists.map(({ types: some, value: of }) => {
			const name = formatTypes(words, journey, some);
			return tell({ ...written, of }, some, {
				name: region === undefined ? name : `${region} · ${name}`,
				types: some,
			});
		});
	};
	const ownList = (type: Id) => node.byType?.[type]?.of ?? node.of;
	const own = tellLists(node, ownList);
	const regions = Object.entries(node.byRegion ?? {}).flatMap(([region, { of, ...fields }]) =>
		tellLists(
			// What both a type and a region name is the region's.
			{
				...{ ...node, ...fields, ...(of && { of }) },
				...(node.byType && { byType: mapValues(node.byType, (one) => ({ ...one, ...fields })) }),
			} as RequirementGroup,
			(type) => of ?? ownList(type),
			nameRegion(source, region),
		),
	);
	return [...own, ...regions];
}

function mapValues<T>(record: Readonly<Record<Id, T>>, make: (value: T) => T): Record<Id, T> {
	return Object.fromEntries(Object.entries(record).map(([id, value]) => [id, make(value)]));
}

function nameGroup({ words }: FactSource, node: RequirementGroup): string {
	if (node.kind === 'some') return words.say('ask.some', { count: node.atLeast });
	return words.say(node.kind === 'all' ? 'ask.all' : 'ask.any');
}

/**
 * What is said to each partner type, the same once: most are told as usual, and the others beside their
 * name. Whoever has chosen a type reads its own alone.
 */
function sayByType<T extends Requirement>(
	{ source, types }: AskContext,
	node: T,
	say: (own: T) => string,
): Line[] {
	const { journey, words } = source;
	/** Of as many on both sides, what the file says for all is the usual. */
	const { byType, ...written } = node;
	const rank = (text: string) => (text === say(written as T) ? 1 : 0);
	const groups = groupTypes(
		types.map((type) => [type, say(readFor(node, { type, day }))] as const),
		(text) => text,
	).toSorted((a, b) => b.types.length - a.types.length || rank(b.value) - rank(a.value));
	const [usual, ...others] = groups;
	if (!usual) return [{ runs: [{ text: say(node) }] }];
	return [
		{
			runs: [{ text: usual.value }],
			...(others.length > 0 && { except: others.flatMap((one) => one.types) }),
		},
		...others.map(({ types: some, value }) => ({
			name: formatTypes(words, journey, some),
			types: some,
			runs: [{ text: value || words.say('ask.required') }],
		})),
	];
}

/** Of each region only what is other there: what partner types have of their own holds there as well. */
function sayByRegion(source: FactSource, node: LeafNode): string {
	return Object.entries(node.byRegion ?? {})
		.map(([region, fields]) => {
			const bound = sayBound(source, node, fields, region);
			const value = [bound, ...listConditions(source, fields)].filter(Boolean).join(', ');
			return source.words.say('difference.fact', { name: nameRegion(source, region), value });
		})
		.join(' · ');
}

function nameRegion({ journey }: FactSource, id: Id): string {
	return journey.program.regions?.get(id)?.title ?? id;
}

function sayNotes({ words }: FactSource, { because, isInternal }: Requirement): Partial<Ask> {
	return {
		...(because !== undefined && { because }),
		...(isInternal && { tag: words.say('body.internal') }),
	};
}
