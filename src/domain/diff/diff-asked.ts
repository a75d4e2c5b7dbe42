import type { Id, Journey, Level } from '../journey.ts';
import type { Requirement } from '../levels/requirement.ts';
import { addDays } from '../place/days.ts';
import type { Figure } from './change.ts';
import { type Comparison, type Finding, isSame } from './comparison.ts';
import { diffTerms } from './diff-terms.ts';
import { frameAsked } from './frame-asked.ts';
import { type AskedNode, listAsked } from './list-asked.ts';

type MeasureNode = Extract<Requirement, { kind: 'measure' }>;

/** What a level asks otherwise: node by node, and that they are put together otherwise. */
export function diffAsked(comparison: Comparison, before: Level, after: Level): Finding[] {
	if (isSame(before.requires, after.requires)) return [];
	const by = ({ key }: AskedNode) => key;
	const old = Map.groupBy(listAsked(comparison.before, before), by);
	const now = Map.groupBy(listAsked(comparison.after, after), by);
	const found = [...new Set([...now.keys(), ...old.keys()])].flatMap((key) =>
		diffNodes(comparison, ...nameScores(comparison, old.get(key) ?? [], now.get(key) ?? [])),
	);
	const isShared = (key: string) => old.has(key) && now.has(key);
	const isOther = !isSame(
		frameAsked(before.requires, isShared),
		frameAsked(after.requires, isShared),
	);
	return [...found, ...(isOther || found.length === 0 ? [{ kind: 'asksOther' } as const] : [])];
}

/** Nodes that ask for the same thing. */
function diffNodes(comparison: Comparison, old: AskedNode[], now: AskedNode[]): Finding[] {
	const { pairs, came, went } = pairNodes(old, now);
	const last = now[0]?.node.kind === 'score' ? undefined : old.at(-1);
	/** The last day before another bound holds needs no sentence. */
	const isFollowed = ({ until }: Requirement) =>
		until !== undefined && came.some(({ node }) => node.from === addDays(until, 1));
	return [
		...pairs.flatMap(([was, is]) => diffPair(comparison, was, is, isFollowed(is.node))),
		// A group that came or went is another way to put together what is asked.
		...came
			.filter(isThing)
			.flatMap((is) =>
				last ? diffPair(comparison, last, is, isFollowed(is.node)) : tellNew(comparison, is),
			),
		...went
			.filter(isThing)
			.flatMap((was) =>
				now.length > 0 && was.node.kind !== 'score'
					? diffTerms(was.thing, { journey: comparison.before, node: was.node }, undefined)
					: tellGone(comparison, was),
			),
	];
}

function isThing({ thing }: AskedNode): boolean {
	return thing.what !== 'choice';
}

/**
 * Equal nodes first, then those of the same bound, then the rest in their order. Of several scores those
 * are the same that have measures in common.
 */
function pairNodes(old: AskedNode[], now: AskedNode[]) {
	const areSeveral = old.length > 1 || now.length > 1;
	const bound = ({ node }: AskedNode) =>
		node.kind === 'measure' ? [node.atLeast, node.atMost] : undefined;
	const rules: ((was: AskedNode, is: AskedNode) => boolean)[] = [
		(was, is) => isSame(was.node, is.node),
		(was, is) => bound(was) !== undefined && isSame(bound(was), bound(is)),
		(was, is) => isSame(measuresOf(was), measuresOf(is)),
		(was, is) => measuresOf(was)?.some((one) => measuresOf(is)?.includes(one)) ?? false,
		({ node }) => node.kind !== 'score' || !areSeveral,
	];
	const pairs: [AskedNode, AskedNode][] = [];
	let [went, came] = [old, now];
	for (const rule of rules)
		for (const is of came) {
			const was = went.find((one) => rule(one, is));
			if (!was) continue;
			pairs.push([was, is]);
			went = went.filter((one) => one !== was);
			came = came.filter((one) => one !== is);
		}
	return { pairs, came, went };
}

/** The measures that bring points of a score; undefined of what is none. */
function measuresOf({ node }: AskedNode): Id[] | undefined {
	return node.kind === 'score' ? node.parts.map(({ measure }) => measure).sort() : undefined;
}

/** Where there are several scores, each is called by its measures. */
function nameScores(
	{ before, after }: Comparison,
	old: AskedNode[],
	now: AskedNode[],
): [AskedNode[], AskedNode[]] {
	if (old.length < 2 && now.length < 2) return [old, now];
	const name = (one: AskedNode, { measures }: Journey): AskedNode => {
		const titles = measuresOf(one)?.map((id) => measures.get(id)?.title ?? id) ?? [];
		return { ...one, thing: { ...one.thing, where: [...titles, ...one.thing.where] } };
	};
	return [old.map((one) => name(one, before)), now.map((one) => name(one, after))];
}

function diffPair(
	{ before, after }: Comparison,
	was: AskedNode,
	is: AskedNode,
	isFollowed: boolean,
): Finding[] {
	const bounds = diffBounds(was, is);
	const isTold = (slot: string) =>
		(bounds.length > 0 && (slot === 'bound' || (slot === 'from' && is.node.from !== undefined))) ||
		(isFollowed && slot === 'until') ||
		// A group around it that is of another kind says the same day still.
		((slot === 'from' || slot === 'until') && was.held[slot] === is.held[slot]);
	const sides = [
		{ journey: before, node: was.node, as: was.as, held: was.held },
		{ journey: after, node: is.node, as: is.as, held: is.held },
	] as const;
	const told = bounds.map((bound): Finding => {
		const measure = figureOf(is.node as MeasureNode, { after });
		return { kind: 'asks', measure, ...bound };
	});
	return [...told, ...diffTerms(is.thing, ...sides, isTold)];
}

/** Another figure on the same side of what every partner has to have. */
function diffBounds(was: AskedNode, is: AskedNode) {
	if (was.node.kind !== 'measure' || is.node.kind !== 'measure') return [];
	const isPlain = [was, is].every(({ as, thing }) => as === 'asked' && thing.where.length === 0);
	const isOne = [was.node, is.node].every((node) => (node.atLeast ?? node.atMost) !== undefined);
	const isOneSided = (was.node.atLeast === undefined) === (is.node.atLeast === undefined);
	const [before, after] = [was.node, is.node].map((node) => node.atLeast ?? node.atMost ?? 0);
	if (!isPlain || !isOne || !isOneSided || before === after) return [];
	return [{ before: before ?? 0, after: after ?? 0, from: is.node.from }];
}

function tellNew({ after }: Comparison, { node, thing, as, held }: AskedNode): Finding[] {
	const side = { journey: after, node };
	const bound = node.kind === 'measure' ? (node.atLeast ?? node.atMost) : undefined;
	if (node.kind !== 'measure' || bound === undefined || as !== 'asked' || thing.where.length > 0) {
		// Its own days are told beside it, those of a choice around it are not.
		const isWithin = (node.from ?? node.until) === undefined && Object.keys(held).length > 0;
		const named = isWithin ? { ...thing, days: held } : thing;
		return [{ kind: 'asksThing', thing: named, as }, ...diffTerms(thing, undefined, side)];
	}
	const isMost = node.atLeast === undefined;
	const measure = figureOf(node, { after });
	const told: Finding = { kind: 'asksFirst', measure, after: bound, isMost, from: node.from };
	const isTold = (slot: string) => slot === 'bound' || slot === 'from';
	return [told, ...diffTerms(thing, undefined, side, isTold)];
}

function tellGone({ before }: Comparison, { node, thing, as }: AskedNode): Finding[] {
	if (node.kind === 'measure' && as === 'asked' && thing.where.length === 0)
		return [{ kind: 'asksNoMeasure', ...figureOf(node, { after: before }) }];
	return [{ kind: 'asksNoThing', thing, as }];
}

function figureOf({ measure }: MeasureNode, { after }: Pick<Comparison, 'after'>): Figure {
	const { title = measure, unit, currency } = after.measures.get(measure) ?? {};
	return { title, unit, currency };
}
