import { describe, expect, it } from 'vitest';
import { buildJourney } from '../../../src/collections/build-journey.ts';
import { readModel } from '../../../src/collections/read-model.ts';
import { answerLevels } from '../../../src/domain/levels/answer-levels.ts';
import { makeLevelRules } from '../../../src/domain/levels/make-level-rules.ts';
import type { LevelFacts } from '../../../src/domain/levels/rules.ts';
import { buildPath } from '../../../src/domain/path.ts';
import { describeAnswer } from '../../../src/plan/levels/describe-answer.ts';
import { nothingMarked } from '../../../src/plan/levels/level-marks.ts';
import { collectLevelPhrases, makeSay } from '../../../src/plan/levels/level-phrases.ts';
import { nameUnknown } from '../../../src/plan/levels/level-words.ts';
import { listAsked } from '../../../src/plan/levels/list-asked.ts';
import { makeLevelData } from '../../../src/plan/levels/make-level-data.ts';
import { makeLevelFacts } from '../../../src/plan/levels/make-level-facts.ts';
import { locatePartner } from '../../../src/plan/locate-partner.ts';
import { makePlanData } from '../../../src/plan/make-plan-data.ts';
import { makePlan, type Plan } from '../../../src/plan/plan.ts';
import { loadWords } from '../../../src/words/load-words.ts';
import { acme } from '../../acme.ts';

const journey = buildJourney(readModel(acme).model, { edition: 'public' });
const words = loadWords('en');
const today = '2026-11-23';
// As it comes to a device.
const data: ReturnType<typeof makeLevelData> = JSON.parse(
	JSON.stringify(makeLevelData(journey, (address) => address)),
);
const say = makeSay(collectLevelPhrases(words), 'en');
const planData = makePlanData({ journey, words, contentDate: today }, findPath(), (to) => to);

function findPath() {
	const type = journey.partnerTypes.get('reseller');
	if (!type) throw new Error('There are no resellers.');
	return buildPath(journey, type);
}

function answer(facts: LevelFacts, day = today) {
	const source = { data, say, locale: 'en', today: day, type: facts.type, region: facts.region };
	const { ladders } = answerLevels(data.rules, facts, day);
	return ladders.map((one) => describeAnswer(source, one, facts));
}

const partner: LevelFacts = {
	type: 'reseller',
	region: 'emea',
	measures: { 'closed-deals': 6, 'sales-people': 2, 'unanswered-leads': 1 },
	milestones: ['agreement-signed', 'sales-foundation-completed', 'joint-business-plan-signed'],
};

describe('what is asked', () => {
	it('is what the ladders of a type depend on in its region on the day, and nothing else', () => {
		const ask = (type: string, day = today) => listAsked(data.rules, { type, region: 'emea', day });
		expect(ask('technology')).toEqual({
			measures: ['shared-customers', 'joint-motions'],
			milestones: [
				...['agreement-signed', 'integration-listed', 'release-readiness-confirmed'],
				'joint-business-plan-signed',
			],
			statements: [],
			invitations: ['featured'],
			levels: ['integrated', 'featured'],
		});
		expect(ask('reseller').measures).toContain('closed-deals');
		expect(ask('referral').measures).toContain('won-referrals');
		expect(ask('referral').measures).not.toContain('closed-deals');
	});
});

describe('what a plan knows', () => {
	const know = (plan: Partial<Plan>) =>
		makeLevelFacts(
			locatePartner(planData, { ...makePlan('reseller', 'abcd1234'), ...plan }, today),
			data,
		);

	it('counts its milestones in, those that it implies as well', () => {
		expect(know({}).milestones).toBeUndefined();
		const { milestones } = know({ reached: new Map([['kickoff-held', '']]) });
		expect(milestones).toContain('kickoff-held');
		expect(milestones).toContain('agreement-signed');
		expect(know({ levels: { ...nothingMarked, hasNoMilestone: true } }).milestones).toEqual([]);
	});

	it('is what was entered, and what is not entered is not there', () => {
		const levels = { ...nothingMarked, measures: new Map([['closed-deals', 0]]) };
		expect(know({ levels })).toEqual({ type: 'reseller', measures: { 'closed-deals': 0 } });
		const none = { ...nothingMarked, statements: new Set<string>(), region: 'emea' };
		expect(know({ levels: none })).toEqual({ type: 'reseller', region: 'emea', statements: [] });
	});

	it('is found under the ids of today', () => {
		const levels = { ...nothingMarked, measures: new Map([['deals-of-old', 4]]) };
		const plan = locatePartner(planData, { ...makePlan('reseller', 'a'), levels }, today);
		const renamed = { ...data.renamed, measures: { 'deals-of-old': 'closed-deals' } };
		expect(makeLevelFacts(plan, { renamed }).measures).toEqual({ 'closed-deals': 4 });
	});
});

describe('an answer', () => {
	it('comes to a device as the engine has it', () => {
		expect(data.rules).toEqual(JSON.parse(JSON.stringify(makeLevelRules(journey))));
	});

	it('names of which period a figure is by the ladders of the type', () => {
		const over = data.measures['closed-deals']?.over;
		expect(over).toMatchObject({ reseller: 'trailing-12-months' });
		expect(over).not.toHaveProperty('technology');
	});

	it('names the level, what is missing with the way there, and what that brings', () => {
		const [view] = answer(partner);
		expect(view).toMatchObject({
			title: 'Partner tiers',
			level: 'Advanced',
			address: '/levels/advanced/',
			next: { title: 'Premier' },
			granted: 'A level is granted on request.',
			grantedBy: { email: 'partner-operations@example.com' },
		});
		expect(view?.missing[0]).toMatchObject({
			what: 'Closed deals (in the last 12 months): at least 10',
			address: '/measures/closed-deals/',
			have: 'so far 6',
			where: ['The portal, under Deals'],
			ask: { text: 'Partner sales knows it', team: { email: 'partner-sales@example.com' } },
		});
		const milestone = view?.missing.find(({ what }) => what.startsWith('Milestone:'));
		expect(milestone?.address).toMatch(/^\/milestones\//);
		expect(view?.otherWays.length).toBeGreaterThan(0);
		expect(view?.gains).toContainEqual({
			title: 'Market development funds',
			address: '/benefits/market-development-fund/',
			value: '€10,000 instead of €2,000',
		});
	});

	it('says what a benefit is worth in the money of the region', () => {
		const worth = (region: string) =>
			answer({ ...partner, region })[0]?.gains.find(({ title }) => title.startsWith('Market'))
				?.value;
		expect(worth('americas')).toMatch(/^\$/);
	});

	it('names the currencies of all regions where none is chosen', () => {
		const { region: _, ...elsewhere } = partner;
		const fund = answer(elsewhere)[0]?.gains.find(({ title }) => title.startsWith('Market'));
		expect(fund?.value).toContain('10,000 EUR, USD, or SGD');
	});

	it('says what is not known, and that it is not sure', () => {
		const [view] = answer({ type: 'reseller', milestones: partner.milestones ?? [] });
		expect(view?.level).toBe('Member');
		expect(view?.unsure).toContain('Closed deals');
		expect(answer({ type: 'reseller', milestones: [] })[0]?.unsure).toBe('');
	});

	it('names all that an id may be that is not known', () => {
		const milestone = { title: 'Signed', address: '/' };
		const both = { ...data, milestones: { 'closed-deals': milestone } };
		const source = { data: both, say, locale: 'en', today, type: undefined, region: undefined };
		const name = (facts: LevelFacts) => nameUnknown(source, ['closed-deals'], facts);
		expect(name({})).toBe('Closed deals and Signed');
		expect(name({ milestones: [] })).toBe('Closed deals');
		expect(name({ measures: { 'closed-deals': 1 } })).toBe('Signed');
	});

	it('says what would be lost, when, and because of what', () => {
		const measures = { ...partner.measures, 'closed-deals': 1 };
		const [view] = answer({ ...partner, measures, since: { advanced: '2025-02-01' } });
		expect(view?.level).toBe('Advanced');
		expect(view?.risks).toEqual([
			'Advanced would be lost on Sun, May 2, 2027 because of this: Closed deals.',
		]);
	});

	it('says of what is lost at once that it is lost', () => {
		const facts = {
			...partner,
			measures: { 'closed-deals': 1 },
			since: { advanced: '2025-02-01' },
		};
		const describeLoss = (grace: number) => {
			const ladders = data.rules.ladders.map((one) => {
				return { ...one, demotion: { at: 'at-once' as const, grace } };
			});
			const rules = { ...data.rules, ladders };
			const { type, region } = facts;
			const source = { data: { ...data, rules }, say, locale: 'en', today, type, region };
			return answerLevels(rules, facts, today).ladders.map((one) =>
				describeAnswer(source, one, facts),
			)[0];
		};
		expect(describeLoss(0)?.losses).toEqual(['Advanced is lost because of this: Closed deals.']);
		expect(describeLoss(0)?.risks).toEqual([]);
		expect(describeLoss(60)).toMatchObject({ level: 'Advanced', losses: [] });
		expect(describeLoss(60)?.risks).toHaveLength(1);
	});

	it('names the measures of each score, so that two of as many points are told apart', () => {
		const score = (measure: string) => ({
			...{ kind: 'score' as const, atLeast: 70 },
			parts: [{ measure, full: 10, points: 100 }],
		});
		const of = [score('closed-deals'), score('sales-people')];
		const level = { id: 'advanced', requires: { kind: 'any' as const, of } };
		const ladder = { id: 'reseller-levels', partnerTypes: ['reseller'], levels: [level] };
		const rules = { ...data.rules, ladders: [ladder] };
		const source = {
			...{ data: { ...data, rules }, say, locale: 'en', today },
			...{ type: 'reseller', region: undefined },
		};
		const facts = { type: 'reseller' };
		const [view] = answerLevels(rules, facts, today).ladders.map((one) =>
			describeAnswer(source, one, facts),
		);
		expect([view?.missing, ...(view?.otherWays ?? [])].flat().map((one) => one?.what)).toEqual([
			'A score of 70 points from Closed deals',
			'A score of 70 points from People with the sales foundation',
		]);
	});

	it('says of ways that are cut that there are at least so many', () => {
		const answers = answerLevels(data.rules, partner, today).ladders;
		const [own] = answers;
		if (!own) throw new Error('There is no ladder.');
		const source = { data, say, locale: 'en', today, type: partner.type, region: partner.region };
		const name = (ways: number, more: object = {}) =>
			describeAnswer(
				source,
				{ ...own, ways: Array.from({ length: ways }, () => []), ...more },
				partner,
			).otherWaysName;
		expect(name(49)).toBe('48 other ways');
		expect(name(50)).toBe('At least 49 other ways');
		expect(name(2, { waysLeftOut: true })).toBe('At least one other way');
	});

	it('says in a line what is missing first, and that nothing leads on', () => {
		const [view] = answer(partner);
		expect(view?.short).toBe(
			'Advanced · 6 things are missing for Premier, first of all Closed deals (in the last 12 months): at least 10.',
		);
		const [own] = answerLevels(data.rules, partner, today).ladders;
		if (!own) throw new Error('There is no ladder.');
		const source = { data, say, locale: 'en', today, type: partner.type, region: partner.region };
		const none = describeAnswer(source, { ...own, missing: [], ways: [] }, partner);
		expect(none.short).toContain('At present nothing leads to');
	});

	it('says at which review a level is granted, and by whom it is given', () => {
		const [view] = answer({ type: 'technology', milestones: ['agreement-signed'] });
		expect(view?.granted).toBe('A level is granted at the next review, on Mon, Feb 1, 2027.');
		const [top] = answer({
			type: 'technology',
			measures: { 'shared-customers': 30, 'joint-motions': 2 },
			milestones: [
				...['agreement-signed', 'integration-listed', 'release-readiness-confirmed'],
				'joint-business-plan-signed',
			],
			invitations: [],
		});
		expect(top?.missing).toMatchObject([
			{ what: 'An invitation to Featured', ask: { text: 'Partner management gives it' } },
		]);
	});
});
