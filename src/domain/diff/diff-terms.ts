import type { Id, Journey } from '../journey.ts';
import type { Replacement, Requirement } from '../levels/requirement.ts';
import type { Asked, Asking, Dates, Term } from './change.ts';
import { type Finding, isSame } from './comparison.ts';
import { listReplacements } from './list-asked.ts';

/** What a node says besides its name, by what it is about and for whom. */
type Terms = Map<string, { thing: Asked; term: Term }>;

interface Side {
	journey: Journey;
	node: Requirement;
	/** Undefined: as the node itself says. */
	as?: Asking;
	/** When it holds with all around it; undefined: as the node itself says. */
	held?: Dates;
}

/** What two nodes that ask for the same say otherwise; `isTold`: it is said elsewhere. */
export function diffTerms(
	thing: Asked,
	before: Side | undefined,
	after: Side | undefined,
	isTold: (slot: string) => boolean = () => false,
): Finding[] {
	const [old, now] = [listTerms(thing, before), listTerms(thing, after)];
	return [...new Set([...now.keys(), ...old.keys()])].flatMap((slot): Finding[] => {
		const [was, is] = [old.get(slot), now.get(slot)];
		const about = is?.thing ?? was?.thing;
		if (!about || isTold(slot) || isSame(was?.term, is?.term)) return [];
		// A node that came or went says itself whether it was required.
		if (slot === 'need' && (!before || !after)) return [];
		const days = isDay(slot) ? undefined : findDays(before, after, slot);
		const named = days ? { ...about, days } : about;
		return [{ kind: 'asksTerm', thing: named, before: was?.term, after: is?.term }];
	});
}

function isDay(slot: string): boolean {
	return /(^| )(from|until)$/.test(slot);
}

/** When something holds of which something else is told; undefined where its days are told themselves. */
function findDays(
	before: Side | undefined,
	after: Side | undefined,
	slot: string,
): Dates | undefined {
	if (!before || !after) return undefined;
	const [was, is] = [before, after]
		.map(({ held, node }) => held ?? node)
		.map(({ from, until }) => ({
			...(from !== undefined && { from }),
			...(until !== undefined && { until }),
		}));
	// A day that is another has a sentence, in which no region or type is named.
	const isOwn = /^(type|region) /.test(slot);
	return is && (isOwn || isSame(was, is)) && Object.keys(is).length > 0 ? is : undefined;
}

function listTerms(thing: Asked, side: Side | undefined): Terms {
	if (!side) return new Map();
	const { journey, node, as } = side;
	const own = [
		...listOwn(journey, node, node),
		[
			'need',
			{ is: node.recommended ? 'recommended' : as === 'choice' ? 'choice' : 'required' },
		] as const,
		...(node.isInternal ? [['internal', { is: 'internal' }] as const] : []),
		...listOfKind(journey, node),
	].map(([slot, term]) => [slot, { thing, term }] as const);
	const others = listReplacements(journey, node).flatMap(({ id, title, own: one }) => {
		const about = { ...thing, where: [...thing.where, title] };
		const { recommended } = one;
		const need = { is: recommended ? 'recommended' : 'required' } as const;
		const terms = [
			...listOwn(journey, node, one),
			...(recommended === undefined ? [] : [['need', need] as const]),
		];
		return terms.map(([slot, term]) => [`${id} ${slot}`, { thing: about, term }] as const);
	});
	return new Map([...own, ...others]);
}

type Slot = readonly [string, Term];

/** Bounds and days, which a partner type and a region may have of their own. */
function listOwn(journey: Journey, node: Requirement, own: Replacement | Requirement): Slot[] {
	const { from, until } = own;
	const figure = node.kind === 'score' ? { unit: 'points' as const } : figureOf(journey, node);
	const least = 'atLeast' in own ? own.atLeast : undefined;
	const most = 'atMost' in own ? own.atMost : undefined;
	const slots: Slot[] = [];
	if (least !== undefined) slots.push(['bound', { is: 'least', value: least, ...figure }]);
	// The one bound in place of the other is one change.
	if (most !== undefined)
		slots.push([least === undefined ? 'bound' : 'most', { is: 'most', value: most, ...figure }]);
	if (from !== undefined) slots.push(['from', { is: 'from', day: from }]);
	if (until !== undefined) slots.push(['until', { is: 'until', day: until }]);
	return slots;
}

function listOfKind(journey: Journey, node: Requirement): Slot[] {
	switch (node.kind) {
		case 'measure':
			return node.over ? [['over', { is: 'over', over: node.over }]] : [];
		case 'score':
			return [
				...(node.floor ? [['floor', { is: 'floor' }] as const] : []),
				...node.parts.map(({ measure, points, full }): Slot => {
					const title = journey.measures.get(measure)?.title ?? measure;
					const figure = figureOf(journey, { kind: 'measure', measure });
					return [`part ${measure}`, { is: 'part', title, points, full, ...figure }];
				}),
			];
		case 'statement':
		case 'invitation':
			return node.team
				? [['team', { is: 'team', team: journey.teams.get(node.team)?.title ?? node.team }]]
				: [];
		default:
			return [];
	}
}

function figureOf({ measures }: Journey, node: Requirement) {
	const id: Id | undefined = node.kind === 'measure' ? node.measure : undefined;
	const { unit, currency } = (id !== undefined && measures.get(id)) || {};
	return { unit, currency };
}
