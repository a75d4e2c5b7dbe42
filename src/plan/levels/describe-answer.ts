import type { Id } from '../../domain/journey.ts';
import { findNextReview, isLostAtOnce } from '../../domain/levels/find-review.ts';
import { findGivenValue } from '../../domain/levels/list-benefits.ts';
import { pickOwn } from '../../domain/levels/resolve.ts';
import {
	type LadderAnswer,
	type LadderRule,
	type LevelFacts,
	mayHaveMoreWays,
} from '../../domain/levels/rules.ts';
import { formatFigure } from '../../words/format-figure.ts';
import { formatDay } from '../dates.ts';
import type { PlanLink, PlanTeam } from '../plan-data.ts';
import { describeNeed, type Need } from './describe-need.ts';
import { findCurrency, type LevelSource, nameAll, nameUnknown } from './level-words.ts';

/** An answer for one ladder, ready to be shown. */
export interface LadderView {
	id: Id;
	title: string;
	/** The level, or that there is none yet. */
	level: string;
	/** Its page. */
	address?: string | undefined;
	/** The level and what is missing for the next, the first of it by its name, in a line. */
	short: string;
	/** What is not known; empty where the answer is certain. */
	unsure: string;
	/** When the next level is granted once all is met, and by whom. */
	granted: string;
	grantedBy?: PlanTeam | undefined;
	/** The name of the next level; undefined at the top. */
	next?: PlanLink | undefined;
	/** The shortest way. */
	missing: readonly Need[];
	otherWays: readonly (readonly Need[])[];
	/** How many these are, or that there are at least so many. */
	otherWaysName: string;
	/** That there are ways beside these that nobody has tried; else empty. */
	waysLeftOut: string;
	gains: readonly Gain[];
	/** What would be lost, when, and because of what. */
	risks: readonly string[];
	/** What is lost already, where levels are lost at once, and because of what. */
	losses: readonly string[];
}

interface Gain extends PlanLink {
	/** What it is worth then; empty where that is not said. */
	value: string;
}

export function describeAnswer(
	source: LevelSource,
	answer: LadderAnswer,
	facts: LevelFacts,
): LadderView {
	const { data, say, locale } = source;
	const { id, level, next, certain, unknown, missing, ways, atRisk } = answer;
	const own = pickOwn(data.levels, level ?? undefined);
	const ladder = pickOwn(data.ladders, id);
	const rule = data.rules.ladders.find((one) => one.id === id);
	const isLost = isLostAtOnce(rule ?? {});
	const risks = atRisk.map(({ level: lost, on, because }) =>
		say(isLost ? 'check.lost' : 'check.risk', {
			level: pickOwn(data.levels, lost)?.title ?? lost,
			date: formatDay(locale, on),
			because: nameAll(source, [because]),
		}),
	);
	const describe = (leaves: LadderAnswer['missing']) =>
		leaves.map((leaf) => describeNeed(source, leaf));
	const needs = describe(missing);
	const name = own?.title ?? say('level.noneYet');
	const above = pickOwn(data.levels, next ?? undefined);
	return {
		id,
		title: ladder?.title ?? id,
		level: name,
		short: `${name}${certain ? '' : '?'} · ${shorten(source, above, needs)}`,
		address: own?.address,
		unsure: certain ? '' : say('check.unsure', { names: nameUnknown(source, unknown, facts) }),
		...(rule ? sayGranted(source, rule) : { granted: '' }),
		next: above,
		missing: needs,
		otherWays: ways.slice(1).map(describe),
		otherWaysName: say(mayHaveMoreWays(answer) ? 'check.manyWays' : 'check.otherWays', {
			number: new Intl.NumberFormat(locale).format(ways.length - 1),
			count: ways.length - 1,
		}),
		waysLeftOut: answer.waysLeftOut ? say('level.waysLeftOut') : '',
		gains: rule ? listGains(source, rule, answer) : [],
		risks: isLost ? [] : risks,
		losses: isLost ? risks : [],
	};
}

function shorten(
	{ say, locale }: LevelSource,
	next: PlanLink | undefined,
	missing: readonly Need[],
): string {
	if (!next) return say('level.top');
	const level = next.title;
	const [first] = missing;
	if (!first) return say('check.noWay', { level });
	const count = missing.length;
	const number = new Intl.NumberFormat(locale).format(count);
	return say('check.short', { level, number, count, first: first.what });
}

function sayGranted(
	{ data, say, locale, today }: LevelSource,
	rule: LadderRule,
): Pick<LadderView, 'granted' | 'grantedBy'> {
	const { promotion = 'at-once', team } = pickOwn(data.ladders, rule.id) ?? {};
	const by = pickOwn(data.teams, team);
	if (promotion === 'at-once') return { granted: say('check.granted.at-once') };
	if (promotion === 'on-request') {
		return { granted: say('check.granted.on-request'), grantedBy: by };
	}
	const on = findNextReview(rule, data.rules, today);
	return on === undefined
		? { granted: say('check.granted.at-review'), grantedBy: by }
		: {
				granted: say('check.granted.at-review-on', { date: formatDay(locale, on) }),
				grantedBy: by,
			};
}

function listGains(
	{ data, say, locale, region }: LevelSource,
	ladder: LadderRule,
	{ level, next, gains }: LadderAnswer,
): Gain[] {
	const placeOf = (id: Id | null) => ladder.levels.findIndex((one) => one.id === id);
	return gains.flatMap((id) => {
		const benefit = pickOwn(data.benefits, id);
		const rule = data.rules.benefits.find((one) => one.id === id);
		if (!benefit || !rule) return [];
		const here = pickOwn(rule.byRegion, region);
		const values = (here ? here.values : undefined) ?? rule.values;
		const counted = { unit: benefit.unit, ...findCurrency(data, region) };
		const show = (of: Id | null) => {
			const value = findGivenValue(rule, values, ladder, placeOf(of));
			return value === undefined ? '' : formatFigure({ say, locale }, value, counted);
		};
		const [value, before] = [show(next), show(level)];
		const { title, address } = benefit;
		const isMore = before !== '' && before !== value;
		const worth = isMore ? say('check.gainMore', { value, before }) : value;
		return [{ title, address, value: worth }];
	});
}
