import { expect, it } from 'vitest';
import { buildJourney } from '../../src/collections/build-journey.ts';
import { readModel } from '../../src/collections/read-model.ts';
import { buildPath } from '../../src/domain/path.ts';
import { type Duty, listDuties } from '../../src/domain/team-duties.ts';
import { buildTeamViews } from '../../src/domain/team-view.ts';
import { acme } from '../acme.ts';

const { model } = readModel(acme);
const journey = buildJourney(model, { edition: 'internal' });
const views = buildTeamViews(
	journey,
	[...journey.partnerTypes.values()].map((type) => buildPath(journey, type)),
);

function dutiesOf(team: string) {
	const view = views.get(team);
	if (!view) throw new Error(`There is no team “${team}”.`);
	return listDuties(view);
}

const say = ({ milestone, steps, goesTo }: Duty) => [
	milestone.id,
	steps.map(({ step, next }) => [step.within, next]),
	goesTo,
];

it('says of each milestone what a team owes, within how many days, who goes on, and who has the partner then', () => {
	expect(dutiesOf('legal').most.map(say)).toEqual([
		[
			'due-diligence-passed',
			[
				[1, 'partner'],
				[5, 'finance'],
				[1, undefined],
			],
			['legal'],
		],
		['agreement-signed', [[5, 'partner']], ['partner-operations']],
		[
			'agreement-renewed',
			[
				[{ before: 30 }, 'partner'],
				[5, 'partner-management'],
			],
			[],
		],
	]);
});

it('says apart no more than what is otherwise for fewer partner types', () => {
	const { others } = dutiesOf('legal');
	expect(
		others.map(({ milestone, types, timing, steps, goesTo }) => [
			milestone.id,
			types,
			timing !== undefined,
			steps.map(({ step }) => step.within),
			goesTo,
		]),
	).toEqual([
		['due-diligence-passed', ['referral'], true, [1, 3], []],
		['agreement-signed', ['referral'], true, [2], []],
		['agreement-renewed', ['referral'], false, [{ before: 30 }], []],
	]);
});
