import type { Id } from '../domain/journey.ts';
import { addDays, type Day, daysBetween } from '../domain/place/days.ts';
import type { Due } from '../domain/place/find-due.ts';
import type { PlaceItem } from '../domain/place/find-place.ts';
import { findStops } from '../domain/place/place-path.ts';
import { findListFormat } from '../words/list-format.ts';
import { formatDay, formatDistance } from './dates.ts';
import type { PlanData, PlanLink, PlanMilestone } from './plan-data.ts';
import type { SayPlan } from './plan-phrases.ts';

/** What a card says in one place: a text, or a link with what stands after it. */
export interface CardText {
	text: string;
	address?: string;
	note?: string;
}

/** A milestone in one of the lists, in words. */
export interface Card {
	id: Id;
	title: string;
	address: string;
	tags: readonly string[];
	when: string;
	/** Whose turn it is, and what is done first. */
	turn: string;
	/** It is overdue, the partner has come to it as it says itself, and it is the vendor's turn. */
	apology: string;
	facts: readonly CardFact[];
}

export interface CardFact {
	name: string;
	texts: readonly CardText[];
	/** In sight at once: what is waited for, what is needed, and whom to write to. */
	isFirst?: boolean;
}

/** What a card shows at once, and what stands behind its triangle; of a folded card, everything. */
export function divideFacts({ facts }: Card, isFolded: boolean): [CardFact[], CardFact[]] {
	const isShown = ({ isFirst }: CardFact) => isFirst === true && !isFolded;
	return [facts.filter(isShown), facts.filter((fact) => !isShown(fact))];
}

export interface CardSource {
	data: PlanData;
	say: SayPlan;
	locale: string;
	/** Undefined where no day is known. */
	today: Day | undefined;
	/** Whom the partner writes to, where it is not the owner. */
	contact: string;
	/** The milestone that was reached last; nobody has said whether all that stands before it is as well. */
	last?: Id | undefined;
}

/**
 * What a partner has to know of a milestone in the list that it is in. `isShort`: of its facts only what it
 * waits for.
 */
export function describeItem(source: CardSource, item: PlaceItem, isShort = false): Card {
	const { data, say } = source;
	const milestone = findMilestone(data, item.milestone.id);
	if (!milestone) throw new Error(`The milestone “${item.milestone.id}” is not on this path.`);
	const isOverdue = item.isPast && !milestone.optional;
	const whole = () => [
		...first(say('place.need'), listNeeds(source, item, milestone)),
		...fact(
			say('place.doneWhen'),
			milestone.exit.map((text) => ({ text })),
		),
		...first(say('place.owner'), listOwners(source, milestone)),
		...fact(say('place.next'), listNext(source, milestone)),
		...first(
			say('place.ifLate'),
			isOverdue && milestone.ifMissed ? [{ text: milestone.ifMissed }] : [],
		),
	];
	const { by } = item.turn;
	const isOurs = by !== 'partner' && data.teams[by]?.isExternal !== true;
	const fact = (name: string, texts: readonly CardText[]): CardFact[] =>
		texts.length > 0 ? [{ name, texts }] : [];
	const first = (name: string, texts: readonly CardText[]): CardFact[] =>
		fact(name, texts).map((one) => ({ ...one, isFirst: true }));
	return {
		id: milestone.id,
		title: milestone.title,
		address: milestone.address,
		tags: [
			...(milestone.isActivation ? [say('plan.activation')] : []),
			...(milestone.optional ? [say('plan.recommended')] : []),
			...(milestone.optional && item.isPast ? [say('place.past')] : []),
			...(isEarlier(source, item.milestone.id) ? [say('place.ifNotYet')] : []),
			...(item.isOfNextPhase
				? [say('place.nextPhase', { phase: nameOf(data.phases, milestone.phase) })]
				: []),
		],
		when: sayDue(source, item, milestone),
		turn: sayTurn(source, item, milestone),
		apology: isOverdue && isOurs && item.isTold && !isWaiting(item) ? say('place.weAreLate') : '',
		facts: [...first(say('place.waits'), listMissing(source, item)), ...(isShort ? [] : whole())],
	};
}

function isEarlier({ data, last }: CardSource, id: Id): boolean {
	const own = findMilestone(data, id);
	const other = last === undefined ? undefined : findMilestone(data, last);
	if (!own || !other) return false;
	return data.milestones.indexOf(own) < data.milestones.indexOf(other);
}

function isWaiting({ missing }: PlaceItem): boolean {
	return missing.all.length + missing.oneOf.length > 0;
}

/** When it is due: “Due Tue, Jan 5, 2027 (in 12 days)”; in days of the clock where no date is known. */
export function sayDue(
	{ say, locale, today }: Pick<CardSource, 'say' | 'locale' | 'today'>,
	{ due, isAgreed }: Pick<Due, 'due' | 'isAgreed'>,
	{ when }: PlanMilestone,
): string {
	if (!due || !today) return when;
	const date = formatDay(locale, due);
	const distance = formatDistance(locale, daysBetween(today, due));
	return say(isAgreed ? 'place.agreed' : 'place.due', { date, distance });
}

function sayTurn(
	{ data, say, locale }: CardSource,
	{ turn, due }: PlaceItem,
	milestone: PlanMilestone,
): string {
	const step = milestone.steps.find(({ id }) => id === turn.step);
	if (!step) return say('place.turn.confirm', { team: nameTeam(data, turn.by) });
	const values = { who: step.who, task: step.do };
	const within =
		step.before !== undefined && due
			? say('place.needBy', { date: formatDay(locale, addDays(due, -step.before)) })
			: step.within;
	return within === undefined
		? say('place.turn.does', values)
		: say('place.turn.doesWithin', { ...values, within });
}

function listMissing(source: CardSource, { missing }: PlaceItem): CardText[] {
	return [
		...missing.all.flatMap((id) => link(findMilestone(source.data, id))),
		...missing.oneOf.map((ids) => ({ text: sayOneOf(source, ids) })),
	];
}

/** “one of: First referral or First campaign”; of a choice of one nothing is left to choose. */
function sayOneOf({ data, say, locale }: CardSource, ids: readonly Id[]): string {
	const names = ids.map((id) => nameOf(data.milestones, id));
	const titles = findListFormat(locale, 'disjunction').format(names);
	return names.length > 1 ? say('place.oneOf', { titles }) : titles;
}

function listNeeds(
	{ data, say, locale, today }: CardSource,
	{ needs }: PlaceItem,
	{ arrivals }: PlanMilestone,
): CardText[] {
	return needs.flatMap(({ resource, by, isDue }, i) => {
		const note =
			by && today
				? say(isDue ? 'place.needSince' : 'place.needBy', { date: formatDay(locale, by) })
				: (arrivals[i] ?? '');
		return link(data.resources[resource]).map((one) => ({ ...one, note }));
	});
}

function listOwners({ data, contact }: CardSource, { team: id }: PlanMilestone): CardText[] {
	const team = data.teams[id];
	const owner: CardText = team ? { text: team.title, address: team.address } : { text: id };
	const own = contact === '' ? [] : [sayContact(contact)];
	const mail = team?.email === undefined ? [] : [sayContact(team.email)];
	return [owner, ...(own.length > 0 ? own : mail)];
}

/** An address that can be written to is a link. */
function sayContact(contact: string): CardText {
	return /^[^\s@?&]+@[^\s@?&]+\.[^\s@?&]+$/.test(contact)
		? { text: contact, address: `mailto:${contact}` }
		: { text: contact };
}

/** What it unlocks with what else is needed, who takes over, and the gate. */
export function listNext(source: CardSource, milestone: PlanMilestone): CardText[] {
	const { data, say, locale } = source;
	const { unlocks, gate, timing, when } = milestone;
	const and = findListFormat(locale);
	const names = (ids: readonly Id[]) => ids.map((id) => nameOf(data.milestones, id));
	const then = (to: Id | undefined) =>
		to === undefined ? [] : [say('place.ownerThen', { team: nameTeam(data, to) })];
	const unlocked = unlocks.flatMap(({ milestone: id, alsoNeeds, alsoNeedsOne, to }) => {
		const needed = [
			...names(alsoNeeds),
			...(alsoNeedsOne.length > 0 ? [sayOneOf(source, alsoNeedsOne)] : []),
		];
		const also = needed.length > 0 ? [say('place.alsoNeeds', { titles: and.format(needed) })] : [];
		const note = [...also, ...then(to)].join(' · ');
		return link(findMilestone(data, id)).map((one) => ({ ...one, ...(note !== '' && { note }) }));
	});
	const phase = data.phases.find(({ id }) => id === gate?.enters);
	const note = [...(gate?.exit ?? []), ...then(gate?.to)].join(' · ');
	const gates: CardText[] = !gate
		? []
		: phase
			? [{ text: say('place.gate', { phase: phase.title }), address: phase.address, note }]
			: [{ text: say('place.end'), note }];
	const again = timing.kind === 'cadence' ? [{ text: say('place.again', { when }) }] : [];
	const all = [...unlocked, ...gates, ...again];
	return all.length > 0 ? all : [{ text: say('place.nothingWaits') }];
}

function link(to: PlanLink | undefined): CardText[] {
	return to ? [{ text: to.title, address: to.address }] : [];
}

function findMilestone({ milestones }: PlanData, id: Id): PlanMilestone | undefined {
	return findStops(milestones).get(id);
}

function nameOf(list: readonly { id: Id; title: string }[], id: Id): string {
	return list.find((one) => one.id === id)?.title ?? id;
}

function nameTeam({ teams }: PlanData, id: Id): string {
	return teams[id]?.title ?? id;
}
