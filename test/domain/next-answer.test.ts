import { expect, it } from 'vitest';
import { buildJourney } from '../../src/collections/build-journey.ts';
import { readModel } from '../../src/collections/read-model.ts';
import { findFirstAnswer, findNextAnswer } from '../../src/domain/next-answer.ts';
import { findFirstMilestones, findNextSteps } from '../../src/domain/next-steps.ts';
import { buildPath } from '../../src/domain/path.ts';
import { makePlanData } from '../../src/plan/make-plan-data.ts';
import { loadWords } from '../../src/words/load-words.ts';
import { acme } from '../acme.ts';
import { makeJourney } from './journeys.ts';

const ids = (steps: readonly { milestone: { id: string } }[]) =>
	steps.map((step) => step.milestone.id);

it('says after what comes next who takes over then', () => {
	const path = buildPath(
		makeJourney({ a: {}, b: { after: ['a'] }, c: { after: ['b'], team: 'legal' } }),
	);
	const answer = findNextAnswer(path, new Map(), 'a');
	expect(ids(answer.steps)).toEqual(['b']);
	expect(answer.steps[0]?.handoffAfter).toEqual({ from: 'sales', to: 'legal' });
	expect(findNextAnswer(path, new Map(), 'b').steps[0]?.handoffAfter).toBeUndefined();
});

it('begins a phase with its first milestones', () => {
	const journey = makeJourney({ a: {}, b: { window: [3, 4] } });
	const path = buildPath(journey);
	expect(ids(findFirstAnswer(path, journey.resources, 'one').steps)).toEqual(['a']);
});

const { model } = readModel(acme);
const journey = buildJourney(model, { edition: 'public' });
const words = loadWords('en');
const source = { journey, words, contentDate: undefined };

it.each([...journey.partnerTypes.values()].map((type) => [type.id, type] as const))(
	'answers for every milestone of %s as the domain does, in the page and in the plan',
	(_, type) => {
		const path = buildPath(journey, type);
		const plan = makePlanData(source, path, (address) => address);
		for (const { phase } of path.phases) {
			const first = findFirstMilestones(path, phase.id).map(({ id }) => id);
			expect(ids(findFirstAnswer(path, journey.resources, phase.id).steps)).toEqual(first);
		}
		expect(plan.milestones.map(({ id }) => id)).toEqual([...path.milestones.keys()]);
		for (const { id, next } of plan.milestones) {
			const expected = ids(findNextSteps(path, id).steps);
			const { steps } = findNextAnswer(path, journey.resources, id);
			expect(ids(steps)).toEqual(expected);
			expect(next).toEqual(expected);
			for (const { inHand } of steps) {
				const restricted = inHand.filter(({ resource }) => resource.partnerTypes.length > 0);
				expect(restricted.every(({ resource }) => resource.partnerTypes.includes(type.id))).toBe(
					true,
				);
			}
		}
	},
);
