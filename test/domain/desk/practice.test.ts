import { describe, expect, it } from 'vitest';
import { readProgram } from '../../../src/cli/desk/read-program.ts';
import { countSignals } from '../../../src/domain/desk/count-signals.ts';
import { answerDesk } from '../../../src/domain/desk/desk-answer.ts';
import { groupDeviations } from '../../../src/domain/desk/group-deviations.ts';
import type { PartnerFacts } from '../../../src/domain/desk/partner-facts.ts';
import { addDays } from '../../../src/domain/place/days.ts';

const { data } = readProgram('test/fixtures/acme', undefined);
const start = '2026-06-01';
const today = '2026-11-28';
const milestone = data.paths['reseller']?.milestones.find(
	({ timing, friction }) =>
		timing.kind === 'window' && friction.some(({ day }) => day !== undefined),
);
const signal = milestone?.friction.find(({ day }) => day !== undefined);
const day = signal?.day ?? 0;

/** Resellers of whom only day 0 of the milestone's phase is known, and on which of its days it was reached. */
function makePartners(reached: readonly (number | undefined)[]): PartnerFacts[] {
	return reached.map((on, i) => ({
		id: `p-${i}`,
		types: ['reseller'],
		starts: new Map([[milestone?.phase ?? '', start]]),
		reached: on === undefined ? new Map() : new Map([[milestone?.id ?? '', [addDays(start, on)]]]),
		agreed: new Map(),
		paused: [],
	}));
}

const walksOf = (partners: readonly PartnerFacts[], asOf = today) =>
	answerDesk(data, partners, asOf).walks;

describe('a friction signal with a day', () => {
	const count = (reached: readonly (number | undefined)[], asOf?: string) =>
		countSignals(walksOf(makePartners(reached), asOf)).find(
			(one) => one.milestone === milestone?.id && one.signal === signal?.signal,
		);

	it('would have shown for whoever had not reached its milestone by then', () => {
		expect(count([day - 1, day, day + 1, undefined])).toMatchObject({
			shown: 2,
			concerned: 4,
			day,
		});
	});

	it('counts nobody who has not come to that day', () => {
		expect(count([undefined, 0], addDays(start, day - 1))).toMatchObject({
			shown: 0,
			concerned: 1,
		});
		expect(count([undefined], addDays(start, day - 1))).toBeUndefined();
		expect(count([undefined], addDays(start, day))).toMatchObject({ shown: 1, concerned: 1 });
	});
});

it('deviations are counted by rule, milestone and way, with those who have come to it', () => {
	const timing = milestone?.timing;
	const to = timing?.kind === 'window' ? timing.to : 0;
	const groups = groupDeviations(walksOf(makePartners([to, to + 1, to + 5, undefined])));
	const late = groups.filter(({ rule, isLate }) => rule === 'window' && isLate);
	expect(late).toHaveLength(1);
	expect(late[0]).toMatchObject({ milestone: milestone?.id, type: 'reseller' });
	expect([late[0]?.partners.length, late[0]?.concerned.length]).toEqual([2, 4]);
});
