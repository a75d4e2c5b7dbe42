import type { Rule } from '../../domain/rules.ts';
import { exampleProgram } from './example-program.ts';
import { inFile, type ProblemPage } from './problem-page.ts';

const firstDeal = 'milestones/first-deal-registered.md';
const signal = (fields: string) => `  - { signal: No opportunity registered, ${fields} }`;
const rightSignal = signal('day: 45, team: partner-sales, play: pipeline-jumpstart');

const reviewStep = (team: string) =>
	`  - { by: ${team}, do: Send the figures, resource: onboarding-plan }`;

/** The review as the milestone that makes a partner active, which is watched. */
const activeReview = exampleProgram['milestones/review-held.md']
	.replace('cadence: quarterly\n', 'cadence: quarterly\nactivation: true\n')
	.replace(
		'steps:',
		'friction:\n  - { signal: No date is set, after: 100, team: partner-sales, play: pipeline-jumpstart }\nsteps:',
	);

/** A second milestone in the first phase, for the partner type Referral alone. */
const referral = {
	'milestones/review-held.md': exampleProgram['milestones/review-held.md'].replace(
		'cadence: quarterly\n',
		'cadence: quarterly\npartnerTypes: [reseller]\n',
	),
	'partner-types/referral.md':
		'---\ntitle: Referral\nsummary: Names customers.\nphases: [onboarding]\n---\n',
};

export const peoplePages = {
	'friction-day': {
		title: 'A signal that looks at the wrong clock',
		meaning:
			'A milestone with a `window` is watched on a `day` of the phase’s clock. One that recurs is watched so many days `after` its last turn.',
		fix: 'Write `day` where the milestone has a window and `after` where it has a cadence, and only one of the two.',
		example: inFile(
			firstDeal,
			[signal('after: 45, team: partner-sales, play: pipeline-jumpstart'), rightSignal],
			'The milestone has a window, so the signal needs a day on the phase’s clock: “day: 45”, and no “after”.',
		),
	},
	'friction-outside-phase': {
		title: 'A signal on a day after the phase',
		meaning:
			'The day of a friction signal is counted on the phase’s clock, and the phase is over by then: for all, or for a partner type of the milestone for which the phase is shorter (`byType`). A signal has one day for all types.',
		fix: 'Write an earlier day, or lengthen the phase.',
		example: inFile(
			firstDeal,
			[signal('day: 75, team: partner-sales, play: pipeline-jumpstart'), rightSignal],
			'Day 75 is after “Onboarding” ends (day 60). Write a day from 0 to 60.',
		),
	},
	'no-signal': {
		title: 'Nobody watches the milestone that matters most',
		meaning:
			'Reaching this milestone makes a partner active. Without a friction signal nobody notices when it does not happen.',
		fix: 'Add `friction` with what can be seen, the day, and the team that watches.',
		example: inFile(
			firstDeal,
			[
				'  - { by: partner-sales, do: Accept or decline it, within: 2 }',
				`  - { by: partner-sales, do: Accept or decline it, within: 2 }\nfriction:\n${rightSignal}`,
			],
			'It makes a partner active, and no friction signal watches for it. Add “friction:”.',
		),
	},
	'no-play': {
		title: 'A signal without an answer',
		meaning: 'The team sees that something is stuck and is not told what to do about it.',
		fix: 'Name a play. If there is none that fits, write one: `npm run new -- play`.',
		example: inFile(
			firstDeal,
			[signal('day: 45, team: partner-sales'), rightSignal],
			'Nothing says what to do about “No opportunity registered”. Add “play:” with the id of a play.',
		),
	},
	'empty-phase': {
		title: 'A partner type with nothing to do in a phase',
		meaning: 'A partner of this type goes through the phase and finds no milestone in it.',
		fix: 'Add a milestone for the type, or list in `phases` the phases that it does go through.',
		example: inFile(
			'partner-types/referral.md',
			['summary: Names customers.', 'summary: Names customers.\nphases: [onboarding]'],
			'“Referral” has no milestone in “Growth”. Add one, or list the phases it goes through without it.',
			referral,
		),
	},
	'no-activation': {
		title: 'Nothing makes this type of partner active',
		meaning:
			'Each type needs at least one milestone with `activation: true` on its path that is not optional, or nobody can say when its partners have arrived.',
		fix: 'Write `activation: true` in the milestone that makes a partner of this type active.',
		example: inFile(
			'milestones/review-held.md',
			['cadence: quarterly', 'cadence: quarterly\nactivation: true'],
			'Nothing makes “Reseller” active. Write “activation: true” in a milestone of its path that is not optional.',
			{
				[firstDeal]: exampleProgram[firstDeal].replace('activation: true\n', ''),
				'milestones/review-held.md': activeReview,
			},
		),
	},
	'idle-team': {
		title: 'A team that takes no part',
		meaning: 'The team owns no milestone and does no step, so readers wonder what it is for.',
		fix: 'Give it a milestone or a step, or remove the team.',
		example: inFile(
			'milestones/review-held.md',
			[reviewStep('partner-sales'), reviewStep('finance')],
			'“Finance” owns no milestone and has no step. Give it one, or remove the team.',
			{
				'teams/finance.md': '---\ntitle: Finance\nsummary: Pays the margin.\n---\n',
				'milestones/review-held.md': exampleProgram['milestones/review-held.md'].replace(
					reviewStep('partner-sales'),
					reviewStep('finance'),
				),
			},
		),
	},
} satisfies Partial<Record<Rule, ProblemPage>>;
