import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { readExport } from '../../../src/desk/read-export.ts';
import { answerDesk } from '../../../src/domain/desk/desk-answer.ts';
import type { Deviation } from '../../../src/domain/desk/deviation.ts';
import type { Id } from '../../../src/domain/journey.ts';
import { createRandom } from '../../generated/random.ts';
import { runs } from '../../long.ts';
import { acmeDesk, pathOf, writeTable } from './acme-desk.ts';
import { type Planted, plantAll, type Way, walkPerfectly } from './planted.ts';

const asOf = '2026-12-01';
const seed = Number(process.env['SEED'] ?? 20263);
const perfect = runs(40, 1000);

/** All facts of all ways, a row each, in any order. */
function writeExport(type: Id, ways: ReadonlyMap<Id, Way>): Uint8Array {
	const rows = [...ways].flatMap(([id, { starts, days }]) => [
		...[...starts].map(([phase, day]) => [id, type, phase, day]),
		...[...days].flatMap(([milestone, all]) => all.map((day) => [id, type, milestone, day])),
	]);
	return new TextEncoder().encode(writeTable([['Partner', 'Type', 'Milestone', 'Date'], ...rows]));
}

/** By partner. */
function findDeviations(type: Id, ways: ReadonlyMap<Id, Way>): Map<Id, readonly Deviation[]> {
	const { partners, rows } = readExport([writeExport(type, ways)], acmeDesk, { asOf });
	expect(rows.setAside).toEqual([]);
	const answer = answerDesk(acmeDesk, partners, asOf);
	return new Map(answer.partners.map(({ id, deviations }) => [id, deviations]));
}

const sort = (all: readonly Deviation[] = []) => all.map((one) => JSON.stringify(one)).sort();
const write = ({ rule, milestone, days, other }: Deviation): Deviation => ({
	rule,
	milestone,
	...(days !== undefined && { days }),
	...(other !== undefined && { other }),
});

describe.each(acmeDesk.types.map(({ id }) => id))(
	`an export of %s partners (seed ${seed})`,
	(type) => {
		const random = createRandom(seed);
		const path = pathOf(type);
		const make = () => walkPerfectly(path, asOf, random);
		const own = new Set(path.milestones.map(({ id }) => id));
		const foreign = acmeDesk.milestones.map(({ id }) => id).filter((id) => !own.has(id));

		it(`has no deviation where all ${perfect} keep to the journey`, () => {
			const ways = new Map(Array.from({ length: perfect }, (_, i) => [`p-${i}`, make()]));
			const found = findDeviations(type, ways);
			expect(found.size).toBe(perfect);
			expect([...found.values()].flat()).toEqual([]);
		});

		it('has each one that was planted, and nothing else but what that one turns round', () => {
			const planted = new Map<Id, Planted>(
				plantAll(path, foreign, make).map((one, i) => [`p-${i}`, one]),
			);
			const ways = new Map([...planted].map(([id, { way }]) => [id, way]));
			const found = findDeviations(type, ways);
			for (const [id, { kind, deviations }] of planted)
				expect({ kind, deviations: sort(found.get(id)) }).toEqual({
					kind,
					deviations: sort(deviations.map(write)),
				});
			const kinds = new Set([...planted.values()].map(({ kind }) => kind));
			const hasChoice = path.milestones.some(({ afterAny }) => afterAny.length > 0);
			const expected = ['window late', 'window early', 'after', 'cadence', 'gate', 'type'];
			expect([...kinds].sort()).toEqual([...expected, ...(hasChoice ? ['afterAny'] : [])].sort());
		});
	},
);
