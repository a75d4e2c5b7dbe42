import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { makeExample } from '../../../src/desk/make-example.ts';
import { readExport } from '../../../src/desk/read-export.ts';
import type { DeskPartner } from '../../../src/domain/desk/describe-partner.ts';
import { answerDesk } from '../../../src/domain/desk/desk-answer.ts';
import { isTurnOf, listToday, todayLists } from '../../../src/domain/desk/list-today.ts';
import type { PartnerFacts } from '../../../src/domain/desk/partner-facts.ts';
import type { Id } from '../../../src/domain/journey.ts';
import { buildPath } from '../../../src/domain/path.ts';
import { addDays, type Day } from '../../../src/domain/place/days.ts';
import { exportJourney } from '../../../src/exports/journey-json.ts';
import type { OwnJourney } from '../../../src/exports/place/own-journey.ts';
import { findPlace } from '../../../src/exports/place/place.ts';
import { locatePartner } from '../../../src/plan/locate-partner.ts';
import { makePlanData } from '../../../src/plan/make-plan-data.ts';
import { loadWords } from '../../../src/words/load-words.ts';
import { makeSource } from '../../exports/export-source.ts';
import { createRandom, type Random } from '../../generated/random.ts';
import { runs } from '../../long.ts';
import { makeOwn } from '../../plan/plans.ts';
import { acmeDesk, pathOf, publicJourney } from './acme-desk.ts';

const asOf = '2026-11-29';
const seed = Number(process.env['SEED'] ?? 20264);
const types = acmeDesk.types.map(({ id }) => id);
const source = { journey: publicJourney, words: loadWords('en'), contentDate: undefined };
const plans = new Map(
	types.map((id) => {
		const path = buildPath(publicJourney, publicJourney.partnerTypes.get(id));
		return [id, makePlanData(source, path, (address) => address)] as const;
	}),
);
const file = JSON.parse(exportJourney(makeSource(publicJourney))) as OwnJourney;

type Row = readonly [list: string, milestone: Id, due: Day | null, turn: Id];

/** In the order of the lists, and within each. */
function listDesk(partner: DeskPartner): Row[] {
	return todayLists.flatMap((list) =>
		partner[list].map(({ milestone, due, turn }): Row => [list, milestone, due, turn]),
	);
}

function locate({ types: [type = ''], ...facts }: PartnerFacts) {
	const data = plans.get(type);
	if (!data) throw new Error(`There is no plan of ${type}.`);
	const reached = new Map([...facts.reached].map(([id, days]) => [id, days.at(-1) ?? '']));
	const { starts, agreed, ended } = facts;
	const plan = makeOwn({ starts: new Map(starts), reached, agreed: new Map(agreed), ended });
	return locatePartner(data, { ...plan, paused: [...facts.paused] }, asOf).place;
}

function listPlan(facts: PartnerFacts): Row[] {
	const place = locate(facts);
	return todayLists.flatMap((list) =>
		place[list].map(({ milestone, due, turn }): Row => [list, milestone.id, due ?? null, turn.by]),
	);
}

function listFile({ types: partnerTypes, starts, reached, agreed, paused, ended }: PartnerFacts) {
	const place = findPlace(file, {
		partnerTypes,
		starts: Object.fromEntries(starts),
		reached: Object.fromEntries([...reached].map(([id, days]) => [id, days.at(-1)])),
		agreed: Object.fromEntries(agreed),
		paused,
		ended,
		today: asOf,
	});
	return todayLists.flatMap((list) =>
		place[list].map(({ milestone, due, turn }): Row => [list, milestone, due ?? null, turn.by]),
	);
}

/** Anything that an export may say of a partner, sense or nonsense. */
function makeFacts(random: Random, i: number): PartnerFacts {
	const own = random.chance(0.3)
		? random.pickSome(types, random.between(2, 3))
		: [random.pick(types)];
	const day = (from: number, to: number) => addDays(asOf, random.between(from, to));
	const share = random.pick([0, 0.1, 0.4, 0.8]);
	const ids = acmeDesk.milestones.map(({ id }) => id);
	const some = (part: number) => ids.filter(() => random.chance(part));
	const phases = acmeDesk.phases.filter(() => random.chance(0.4));
	const pause = (from: Day): [Day, Day] => [from, addDays(from, random.between(0, 40))];
	return {
		id: `p-${i}`,
		types: types.filter((id) => own.includes(id)),
		starts: new Map(phases.map(({ id }) => [id, day(-400, 20)])),
		reached: new Map(
			some(share).map((id) => [
				id,
				Array.from({ length: random.between(1, 3) }, () => day(-500, 0)).sort(),
			]),
		),
		agreed: new Map(random.chance(0.2) ? some(0.2).map((id) => [id, day(-20, 60)]) : []),
		paused: random.chance(0.2) ? [pause(day(-120, 30))] : [],
		...(random.chance(0.05) && { ended: day(-20, 20) }),
	};
}

describe(`for equal state (seed ${seed})`, () => {
	it('the desk says what the plan and place.mjs say, also of several types at once', () => {
		const random = createRandom(seed);
		const all = Array.from({ length: runs(800, 50_000) }, (_, i) => makeFacts(random, i));
		const { partners } = answerDesk(acmeDesk, all, asOf);
		for (const [i, facts] of all.entries()) {
			const partner = partners[i];
			const own = partner ? listDesk(partner) : [];
			expect(own, JSON.stringify(partner)).toEqual(listFile(facts));
			if (facts.types.length === 1) expect(own).toEqual(listPlan(facts));
		}
		expect(all.filter((one) => one.types.length > 1).length).toBeGreaterThan(150);
	});
});

describe('of the example program and its 240 partners', () => {
	const bytes = new TextEncoder().encode(makeExample(acmeDesk, { asOf }));
	const read = readExport([bytes], acmeDesk, { asOf });
	const { partners } = answerDesk(acmeDesk, read.partners, asOf);
	const today = listToday(partners, Object.keys(acmeDesk.teams), asOf);
	const facts = new Map(read.partners.map((one) => [one.id, one]));

	it('nothing is set aside, and those who have not left have something before them', () => {
		expect([read.rows.read, read.rows.used, read.rows.setAside]).toEqual([240, 240, []]);
		const idle = partners.filter((one) => listDesk(one).length === 0);
		expect(idle.filter(({ ended }) => ended === undefined)).toEqual([]);
	});

	it.each([...Object.keys(acmeDesk.teams), 'partner'])(
		'the desk says to %s for each partner what comes next, whose turn it is, by when, and what to do if it is late',
		(team) => {
			const own = today.find((one) => one.team === team);
			const told = new Set<string>();
			for (const item of [...(own?.own ?? []), ...(own?.waiting ?? [])]) {
				const { partner, milestone, due, turn, internalTurn, list } = item;
				const [type = ''] = partner.type.split('+');
				const place = locate(facts.get(partner.id) as PartnerFacts);
				const planned = place[list].find((one) => one.milestone.id === milestone);
				expect({ due, turn, team: item.team }).toEqual({
					due: planned?.due ?? null,
					turn: planned?.turn.by,
					team: planned?.milestone.team,
				});
				expect([turn, internalTurn, item.team]).toContain(team);
				const { ifMissed } = pathOf(type).milestones.find(({ id }) => id === milestone) ?? {};
				const asPlanned = plans.get(type)?.milestones.find(({ id }) => id === milestone);
				expect(ifMissed, milestone).toBe(asPlanned?.ifMissed);
				expect(ifMissed, milestone).toMatch(/\S/);
				told.add(`${partner.id} ${milestone}`);
			}
			// And nothing that the plan says is left out: all that is theirs and is for today.
			for (const partner of partners)
				for (const list of todayLists)
					for (const item of partner[list]) {
						const isTheirs = isTurnOf(item, team) || item.team === team;
						const isNow = list !== 'coming' || (item.due !== null && item.due <= addDays(asOf, 14));
						if (isTheirs && isNow) expect(told).toContain(`${partner.id} ${item.milestone}`);
					}
			expect(told.size).toBeGreaterThan(0);
		},
	);

	it('each partner’s lists are the plan’s', () => {
		for (const partner of partners)
			expect(listDesk(partner)).toEqual(listPlan(facts.get(partner.id) as PartnerFacts));
	});

	it('each signal that has come has a team that looks to it, and a play that there is', () => {
		const signals = partners.flatMap((one) => one.signals);
		expect(signals.length).toBeGreaterThan(0);
		for (const { team, play, since } of signals) {
			expect(Object.keys(acmeDesk.teams)).toContain(team);
			expect(since <= asOf).toBe(true);
			if (play !== undefined) expect(Object.keys(acmeDesk.plays)).toContain(play);
		}
	});
});
