import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { buildPath } from '../../../src/domain/path.ts';
import { findPlace, type Place } from '../../../src/domain/place/find-place.ts';
import { makePlacePath } from '../../../src/domain/place/place-path.ts';
import { createRandom } from '../../generated/random.ts';
import { makeRandomProgram, makeRandomState } from './random-program.ts';
import { findSimplePlace } from './simple-place.ts';

const seed = Number(process.env['SEED'] ?? 20261);
const [programs, states] = [500, 20];

describe(`of ${programs * states} random states (seed ${seed})`, () => {
	it('each gives the answer that a second, simple way of working it out gives', () => {
		const random = createRandom(seed);
		for (let i = 0; i < programs; i += 1) {
			const journey = makeRandomProgram(random);
			const type = random.pick([...journey.partnerTypes.values()]);
			const path = makePlacePath(journey, buildPath(journey, type));
			for (let j = 0; j < states; j += 1) {
				const now = new Date(Date.UTC(2026, 0, random.between(1, 1095)));
				const state = makeRandomState(random, journey, now);
				const today = now.toISOString().slice(0, 10);
				const about = () => JSON.stringify({ i, j, today, path, state: spell(state) });
				const found = list(findPlace(path, state, today));
				const simple = findSimplePlace(path, state, today);
				if (found.join('\n') !== simple.join('\n')) {
					expect(found, about()).toEqual(simple);
				}
			}
		}
	});
});

function list({ overdue, open, coming }: Place): string[] {
	const lists = { overdue, open, coming };
	return Object.entries(lists).flatMap(([name, items]) =>
		items.map(({ milestone: { id }, due, isOfNextPhase }) =>
			isOfNextPhase ? `${id} gate` : `${id} ${due ?? '-'} ${name}`,
		),
	);
}

function spell(state: object): unknown {
	return Object.fromEntries(
		Object.entries(state).map(([name, value]) => [
			name,
			value instanceof Map ? Object.fromEntries(value) : value instanceof Set ? [...value] : value,
		]),
	);
}
