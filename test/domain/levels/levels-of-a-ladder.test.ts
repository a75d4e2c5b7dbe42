import { describe, expect, it } from 'vitest';
import { answerLevels } from '../../../src/domain/levels/answer-levels.ts';
import type { LadderRule, LevelRules } from '../../../src/domain/levels/rules.ts';
import { answer, say, steps } from './ask.ts';
import { all, any, atLeast, declared, done, invited, makeRules, readFacts } from './write-case.ts';

describe('a level', () => {
	it('is met with all that the level below asks', () => {
		expect(say(steps(), '+b +c')).toBe('-: +a');
		expect(say(steps(), '+a +b')).toBe('middle: +c');
	});

	it('that replaces what is below it counts alone, also for those above', () => {
		const rules = makeRules({
			low: { requires: done('a') },
			middle: { requires: done('b'), replaces: true },
			high: { requires: done('c') },
		});
		expect(say(rules, '+b')).toBe('middle: +c');
		expect(say(rules, '+b +c')).toBe('high: top');
	});

	it('without requirements asks nothing of its own', () => {
		expect(say(makeRules({ low: {}, high: {} }))).toBe('high: top');
		expect(say(makeRules({ low: { requires: done('a') }, high: {} }))).toBe('-: +a');
		expect(say(makeRules({ low: { requires: done('a') }, high: { replaces: true } }))).toBe(
			'high: top',
		);
	});

	it('is the highest that is known to be met, and next is directly above it', () => {
		expect(answer(steps())).toMatchObject({ level: null, next: 'low' });
		expect(answer(steps(), '+a')).toMatchObject({ level: 'low', next: 'middle' });
		expect(answer(steps(), '+a +b +c')).toMatchObject({ level: 'high', next: null, missing: [] });
	});

	it('is certain where of no higher one it is unknown whether it is met', () => {
		const rules = makeRules({
			low: { requires: done('a') },
			middle: { requires: done('b') },
			high: { requires: declared('c'), replaces: true },
		});
		expect(answer(rules, '+a ?statements')).toMatchObject({ level: 'low', certain: false });
		expect(answer(rules, '+a')).toMatchObject({ level: 'low', certain: true });
		expect(answer(rules, '!c ?milestones')).toMatchObject({ level: 'high', certain: true });
	});

	it('may be asked for by another one, of another ladder too', () => {
		const rules: LevelRules = {
			...makeRules({}),
			ladders: [
				{
					id: 'one',
					partnerTypes: ['reseller'],
					levels: [{ id: 'gold', requires: all({ kind: 'level', level: 'trusted' }, done('a')) }],
				},
				{
					id: 'two',
					partnerTypes: ['reseller'],
					levels: [
						{ id: 'known', requires: done('b') },
						{ id: 'trusted', requires: invited },
					],
				},
			],
		};
		expect(say(rules, 'type:reseller +a')).toBe('-: +b, @trusted');
		expect(say(rules, 'type:reseller +a +b @trusted')).toBe('gold: top');
		expect(say(rules, 'type:reseller +a +b @gold')).toBe('-: @trusted');
		const [gold, other] = rules.ladders;
		if (!gold || !other) throw new Error('There are two ladders.');
		const apart = { ...rules, ladders: [gold, { ...other, partnerTypes: ['services'] }] };
		const apartAnswer = answer(apart, 'type:reseller +a +b @trusted');
		expect(apartAnswer, 'of types that the partner is not').toMatchObject({
			level: null,
			ways: [],
		});
	});

	it('that asks for itself by a way around cannot be met, and nothing hangs', () => {
		const rules = makeRules({
			low: { requires: { kind: 'level', level: 'high' } },
			high: { requires: any({ kind: 'level', level: 'low' }, done('a')) },
		});
		expect(say(rules, '+a')).toBe('-: ');
		expect(answer(rules, '?milestones').certain).toBe(true);
	});
});

describe('a level that is held', () => {
	const demotion = { at: 'review', grace: 30 } as const;
	const review = { every: 'quarterly' } as const;

	it('stays the level, from its day on', () => {
		expect(answer(steps({ demotion, review }), '+a since:middle:2026-03-10')).toMatchObject({
			level: 'middle',
			next: 'high',
		});
		expect(answer(steps({ demotion }), '+a since:middle:2026-03-11')).toMatchObject({
			level: 'low',
			atRisk: [],
		});
	});

	it('is lost at once where the ladder says so', () => {
		const rules = steps({ demotion: { at: 'at-once', grace: 0 } });
		expect(say(rules, '+a since:middle:2026-01-01')).toBe('low: +b; risk middle 2026-03-10 b');
	});

	it('is held for the days of grace where the ladder says at once', () => {
		const rules = steps({ demotion: { at: 'at-once', grace: 60 }, review });
		expect(answer(rules, '+a since:middle:2026-01-01')).toMatchObject({
			level: 'middle',
			atRisk: [{ level: 'middle', on: '2026-05-09' }],
		});
	});

	it('does not hold a higher one back', () => {
		expect(answer(steps({ demotion }), '+a +b since:low:2026-01-01').level).toBe('middle');
	});

	it('leaves in what is missing whatever is not met of the levels below', () => {
		expect(say(steps(), '+b since:middle:2026-01-01')).toBe('middle: +a, +c');
	});

	it('is at risk where it is known not to be met, on the first review from the day on and the grace', () => {
		const rules = (every: NonNullable<LadderRule['review']>['every'], yearStarts = '02-01') => ({
			...steps({ demotion, review: { every } }),
			yearStarts,
		});
		const on = (given: LevelRules, day: string) =>
			answer(given, `on:${day} since:low:2020-01-01`).atRisk.map((risk) => risk.on);
		expect(on(rules('quarterly'), '2026-03-10')).toEqual(['2026-05-31']);
		expect(on(rules('quarterly'), '2026-05-01')).toEqual(['2026-05-31']);
		expect(on(rules('quarterly'), '2026-05-02')).toEqual(['2026-08-31']);
		expect(on(rules('monthly'), '2026-03-10')).toEqual(['2026-05-01']);
		expect(on(rules('half-yearly'), '2026-03-10')).toEqual(['2026-08-31']);
		expect(on(rules('yearly'), '2026-02-01')).toEqual(['2026-03-03']);
		expect(on(rules('yearly'), '2026-02-02')).toEqual(['2027-03-03']);
		expect(on(rules('weekly'), '2026-02-02')).toEqual(['2026-03-10']);
		expect(on(rules('weekly'), '2026-02-01')).toEqual(['2026-03-03']);
		expect(on(rules('fortnightly'), '2026-02-02')).toEqual(['2026-03-17']);
		expect(on(rules('weekly'), '2027-01-31')).toEqual(['2027-03-02']);
		expect(on({ ...steps({ demotion, review: { every: 'yearly' } }) }, '2026-03-10')).toEqual([
			'2027-01-31',
		]);
		expect(on(steps({ demotion }), '2026-03-10'), 'reviewed at once').toEqual(['2026-04-09']);
	});

	it('is not at risk where it is not known, where it is met, or where nothing is ever lost', () => {
		const held = 'since:low:2026-01-01';
		expect(answer(steps({ demotion }), `${held} ?milestones`).atRisk).toEqual([]);
		expect(answer(steps({ demotion }), `${held} +a`).atRisk).toEqual([]);
		expect(answer(steps(), held).atRisk).toEqual([]);
	});

	it('says what falls short: of what is asked the first that is known not to be met', () => {
		const tree = all(done('a'), any(atLeast('x', 2), declared('b')), invited);
		const rules = makeRules({ level: { requires: tree } }, { demotion });
		const because = (line: string) =>
			answer(rules, `${line} since:level:2026-01-01`).atRisk.map((risk) => risk.because);
		expect(because('')).toEqual(['a']);
		expect(because('+a x=1')).toEqual(['x']);
		expect(because('+a')).toEqual(['level']);
		expect(because('+a x=2')).toEqual(['level']);
	});
});

describe('ladders', () => {
	const rules: LevelRules = {
		measures: {},
		benefits: [{ id: 'of-b', unlocks: { kind: 'level', level: 'b' } }],
		ladders: [
			{ id: 'two', partnerTypes: ['services'], levels: [{ id: 'b' }] },
			{ id: 'one', partnerTypes: ['reseller', 'services'], levels: [{ id: 'a' }] },
		],
	};
	const list = (line: string) => {
		const { facts, day } = readFacts(line);
		return answerLevels(rules, facts, day).ladders.map(({ id, benefits }) => [id, benefits]);
	};

	it('of other types are left out, and without a type all are there, in the order of their ids', () => {
		expect(list('type:reseller')).toEqual([['one', []]]);
		expect(list('type:referral')).toEqual([]);
		expect(list('')).toEqual([
			['one', []],
			['two', ['of-b']],
		]);
	});
});
