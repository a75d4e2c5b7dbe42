import { describe, expect, it } from 'vitest';
import type { Milestone } from '../../../src/domain/journey.ts';
import { exportJourney } from '../../../src/exports/journey-json.ts';
import type { JourneyExport } from '../../../src/exports/journey-schema.ts';
import { readFollowing } from '../../../src/exports/place/read-following.ts';
import { readPath } from '../../../src/exports/place/read-path.ts';
import { assembleJourney, days } from '../../domain/assemble-journey.ts';
import { makeRandomProgram } from '../../domain/place/random-program.ts';
import { createRandom } from '../../generated/random.ts';
import { makeSource } from '../export-source.ts';

function read(json: string): JourneyExport {
	return JSON.parse(json) as JourneyExport;
}

/** What each milestone leads to on the path of these types. */
function follow(file: JourneyExport, types: readonly string[]) {
	const own = readPath(file, types, new Set());
	const found = own.path.milestones.map((one) => [one.id, readFollowing(own, one)] as const);
	return { own, found: new Map(found) };
}

it('is for one type what the file says, on random programs', () => {
	const random = createRandom(20263);
	let gates = 0;
	for (let i = 0; i < 300; i += 1) {
		const source = makeSource(makeRandomProgram(random));
		const whole = read(exportJourney(source));
		for (const [type, path] of source.paths) {
			for (const file of [whole, read(exportJourney(source, path))]) {
				for (const [id, { unlocks, gate }] of follow(file, [type]).found) {
					const said = file.milestones
						.find((one) => one.id === id)
						?.following.find(({ partnerTypes }) => partnerTypes.includes(type));
					expect({ unlocks, gate }).toEqual({ unlocks: said?.unlocks, gate: said?.gate });
					if (gate) gates += 1;
				}
			}
		}
	}
	expect(gates).toBeGreaterThan(100);
});

it('follows for several types from their path together, on random programs', () => {
	const random = createRandom(20264);
	for (let i = 0; i < 300; i += 1) {
		const source = makeSource(makeRandomProgram(random));
		const { own, found } = follow(
			read(exportJourney(source)),
			random.pickSome(['referral', 'reseller'], 2),
		);
		const known = new Map(own.path.milestones.map((one) => [one.id, one]));
		for (const [id, { unlocks, handoffs }] of found) {
			for (const { milestone, timing, team, handoff } of unlocks) {
				const one = known.get(milestone);
				expect([...(one?.after ?? []), ...(one?.afterAny ?? [])]).toContain(id);
				expect([one?.timing, one?.team]).toEqual([timing, team]);
				expect(handoff !== undefined).toBe(team !== known.get(id)?.team);
			}
			for (const { milestone, from, to } of handoffs) {
				expect([known.get(id)?.team, known.get(milestone)?.team]).toEqual([from, to]);
				expect(from).not.toBe(to);
			}
		}
		for (const { id: phase, days: length } of own.path.phases) {
			const last = own.path.milestones.findLast(
				(one) => one.phase === phase && one.timing.kind === 'window' && !one.optional,
			);
			const gates = [...found].filter(([, { gate }]) => gate?.leaves === phase);
			const expected = last && length !== undefined ? [last.id] : [];
			expect(gates.map(([id]) => id)).toEqual(expected);
		}
	}
});

describe('for a partner of two types', () => {
	const ask = (milestones: Record<string, Partial<Milestone>>) =>
		follow(
			read(
				exportJourney(
					makeSource(
						assembleJourney({
							phases: {
								start: {
									days: 30,
									exit: ['All know it'],
									byType: new Map([['bb', { exit: ['Bb know it'] }]]),
								},
								later: {},
							},
							teams: { sales: {}, legal: {} },
							partnerTypes: { aa: {}, bb: {} },
							milestones,
						}),
					),
				),
			),
			['aa', 'bb'],
		).found;
	const both = { partnerTypes: ['aa', 'bb'], phase: 'start', team: 'sales' };
	const own = (type: 'aa' | 'bb') => ({ ...both, partnerTypes: [type] });

	it('nobody takes over where the owner of the merged milestone is the same', () => {
		const found = ask({
			one: { ...both },
			two: { ...both, after: ['one'], byType: new Map([['bb', { team: 'legal' }]]) },
		});
		expect(found.get('one')?.handoffs).toEqual([]);
	});

	it('nothing waits for what only comes before by way of another', () => {
		const found = ask({
			one: both,
			two: { ...own('bb'), after: ['one'] },
			three: { ...both, after: ['two'], byType: new Map([['aa', { after: ['one'] }]]) },
		});
		expect(found.get('one')?.unlocks.map(({ milestone }) => milestone)).toEqual(['two']);
	});

	it('it is due when it is due first, and needs one of what any of them lets be one', () => {
		const found = ask({
			one: both,
			two: both,
			three: {
				...both,
				after: ['one'],
				timing: days(5, 9),
				byType: new Map([['bb', { afterAny: ['two'], timing: days(1, 3) }]]),
			},
		});
		expect(found.get('one')?.unlocks).toMatchObject([
			{ milestone: 'three', alsoNeedsOne: ['two'], timing: { from: 1, to: 3 } },
		]);
	});

	it('the gate stands at the last that any of them requires, with all that must be true', () => {
		const found = ask({
			one: { ...own('aa'), timing: days(10, 12), byType: new Map() },
			two: { ...own('bb'), timing: days(20, 22) },
			three: { ...both, phase: 'later', team: 'legal' },
		});
		expect(found.get('one')?.gate).toBeUndefined();
		expect(found.get('two')?.gate).toEqual({
			leaves: 'start',
			enters: 'later',
			exit: ['All know it', 'Bb know it'],
			first: ['three'],
			handoff: { milestone: 'three', from: 'sales', to: 'legal' },
		});
	});
});
