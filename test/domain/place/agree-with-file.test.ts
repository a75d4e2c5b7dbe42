import process from 'node:process';
import { describe, expect, it } from 'vitest';
import type { Id } from '../../../src/domain/journey.ts';
import { findPlace, type Place, type PlaceItem } from '../../../src/domain/place/find-place.ts';
import { mergePaths } from '../../../src/domain/place/merge-paths.ts';
import type { PartnerState } from '../../../src/domain/place/partner-state.ts';
import { makePlacePath } from '../../../src/domain/place/place-path.ts';
import { exportJourney } from '../../../src/exports/journey-json.ts';
import type { OwnJourney } from '../../../src/exports/place/own-journey.ts';
import { findPlace as askFile } from '../../../src/exports/place/place.ts';
import { makeSource } from '../../exports/export-source.ts';
import { createRandom } from '../../generated/random.ts';
import { runs } from '../../long.ts';
import { makeRandomProgram, makeRandomState } from './random-program.ts';
import { findSimplePlace } from './simple-place.ts';

const seed = Number(process.env['SEED'] ?? 20262);
const [programs, states] = [runs(250, 5000), 40];

describe(`of ${programs * states} random states (seed ${seed})`, () => {
	it('the pages, place.mjs of the whole journey.json and of the file of a type say the same', () => {
		const random = createRandom(seed);
		for (let i = 0; i < programs; i += 1) {
			const journey = makeRandomProgram(random);
			const source = makeSource(journey);
			const whole = read(exportJourney(source));
			const types = [...source.paths.keys()];
			const files = new Map(
				[...source.paths].map(([id, own]) => [id, read(exportJourney(source, own))]),
			);
			const paths = new Map(
				[...source.paths].map(([id, own]) => [id, makePlacePath(journey, own)]),
			);
			for (let j = 0; j < states; j += 1) {
				const now = new Date(Date.UTC(2026, 0, random.between(1, 1095)));
				const state = addSteps(makeRandomState(random, journey, now), whole);
				const today = now.toISOString().slice(0, 10);
				const asked = random.chance(0.3) ? random.pickSome(types, 2) : [random.pick(types)];
				const path = mergePaths(asked.flatMap((id) => paths.get(id) ?? []));
				const known = { ...spell(state), today };
				const found = findPlace(path, state, today);
				const expected = tell(found);
				const about = JSON.stringify({ i, j, asked, known });
				const own = askFile(whole, { ...known, partnerTypes: asked });
				compare(tellFile(own), expected, about);
				const [type = '', other] = asked;
				const file = files.get(type);
				if (other === undefined && file) compare(tellFile(askFile(file, known)), expected, about);
				if (other !== undefined)
					compare(listDays(found), findSimplePlace(path, state, today).join('\n'), about);
			}
		}
	});
});

function compare(found: string, expected: string, about: string) {
	if (found !== expected) expect(found, about).toBe(expected);
}

function read(json: string): OwnJourney {
	return JSON.parse(json) as OwnJourney;
}

/** The first step of every other milestone is done. */
function addSteps(state: PartnerState, { milestones }: OwnJourney): PartnerState {
	const some = milestones.filter((_, i) => i % 2 === 0);
	return {
		...state,
		steps: new Map(some.map(({ id, steps }) => [id, steps.slice(0, 1).map((step) => step.id)])),
	};
}

/** The state as others write it: plain objects, `true` for a day that is not known. */
function spell({ starts, reached, steps, notYet, agreed, paused, ended }: PartnerState) {
	const spellDays = (days: ReadonlyMap<Id, string>) =>
		Object.fromEntries([...days].map(([id, day]) => [id, day || true]));
	return {
		starts: spellDays(starts),
		reached: spellDays(reached),
		steps: Object.fromEntries(steps),
		notYet: [...notYet],
		agreed: Object.fromEntries(agreed),
		paused: paused.filter(([from, to]) => from <= to),
		ended,
	};
}

function tell(place: Place): string {
	const { overdue, open, coming, ...rest } = place;
	return sort({
		...rest,
		overdue: overdue.map(tellItem),
		open: open.map(tellItem),
		coming: coming.map(tellItem),
	});
}

function tellItem({ milestone, missing, from: _, isTold: __, turn, ...item }: PlaceItem) {
	return {
		...item,
		milestone: milestone.id,
		isRequired: !milestone.optional,
		waitsFor: missing.all,
		waitsForOne: missing.oneOf,
		team: milestone.team,
		turn,
	};
}

function tellFile(place: ReturnType<typeof askFile>): string {
	const { overdue, open, coming, partnerTypes: _, unknown: __, ...rest } = place;
	const name = (items: typeof overdue) =>
		items.map(({ milestone, due, opens, isAgreed, isPast, isRequired, isOfNextPhase, ...one }) => ({
			...{ milestone, due, opens, isAgreed, isPast, isRequired, isOfNextPhase },
			waitsFor: one.waitsFor,
			waitsForOne: one.waitsForOne,
			team: one.owner.team,
			turn: { by: one.turn.by, step: one.turn.step?.id },
			needs: one.needs.map(({ resource, by, isDue }) => ({ resource, by, isDue })),
		}));
	return sort({ ...rest, overdue: name(overdue), open: name(open), coming: name(coming) });
}

/** As text, whatever the order of the fields. */
function sort(value: unknown): string {
	return JSON.stringify(value, (_, one: unknown) =>
		typeof one === 'object' && one !== null && !Array.isArray(one)
			? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
			: one,
	);
}

function listDays({ overdue, open, coming }: Place): string {
	return Object.entries({ overdue, open, coming })
		.flatMap(([name, items]) =>
			items.map(({ milestone: { id }, due, isOfNextPhase }) =>
				isOfNextPhase ? `${id} gate` : `${id} ${due ?? '-'} ${name}`,
			),
		)
		.join('\n');
}
