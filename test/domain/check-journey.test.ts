import { expect, it } from 'vitest';
import { checkJourney } from '../../src/domain/check-journey.ts';
import { assembleJourney, type Parts } from './assemble-journey.ts';

const rules = (parts: Parts) =>
	checkJourney(assembleJourney(parts), '2026-11-23').map(
		({ rule, collection, id }) => `${rule} ${collection}/${id}`,
	);

it('looks at the journey and at the path of each partner type', () => {
	const found = rules({ edition: 'public', phases: { one: { days: 20 } }, milestones: { a: {} } });
	expect(found).toEqual([
		'no-activation partner-types/referral',
		'no-activation partner-types/reseller',
		'no-exit milestones/a',
		'no-steps milestones/a',
		'no-enablement milestones/a',
	]);
});

it('looks at teams and signals only where they are shown', () => {
	const parts: Parts = { milestones: { a: { isActivation: true } } };
	const outside = new Set(rules({ ...parts, edition: 'public' }));
	expect(rules({ ...parts, edition: 'internal' }).filter((one) => !outside.has(one))).toEqual([
		'no-signal milestones/a',
		'idle-team teams/legal',
	]);
});
