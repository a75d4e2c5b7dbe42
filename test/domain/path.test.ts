import { describe, expect, it } from 'vitest';
import { buildPath } from '../../src/domain/path.ts';
import { makeJourney } from './journeys.ts';

const orderOf = (milestones: Parameters<typeof makeJourney>[0]) => [
	...buildPath(makeJourney(milestones)).milestones.keys(),
];

describe('the order of a path', () => {
	it('is by prerequisite, then the day the window opens, then the day it closes, then title', () => {
		expect(
			orderOf({
				d: { window: [5, 9] },
				c: { window: [5, 8] },
				b: { window: [5, 9] },
				early: { window: [0, 3], after: ['late'] },
				late: { window: [20, 30] },
			}),
		).toEqual(['c', 'b', 'd', 'late', 'early']);
	});

	it('puts what recurs after what has a window, the most frequent first, each release last', () => {
		expect(
			orderOf({
				r: { cadence: 'each-release' },
				y: { cadence: 'yearly' },
				w: { cadence: 'weekly' },
				last: { window: [80, 90] },
			}),
		).toEqual(['last', 'w', 'y', 'r']);
	});

	it('waits for one of afterAny only', () => {
		expect(
			orderOf({
				x: { window: [1, 2], afterAny: ['y', 'z'] },
				y: { window: [5, 6] },
				z: { window: [8, 9] },
			}),
		).toEqual(['y', 'x', 'z']);
	});
});

describe('the path of a partner type', () => {
	it('has only its milestones, with its differences applied', () => {
		const journey = makeJourney({
			a: { byType: '{ referral: { window: { from: 3, to: 4 }, team: legal, optional: true } }' },
			b: { types: ['reseller'] },
		});
		const path = buildPath(journey, journey.partnerTypes.get('referral'));
		expect([...path.milestones.keys()]).toEqual(['a']);
		expect(path.milestones.get('a')).toMatchObject({
			timing: { kind: 'window', window: { from: 3, to: 4 } },
			team: 'legal',
			isOptional: true,
		});
		expect(buildPath(journey).milestones.get('a')?.team).toBe('sales');
	});

	it('replaces a prerequisite of another type by what that one comes after', () => {
		const journey = makeJourney({
			a: {},
			b: { after: ['a'], types: ['reseller'] },
			c: { after: ['b'] },
		});
		expect(
			buildPath(journey, journey.partnerTypes.get('referral')).milestones.get('c')?.after,
		).toEqual(['a']);
		expect(
			buildPath(journey, journey.partnerTypes.get('reseller')).milestones.get('c')?.after,
		).toEqual(['b']);
	});

	it('drops a prerequisite that another one implies', () => {
		const journey = makeJourney({ a: {}, b: { after: ['a'] }, c: { after: ['b', 'a'] } });
		expect(buildPath(journey).milestones.get('c')?.after).toEqual(['b']);
	});

	it('replaces an internal prerequisite in the public edition', () => {
		const milestones = { a: {}, b: { after: ['a'], internal: true }, c: { after: ['b'] } };
		expect(buildPath(makeJourney(milestones, 'public')).milestones.get('c')?.after).toEqual(['a']);
		expect(buildPath(makeJourney(milestones, 'internal')).milestones.get('c')?.after).toEqual([
			'b',
		]);
	});

	it('counts of afterAny only those on the path', () => {
		const journey = makeJourney({
			a: { types: ['reseller'] },
			b: {},
			c: { afterAny: ['a', 'b'] },
			d: { afterAny: ['a'] },
		});
		const path = buildPath(journey, journey.partnerTypes.get('referral'));
		expect(path.milestones.get('c')?.afterAny).toEqual(['b']);
		expect(path.milestones.get('d')?.afterAny).toEqual([]);
	});

	it('ends a circle instead of running for ever', () => {
		expect(orderOf({ a: { after: ['b'] }, b: { after: ['a'] } })).toHaveLength(2);
	});
});
