import { describe, expect, it } from 'vitest';
import type { Id, Milestone } from '../../src/domain/journey.ts';
import { orderMilestones } from '../../src/domain/order-milestones.ts';
import { buildPath } from '../../src/domain/path.ts';
import { assembleJourney, days, type Parts } from './assemble-journey.ts';

const path = (parts: Parts, type?: Id) => {
	const journey = assembleJourney(parts);
	return buildPath(journey, journey.partnerTypes.get(type ?? ''));
};
const order = (milestones: Record<Id, Partial<Milestone>>, locale = 'en') =>
	orderMilestones([...assembleJourney({ milestones }).milestones.values()], locale).map(
		({ id }) => id,
	);

describe('the order of milestones', () => {
	it('is that of their titles, in the language of the program, where the days are the same', () => {
		const titles = { a: { title: 'Zug' }, b: { title: 'Änderung' }, c: { title: 'Bau' } };
		expect(order(titles, 'de')).toEqual(['b', 'c', 'a']);
		expect(order(titles, 'sv')).toEqual(['c', 'a', 'b']);
	});

	it('is that of their ids where the titles are the same as well', () => {
		const title = 'Same';
		expect(order({ b: { title }, a: { title }, c: { title } })).toEqual(['a', 'b', 'c']);
	});

	it('has what recurs last, also before a window with a title of its own', () => {
		expect(
			order({
				a: { timing: { kind: 'cadence', cadence: 'weekly' } },
				z: { timing: days(80, 90) },
			}),
		).toEqual(['z', 'a']);
	});

	it('waits for all in after and for one of afterAny', () => {
		const late = { timing: days(50, 60) };
		expect(
			order({
				all: { timing: days(0, 1), after: ['p', 'q'] },
				any: { timing: days(0, 2), afterAny: ['p', 'q'] },
				p: { timing: days(10, 20) },
				q: late,
			}),
		).toEqual(['p', 'any', 'q', 'all']);
	});

	it('does not wait for what is not among them', () => {
		expect(
			order({
				a: { timing: days(0, 1), after: ['elsewhere'] },
				b: { timing: days(5, 6), afterAny: ['elsewhere', 'c'] },
				c: { timing: days(8, 9) },
			}),
		).toEqual(['a', 'b', 'c']);
	});

	it('is by time in a circle', () => {
		expect(
			order({
				late: { timing: days(8, 9), after: ['early'] },
				early: { timing: days(1, 2), after: ['late'] },
				free: { timing: days(20, 30) },
			}),
		).toEqual(['free', 'early', 'late']);
	});

	it('changes no list', () => {
		const milestones = [
			...assembleJourney({ milestones: { b: { timing: days(5, 6) }, a: {} } }).milestones.values(),
		];
		orderMilestones(milestones, 'en');
		expect(milestones.map(({ id }) => id)).toEqual(['b', 'a']);
	});
});

describe('a path', () => {
	it('has the phases of its partner type only, and their milestones', () => {
		const parts: Parts = {
			partnerTypes: { referral: { phases: ['two'] }, reseller: {} },
			milestones: { a: {}, b: { phase: 'two' } },
		};
		const tell = (type?: Id) =>
			path(parts, type).phases.map(({ phase, milestones }) =>
				[phase.id, ...milestones.map(({ id }) => id)].join(' '),
			);
		expect(tell('referral')).toEqual(['two b']);
		expect(tell('reseller')).toEqual(['one a', 'two b']);
		expect(tell()).toEqual(['one a', 'two b']);
		expect([...path(parts, 'referral').milestones.keys()]).toEqual(['b']);
		expect(path(parts, 'referral').partnerType?.id).toBe('referral');
	});

	it('leaves out each prerequisite that another one implies, however far', () => {
		const parts: Parts = {
			milestones: {
				a: {},
				b: { after: ['a'] },
				c: { after: ['b'] },
				d: { after: ['a', 'c', 'x'] },
				x: {},
			},
		};
		expect(path(parts).milestones.get('d')?.after).toEqual(['c', 'x']);
	});

	it('keeps prerequisites that do not imply each other', () => {
		const parts: Parts = { milestones: { a: {}, b: {}, c: { after: ['b', 'a'] } } };
		expect(path(parts).milestones.get('c')?.after).toEqual(['b', 'a']);
	});

	it('replaces what is not on it by what that comes after, in order and once, however far', () => {
		const others = { partnerTypes: ['reseller'] };
		const parts: Parts = {
			milestones: {
				a: {},
				b: {},
				p: { ...others, after: ['a', 'b'] },
				q: { ...others, after: ['p', 'b'] },
				r: { ...others, after: ['gone'] },
				z: { after: ['q', 'r', 'p'] },
			},
		};
		expect(path(parts, 'referral').milestones.get('z')?.after).toEqual(['a', 'b']);
		expect(path(parts, 'reseller').milestones.get('z')?.after).toEqual(['q', 'r']);
	});

	it('comes to an end where those that are not on it wait for each other', () => {
		const others = { partnerTypes: ['reseller'] };
		const parts: Parts = {
			milestones: {
				p: { ...others, after: ['q'] },
				q: { ...others, after: ['p', 'z'] },
				z: { after: ['p'] },
			},
		};
		expect(path(parts, 'referral').milestones.get('z')?.after).toEqual([]);
	});

	it('comes to an end where prerequisites wait for each other', () => {
		const parts: Parts = {
			milestones: { a: { after: ['b'] }, b: { after: ['a'] }, c: { after: ['a', 'd'] }, d: {} },
		};
		expect(path(parts).milestones.get('c')?.after).toContain('d');
	});

	it('leaves a milestone as it is for the types that it names no difference for', () => {
		const parts: Parts = {
			milestones: { a: { byType: new Map([['referral', { ifMissed: 'Call.' }]]) } },
		};
		const missed = (type?: Id) => path(parts, type).milestones.get('a')?.ifMissed;
		expect([missed('referral'), missed('reseller'), missed()]).toEqual([
			...['Call.', undefined, undefined],
		]);
	});
});
