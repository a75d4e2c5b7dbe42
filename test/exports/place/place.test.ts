import { describe, expect, it } from 'vitest';
import { exportJourney } from '../../../src/exports/journey-json.ts';
import type { JourneyExport } from '../../../src/exports/journey-schema.ts';
import type { OwnJourney } from '../../../src/exports/place/own-journey.ts';
import { findPlace, version } from '../../../src/exports/place/place.ts';
import { readSource } from '../export-source.ts';

const source = readSource();
const read = (json: string) => JSON.parse(json) as JourneyExport;
/** The export has the shape that is read: types hold that. */
const whole: OwnJourney = read(exportJourney(source));
const reseller: OwnJourney = read(exportJourney(source, source.paths.get('reseller')));

const known = {
	partnerTypes: 'reseller',
	starts: { onboarding: '2026-10-01' },
	reached: { 'kickoff-held': '2026-10-07' },
	today: '2026-10-22',
};
const ask = (more: object = {}) => findPlace(whole, { ...known, ...more });
const ids = (items: readonly { milestone: string }[]) => items.map(({ milestone }) => milestone);

it('says where a reseller is 21 days after signing, with the kickoff as the last that is known', () => {
	const place = ask();
	expect(place).toMatchObject({
		partnerTypes: ['reseller'],
		phase: 'onboarding',
		start: '2026-10-01',
		day: 21,
		isPaused: false,
		isEnded: false,
		unknown: [],
	});
	expect(place.before).toContain('agreement-signed');
	expect(place.before).toContain('portal-access-live');
	expect(ids(place.overdue)).toEqual(['payout-details-confirmed']);
	expect(ids(place.open)).toContain('sandbox-live');
	expect(ids(place.coming)).toContain('first-deal-registered');
});

it('says the same from the file of the type, without its name', () => {
	const { partnerTypes: _, ...rest } = known;
	const place = findPlace(reseller, rest);
	expect(place).toEqual(ask());
});

it('says of each milestone all that others show of it', () => {
	const [payout] = ask().overdue;
	expect(payout).toEqual({
		milestone: 'payout-details-confirmed',
		title: 'Payout and tax details confirmed',
		url: 'https://partners.example.com/milestones/payout-details-confirmed/',
		phase: 'onboarding',
		due: '2026-10-15',
		day: 14,
		opens: '2026-10-06',
		isAgreed: false,
		isPast: true,
		isRequired: true,
		waitsFor: [],
		waitsForOne: [],
		owner: { team: 'finance', title: 'Finance', email: 'partner-finance@example.com' },
		turn: {
			by: 'partner',
			step: {
				id: expect.any(String),
				do: 'Enter bank and tax details in the portal and upload the form for your country',
				within: undefined,
			},
		},
		needs: [
			{
				resource: 'portal-tour',
				title: 'Portal tour',
				url: 'https://partners.example.com/resources/portal-tour/',
				by: '2026-10-03',
				isDue: true,
			},
		],
		doneWhen: [
			'Bank account and tax form are confirmed in the portal',
			'You know when and how a fee or margin is paid',
		],
		unlocks: [],
		handoffs: [],
		gate: undefined,
		isOfNextPhase: false,
	});
});

it('says what a milestone unlocks, who takes over then, and at the last of a phase its gate', () => {
	const { coming } = ask();
	const accounts = coming.find(({ milestone }) => milestone === 'target-accounts-mapped');
	expect(accounts?.unlocks.map(({ milestone }) => milestone)).toEqual(['first-deal-registered']);
	expect(accounts?.gate).toBeUndefined();
	const deal = coming.find(({ milestone }) => milestone === 'first-deal-registered');
	expect(deal?.handoffs).toContainEqual({
		milestone: 'first-joint-motion-live',
		from: 'partner-sales',
		to: 'partner-marketing',
	});
	const review = coming.find(({ milestone }) => milestone === 'ninety-day-review-held');
	expect(review?.gate).toMatchObject({ leaves: 'onboarding', enters: 'everboarding' });
});

it('moves a day that was agreed on, and shows the day of the clock on which it is', () => {
	const [first] = ask({ agreed: { 'payout-details-confirmed': '2026-10-25' } }).open;
	expect(first).toMatchObject({
		milestone: 'payout-details-confirmed',
		due: '2026-10-25',
		day: 24,
		isAgreed: true,
	});
});

it('takes whose turn it is from steps by their places or ids, and says which it does not know', () => {
	const step = (done: unknown[]) => ask({ steps: { 'payout-details-confirmed': done } });
	const [payout] = step([0]).overdue;
	expect(payout?.turn.by).toBe('finance');
	const id = ask().overdue[0]?.turn.step?.id;
	expect(step([id]).overdue[0]?.turn).toEqual(payout?.turn);
	expect(step([0, 9, 'x']).unknown).toEqual([
		'payout-details-confirmed/9',
		'payout-details-confirmed/x',
	]);
});

it('follows earlier ids, and lists what the path does not have', () => {
	const place = ask({
		reached: ['first-deal', 'kick-off', 'first-referral-accepted'],
		starts: { nowhere: true },
		notYet: ['kickoff-held', 'no-such'],
		agreed: { neither: '2026-10-25' },
		steps: { nor: [0] },
	});
	expect(ids([...place.open, ...place.overdue, ...place.coming])).not.toContain(
		'first-deal-registered',
	);
	expect(place.unknown.toSorted()).toEqual(
		['first-referral-accepted', 'kick-off', 'neither', 'no-such', 'nor', 'nowhere'].toSorted(),
	);
});

it('joins the paths of several types, and needs none where there is one', () => {
	const place = ask({ partnerTypes: ['reseller', 'services', 'astronaut'] });
	expect(place.partnerTypes).toEqual(['reseller', 'services']);
	expect(place.unknown).toEqual(['astronaut']);
	expect(ids(place.coming)).toContain('first-delivery-shadowed');
	const sandbox = [...place.open, ...place.overdue].find((one) => one.milestone === 'sandbox-live');
	expect(sandbox?.isRequired).toBe(true);
	const nobody = ask({ partnerTypes: ['astronaut'] });
	expect([nobody.phase, nobody.open, nobody.unknown]).toEqual([
		undefined,
		[],
		['astronaut', 'onboarding', 'kickoff-held'],
	]);
});

it('stops the clocks, and has no lists once the partner has left', () => {
	expect(ask({ paused: [['2026-10-10', '2026-10-22']] })).toMatchObject({ day: 8, isPaused: true });
	expect(ask({ ended: '2026-10-20' })).toMatchObject({ isEnded: true, overdue: [], open: [] });
});

it('changes nothing that it is given', () => {
	const before = JSON.stringify([whole, known]);
	ask();
	expect(JSON.stringify([whole, known])).toBe(before);
});

describe('a value of a wrong kind is refused with what to write:', () => {
	it.each<[object, string]>([
		[
			{ today: '22.10.2026' },
			'today is "22.10.2026". Write a day that exists, such as "2026-10-07".',
		],
		[
			{ starts: { onboarding: null } },
			'starts["onboarding"] is [object Null]. Write a day that exists',
		],
		[
			{ starts: { onboarding: new Date(0) } },
			'starts["onboarding"] is [object Date]. Write a day that exists',
		],
		[
			{ reached: { 'kickoff-held': '2026-02-30' } },
			'reached["kickoff-held"] is "2026-02-30". Write a day that exists',
		],
		[
			{ reached: 'kickoff-held' },
			'reached is "kickoff-held". Write a plain object, such as { "kickoff-held": "2026-10-07" }.',
		],
		[{ reached: new Map() }, 'reached is [object Map]. Write a plain object'],
		[{ notYet: [7] }, 'An id is 7. Write a text, such as "kickoff-held".'],
		[{ agreed: ['kickoff-held'] }, 'agreed["kickoff-held"] is true. Write a day'],
		[{ steps: { 'kickoff-held': 1 } }, 'steps["kickoff-held"] is 1. Write a list, such as [0, 1].'],
		[
			{ steps: { 'kickoff-held': [0.5] } },
			'A step of steps["kickoff-held"] is 0.5. Write its id, or its place from 0.',
		],
		[{ paused: ['2026-10-10'] }, 'A pause is "2026-10-10". Write a list'],
		[
			{ paused: [['2026-10-10']] },
			'The number of days of a pause is 1. Write 2, the first and the last: ["2026-12-20", "2027-01-06"].',
		],
		[
			{ paused: [['2026-10-10', '2026-10-12', '2026-10-14']] },
			'The number of days of a pause is 3. Write 2, the first and the last',
		],
		[{ paused: [['2026-10-10', null]] }, 'Its last day is [object Null]. Write a day'],
		[
			{ notYet: { 'kickoff-held': true } },
			'notYet is [object Object]. Write a list, such as ["kickoff-held"].',
		],
		[{ notYet: 'kickoff-held' }, 'notYet is "kickoff-held". Write a list'],
		[
			{ paused: [['2026-10-10', '2026-10-09']] },
			'Its last day is "2026-10-09". Write one from 2026-10-10 on.',
		],
		[{ ended: 1 }, 'ended is 1. Write a day'],
		[
			{ partnerTypes: undefined },
			'partnerTypes is undefined. Write which the partner is: reseller, referral',
		],
		[{ partnerTypes: [] }, 'partnerTypes is [object Array]. Write which the partner is: reseller'],
		[{ partnerType: 'reseller' }, 'A name is "partnerType". Write one of partnerTypes, starts'],
	])('%j', (more, message) => {
		expect(() => ask(more)).toThrow(TypeError);
		expect(() => ask(more)).toThrow(message);
	});

	it.each<[unknown, string]>([
		['{}', `journey.version is undefined. Write ${version}: a parsed journey.json of this site.`],
		[null, 'journey.version is undefined. Write'],
		[
			{ version },
			'journey.program is undefined. Write a plain object, such as that of a parsed journey.json of this site.',
		],
		[
			{ version, program: {} },
			'journey.phases is undefined. Write a list, such as that of a parsed journey.json of this site.',
		],
		[{ ...whole, teams: {} }, 'journey.teams is [object Object]. Write a list'],
		[{ version: version + 1 }, `journey.version is ${version + 1}. Write ${version}: a parsed`],
	])('of journey: $1', (journey, message) => {
		expect(() => findPlace(journey as OwnJourney, known)).toThrow(message);
	});
});
