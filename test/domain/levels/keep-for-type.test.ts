import { expect, it } from 'vitest';
import { keepForType, listLevelParts } from '../../../src/domain/levels/keep-for-type.ts';
import type { Requirement } from '../../../src/domain/levels/requirement.ts';
import { assembleJourney } from '../assemble-journey.ts';

const level = (id: string): Requirement => ({ kind: 'level', level: id });
const measure = (id: string): Requirement => ({ kind: 'measure', measure: id, atLeast: 1 });
const journey = assembleJourney({
	ladders: {
		...{ sold: { partnerTypes: ['reseller'], levels: ['gold'] } },
		...{ referred: { partnerTypes: ['referral'], levels: ['friend'] } },
		...{ trained: { partnerTypes: ['referral'], levels: ['expert'] } },
	},
	levels: {
		gold: { requires: { kind: 'all', of: [measure('deals'), level('expert')] } },
		friend: { requires: measure('referrals') },
		expert: {
			requires: {
				...{ kind: 'score', atLeast: 1 },
				parts: [{ measure: 'courses', full: 1, points: 1 }],
			},
		},
	},
	measures: { deals: {}, referrals: {}, courses: {}, unused: {} },
	benefits: {
		...{ fund: { unlocks: level('gold') }, call: { unlocks: level('friend') } },
		badge: { unlocks: { kind: 'milestone', milestone: 'signed' } },
	},
});
const keep = (type: string) =>
	Object.fromEntries(
		Object.entries(keepForType(listLevelParts(journey), type)).map(([part, all]) => [
			part,
			(all as { id: string }[]).map(({ id }) => id),
		]),
	);

it('a partner type has its ladders, what they ask, also of a level of others, and what they bring', () => {
	expect(keep('reseller')).toEqual({
		ladders: ['sold', 'trained'],
		levels: ['gold', 'expert'],
		measures: ['deals', 'courses'],
		benefits: ['fund', 'badge'],
	});
	expect(keep('referral')).toEqual({
		ladders: ['referred', 'trained'],
		levels: ['friend', 'expert'],
		measures: ['referrals', 'courses'],
		benefits: ['call', 'badge'],
	});
});
