import type { Say, Values, WordKey, Words } from '../../words/words.ts';

/** The phrases that the scripts of levels need, each with the values that it puts in; `count` chooses the form. */
const phrases = {
	'ask.atLeast': ['measure', 'value'],
	'ask.atMost': ['measure', 'value'],
	'ask.below': ['names'],
	'ask.confirms': ['team'],
	'ask.have': ['value'],
	'ask.invitation': ['level'],
	'ask.knows': ['team'],
	'ask.milestone': ['title'],
	'ask.notKnown': [],
	'ask.score': ['points', 'names'],
	'ask.statement': ['title'],
	'check.given': ['team'],
	'check.fault.letters': ['text', 'example'],
	'check.fault.negative': [],
	'check.fault.huge': ['most'],
	'check.gains': ['level'],
	'check.gainMore': ['value', 'before'],
	'check.granted.at-once': [],
	'check.granted.at-review': [],
	'check.granted.at-review-on': ['date'],
	'check.granted.on-request': [],
	'check.heldSince': ['level'],
	'check.invitedTo': ['level'],
	'check.missing': ['level'],
	'check.noGains': ['level'],
	'check.noRisk': [],
	'check.noWay': ['level'],
	'check.none': [],
	'check.figures': [],
	'check.invitations': [],
	'check.invitationsHint': [],
	'check.milestones': [],
	'check.milestonesHint': [],
	'check.statements': [],
	'check.tickHint': [],
	'check.risks': [],
	'check.losses': [],
	'check.unit.hours': [],
	'check.unit.points': [],
	'check.manyWays': ['number', 'count'],
	'check.otherWays': ['number', 'count'],
	'measure.over.quarter': [],
	'measure.over.half-year': [],
	'measure.over.program-year': [],
	'measure.over.calendar-year': [],
	'measure.over.lifetime': [],
	'measure.over.trailing': ['number', 'count'],
	'check.risk': ['level', 'date', 'because'],
	'check.lost': ['level', 'because'],
	'check.short': ['level', 'number', 'count', 'first'],
	'check.unsure': ['names'],
	'level.noLadder': [],
	'level.noneYet': [],
	'level.top': [],
	'level.waysLeftOut': [],
	'measure.hours': ['number', 'count'],
	'measure.inCurrency': ['number', 'currencies'],
	'measure.points': ['number', 'count'],
	'metric.percent': ['number'],
	'plan.cannotLoad': [],
	'plan.fault.not-a-plan': [],
	'plan.fault.other-type': [],
	'plan.fault.other-version': [],
	'plan.fault.too-long': [],
	'plan.fault.wrong-date': [],
	'plan.linkCopied': [],
	'plan.linkShown': [],
	'plan.named': ['name', 'type'],
	'plan.notKept': [],
	'plan.opened': ['plan'],
	'plan.ownUnreadable': [],
	'plan.tooMany': [],
	'plan.unchanged': [],
	'plan.unnamed': ['type'],
} as const satisfies Partial<Record<WordKey, readonly string[]>>;

/** Those that the page of the plan needs for its line of levels. */
const ofPlan: readonly string[] = ['check.short', 'level.noneYet', 'level.top'];

/** A count of each form that a language may have. */
const samples = [1, 0, 2, 3, 6, 11, 100, 1_000_000, 1.5];

/**
 * The phrases in the language of the page, with gaps such as `{number}`. One that has forms stands once
 * for each that the language has, as “check.otherWays one”.
 */
export function collectLevelPhrases(
	{ say, locale }: Pick<Words, 'say' | 'locale'>,
	isForPlan = false,
): Record<string, string> {
	const rules = new Intl.PluralRules(locale);
	const found: Record<string, string> = {};
	for (const [key, gaps] of Object.entries(phrases)) {
		if (isForPlan && !ofPlan.includes(key)) continue;
		const values: Values = Object.fromEntries(gaps.map((gap) => [gap, `{${gap}}`]));
		const counted = gaps.some((gap) => gap === 'count') ? samples : [undefined];
		for (const count of counted) {
			const name = count === undefined ? key : `${key} ${rules.select(count)}`;
			found[name] ??= say(key as WordKey, count === undefined ? values : { ...values, count });
		}
	}
	return found;
}

/** Words phrases on the reader’s device. */
export function makeSay(phrases: Readonly<Record<string, string>>, locale: string): Say {
	const rules = new Intl.PluralRules(locale);
	return (key, values = {}) => {
		const count = values['count'];
		const form = typeof count === 'number' ? phrases[`${key} ${rules.select(count)}`] : undefined;
		return (form ?? phrases[key] ?? '').replace(/\{(\w+)\}/g, (gap, name: string) =>
			String(values[name] ?? gap),
		);
	};
}
