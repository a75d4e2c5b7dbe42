import { describe, expect, it } from 'vitest';
import { buildJourney } from '../../src/collections/build-journey.ts';
import { readModel } from '../../src/collections/read-model.ts';
import { findFollowing } from '../../src/domain/find-following.ts';
import type { Id } from '../../src/domain/journey.ts';
import { buildPath } from '../../src/domain/path.ts';
import { findPlace, type Place } from '../../src/domain/place/find-place.ts';
import { nothingKnown } from '../../src/domain/place/partner-state.ts';
import { describeItem } from '../../src/plan/describe-item.ts';
import { makePlanData } from '../../src/plan/make-plan-data.ts';
import { fillPhrase } from '../../src/plan/phrases.ts';
import type { PlanData } from '../../src/plan/plan-data.ts';
import { collectPhrases } from '../../src/plan/plan-phrases.ts';
import { loadWords } from '../../src/words/load-words.ts';
import { acme } from '../acme.ts';

const { model } = readModel(acme);
const words = loadWords('en');
const phrases = collectPhrases(words.say);
const today = '2027-06-15';

/** Every set of milestones of a phase that a partner can have ticked, each after what it waits for. */
function listTicked({ milestones }: PlanData, phase: Id): Id[][] {
	const own = milestones.filter((one) => one.phase === phase);
	const here = new Set(own.map(({ id }) => id));
	const optional = new Set(milestones.filter((one) => one.optional).map(({ id }) => id));
	const found = new Map<string, Id[]>([['', []]]);
	const waiting: Id[][] = [[]];
	for (let ticked = waiting.pop(); ticked; ticked = waiting.pop()) {
		const isMet = (id: Id) => ticked.includes(id) || !here.has(id) || optional.has(id);
		for (const { id, after, afterAny } of own) {
			const isFree = after.every(isMet) && (afterAny.length === 0 || afterAny.some(isMet));
			const next = [...ticked, id].sort();
			if (ticked.includes(id) || !isFree || found.has(next.join())) continue;
			found.set(next.join(), next);
			waiting.push(next);
		}
	}
	return [...found.values()];
}

describe.each(['public', 'internal'] as const)('in the %s edition', (edition) => {
	const journey = buildJourney(model, { edition });
	const source = { journey, words, contentDate: undefined };
	const types = [...journey.partnerTypes.values()];

	it.each(types.map((type) => [type.id, type] as const))(
		'a %s has an answer in every state that ticking in order leads to',
		(_, type) => {
			const path = buildPath(journey, type);
			const data = makePlanData(source, path, (address) => address);
			const card = {
				data,
				say: (phrase: keyof typeof phrases, values = {}) => fillPhrase(phrases[phrase], values),
				locale: 'en',
				today,
				contact: '',
			};
			const check = ({ overdue, open, coming }: Place, about: string) => {
				const items = [...overdue, ...open, ...coming];
				expect(items.length, about).toBeGreaterThan(0);
				// What a card says does not depend on the others.
				for (const item of items.slice(0, 1)) {
					const { when, turn, facts } = describeItem(card, item);
					expect(when && turn, about).toBeTruthy();
					const owner = facts.find(({ name }) => name === words.say('place.owner'));
					expect(owner?.texts[1]?.address, about).toMatch(/^mailto:/);
				}
			};
			let count = 0;
			for (const [i, { id: phase }] of data.phases.entries()) {
				const before = data.milestones.filter(
					(one) => data.phases.findIndex(({ id }) => id === one.phase) < i,
				);
				for (const ticked of listTicked(data, phase)) {
					const reached = new Map(
						[...before.map(({ id }) => id), ...ticked].map((id) => [id, ''] as const),
					);
					for (const start of ['', '2027-06-01', '2026-01-10']) {
						const starts = new Map([[phase, start]]);
						check(findPlace(data, { ...nothingKnown, starts, reached }, today), ticked.join());
					}
					count += 1;
				}
			}
			expect(count).toBeGreaterThan(20);
		},
	);

	it('no plan names another owner but where one waits for what it owns, or behind the gate', () => {
		for (const type of types) {
			const path = buildPath(journey, type);
			const team = (id: Id) => path.milestones.get(id)?.team;
			for (const one of makePlanData(source, path, (address) => address).milestones) {
				const edges = [...path.milestones.values()].filter(
					({ after, afterAny }) => after.includes(one.id) || afterAny.includes(one.id),
				);
				expect(one.unlocks.map(({ milestone }) => milestone)).toEqual(edges.map(({ id }) => id));
				for (const { milestone, to } of one.unlocks) {
					expect(to).toBe(team(milestone) === one.team ? undefined : team(milestone));
				}
				const { gate } = findFollowing(path, one.id);
				if (one.gate?.to !== undefined) {
					expect(gate?.first.map(({ id }) => team(id))).toContain(one.gate.to);
					expect(one.gate.to).not.toBe(one.team);
				}
			}
		}
	});
});
