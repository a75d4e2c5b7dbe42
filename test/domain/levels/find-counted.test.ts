import { describe, expect, it } from 'vitest';
import { findCounted } from '../../../src/domain/levels/find-counted.ts';
import type { Requirement } from '../../../src/domain/levels/requirement.ts';
import { cutToMaps } from '../../../src/map/kept-maps/cut-to-maps.ts';
import { assembleJourney } from '../assemble-journey.ts';

const done = (milestone: string): Requirement => ({ kind: 'milestone', milestone });
const journey = assembleJourney({
	milestones: {
		...{ signed: {}, sold: { partnerTypes: ['reseller'] } },
		...{ referred: { partnerTypes: ['referral'] }, met: {} },
	},
	ladders: { rungs: { partnerTypes: ['reseller'], levels: ['gold'] } },
	levels: {
		gold: {
			ladder: 'rungs',
			requires: {
				...{ kind: 'all', of: [done('signed'), done('sold'), done('referred')] },
				byType: { referral: { of: [done('met')] } },
			},
		},
	},
	benefits: {
		fund: { unlocks: { kind: 'any', of: [{ kind: 'level', level: 'gold' }, done('met')] } },
		badge: { unlocks: done('referred') },
	},
});

/** What counts, as “level or benefit”, by milestone. */
const list = (type?: string, from = journey) =>
	Object.fromEntries(
		[...findCounted(from, type)].map(([id, { levels, benefits }]) => [
			id,
			[...levels, ...benefits].map((one) => one.id).join(' '),
		]),
	);

describe('a milestone counts', () => {
	it('for levels of a ladder that is for the type, and for what these unlock', () => {
		expect(list('reseller')).toEqual({ signed: 'gold', sold: 'gold', met: 'fund' });
		expect(list('referral')).toEqual({ referred: 'badge' });
	});

	it('in the whole program for any type that has both', () => {
		expect(list()).toEqual({ signed: 'gold', sold: 'gold', met: 'fund', referred: 'badge' });
	});

	it('on maps as everywhere', () => {
		for (const type of [undefined, 'reseller', 'referral'])
			expect(Object.keys(list(type, cutToMaps(journey))).sort()).toEqual(
				Object.keys(list(type)).sort(),
			);
	});
});
