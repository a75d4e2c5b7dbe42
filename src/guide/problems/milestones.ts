import type { Rule } from '../../domain/rules.ts';
import { exampleProgram } from './example-program.ts';
import { inFile, type ProblemPage } from './problem-page.ts';

const kickoff = 'milestones/kickoff-held.md';
const kickoffText = exampleProgram[kickoff];
const firstDeal = 'milestones/first-deal-registered.md';
const twoSteps = `steps:
  - { by: partner-sales, do: Send the figures, resource: onboarding-plan }
`;
const reviewWith = (lines: string) => ({
	'milestones/review-held.md': exampleProgram['milestones/review-held.md'].replace(
		twoSteps,
		`${twoSteps}${lines}\n`,
	),
});

const longTitles = [
	'Interoperability qualification countersigned internationally',
	'Accreditation questionnaire returned by every subsidiary',
	'Consolidated forecast agreed with all regional distributors',
	'Localized documentation approved by the translation office',
	'Confidentiality agreements exchanged with every consultant',
];
/** Milestones before the kickoff with long titles, and one that it does not wait for. */
const before = Object.fromEntries(
	[...longTitles, 'Workshop held'].map((title, i) => [
		`milestones/before-${i + 1}.md`,
		kickoffText
			.replace('Kickoff held', title)
			.replace('from: 0, to: 20', `from: ${i}, to: ${i + 5}`),
	]),
);
const lateKickoff = kickoffText.replace('from: 0, to: 20', 'from: 12, to: 20');
const afterOne = 'after: [before-1]';
const afterAll = `after: [${longTitles.map((_, i) => `before-${i + 1}`).join(', ')}]`;

export const milestonePages = {
	'unknown-track': {
		title: 'A track that its phase does not have',
		meaning:
			'Tracks are lines of work inside one phase. The milestone names one that its phase does not list.',
		fix: 'Write one of the tracks in the message, add the track to the phase, or remove the field.',
		example: inFile(
			kickoff,
			['track: lern', 'track: learn'],
			'“Onboarding” has no track called “lern”. Its tracks: learn, sell.',
		),
	},
	'window-order': {
		title: 'A window that ends before it begins',
		meaning:
			'`from` is the first day and `to` the last, counted from the day on which the phase starts.',
		fix: 'Write the earlier day after `from`.',
		example: inFile(
			kickoff,
			['window: { from: 20, to: 0 }', 'window: { from: 0, to: 20 }'],
			'The window ends (day 0) before it begins (day 20). Write the earlier day after “from”.',
		),
	},
	'window-outside-phase': {
		title: 'A window that goes beyond its phase',
		meaning:
			'Days are counted on the phase’s own clock. The last day of the window comes after the phase has ended.',
		fix: 'Move the window, or lengthen the phase with `days`.',
		example: inFile(
			firstDeal,
			['window: { from: 30, to: 65 }', 'window: { from: 30, to: 55 }'],
			'Day 65 is after “Onboarding” ends (day 60). Move the window, or lengthen the phase in phases/onboarding.md.',
		),
	},
	'window-before-prerequisite': {
		title: 'Due before what it waits for',
		meaning:
			'The milestone comes after another one, and its window is over before that one’s begins. Nobody can keep to both.',
		fix: 'Move one of the two windows, or remove the id from `after`.',
		example: inFile(
			firstDeal,
			['window: { from: 10, to: 15 }', 'window: { from: 30, to: 55 }'],
			'The window ends on day 15, before that of “Kickoff held” begins (day 16), which comes first. Move one of the two windows.',
			{
				[kickoff]: kickoffText.replace('from: 0, to: 20', 'from: 16, to: 30'),
			},
		),
	},
	'due-before-prerequisite': {
		title: 'Due before what it waits for is due',
		meaning:
			'The milestone comes after another one that is required, and is due on an earlier day. Whoever reaches the other one on its last day is in time there and late here.',
		fix: 'Let the window of the milestone end on the same day as that of the other one or later, or remove the id from `after`.',
		example: inFile(
			kickoff,
			['window: { from: 0, to: 58 }', 'window: { from: 0, to: 20 }'],
			'It is due by day 55, and “Kickoff held”, which comes first, only by day 58: whoever is in time there is late here. Move one of the two days.',
		),
	},
	'after-later-phase': {
		title: 'Waits for a milestone of a later phase',
		meaning: 'A milestone can only wait for what comes in its own phase or an earlier one.',
		fix: 'Name an earlier milestone, or move this one to the later phase.',
		example: inFile(
			kickoff,
			['after: [review-held]\nexit:', 'exit:'],
			'“Review held” belongs to “Growth”, a later phase than “Onboarding”. Name a milestone of this phase or an earlier one.',
		),
	},
	circle: {
		title: 'Milestones that wait for each other',
		meaning:
			'Each of these comes after the next one, round and round, so none of them can be first.',
		fix: 'Decide which one comes first and remove what it waits for.',
		example: inFile(
			kickoff,
			['afterAny: [first-deal-registered]\nexit:', 'exit:'],
			'These wait for each other, so none can be first: “First deal registered” → “Kickoff held” → “First deal registered”. Remove one of the steps of this circle.',
		),
	},
	'step-role': {
		title: 'A role in a step that the partner does not do',
		meaning:
			'Roles such as `sales` or `technical` are people at the partner. A step by one of your teams has none.',
		fix: 'Remove the role, or write `by: partner`.',
		example: inFile(
			kickoff,
			[
				'  - { by: enablement, role: sales, do: Invite both sides, within: 2 }',
				'  - { by: enablement, do: Invite both sides, within: 2 }',
			],
			'A role belongs to a step by the partner. Remove it, or write “by: partner”.',
		),
	},
	'difference-without-type': {
		title: 'A difference for a type that is not on this path',
		meaning:
			'`byType` says what differs for one partner type, and the milestone is not for that type, so it changes nothing.',
		fix: 'Add the type to `partnerTypes`, or remove the difference.',
		example: inFile(
			'milestones/review-held.md',
			['byType: { referral: { cadence: yearly } }', 'byType: { reseller: { cadence: yearly } }'],
			'The milestone is not for “referral”, so this changes nothing. Add “referral” to partnerTypes, or remove it here.',
			{
				...reviewWith('partnerTypes: [reseller]\nbyType: { reseller: { cadence: yearly } }'),
				'partner-types/referral.md':
					'---\ntitle: Referral\nsummary: Names customers.\nphases: [onboarding]\n---\n',
			},
		),
	},
	'no-exit': {
		title: 'Nothing proves that it is reached',
		meaning:
			'A milestone is a fact that is true or not yet true. Without `exit`, two people may disagree on which.',
		fix: 'Write in one or two short sentences what can be seen once it is reached.',
		example: inFile(
			'milestones/review-held.md',
			['cadence: quarterly', 'cadence: quarterly\nexit:\n  - The next steps are written down'],
			'Nothing says what proves it. Add “exit: [The registration is accepted]”.',
		),
	},
	'no-steps': {
		title: 'Nobody is said to do anything',
		meaning: 'Without steps a reader learns that something is due and not who does what.',
		fix: 'Write the steps in order, each with who (`by`) and what (`do`).',
		example: inFile(
			kickoff,
			[
				'enablement:',
				'steps:\n  - { by: enablement, do: Invite both sides, within: 2 }\n  - { by: partner, role: executive, do: Name a sponsor }\nenablement:',
			],
			'Nothing says who does what. Add “steps:” with who (“by”) and what (“do”).',
		),
	},
	'no-enablement': {
		title: 'The partner gets nothing to work with',
		meaning:
			'Neither `enablement` nor a step names a resource, so the partner has to find out alone how to get there.',
		fix: 'Name a guide, a course or a template under `enablement`, or in the step that needs it.',
		example: inFile(
			'milestones/review-held.md',
			[
				'  - { by: partner-sales, do: Send the figures }',
				'  - { by: partner-sales, do: Send the figures, resource: onboarding-plan }',
			],
			'The partner gets no resource for it. Add “enablement:”.',
		),
	},
	'map-title-cut': {
		title: 'Words that are too many for the map',
		meaning:
			'The one-page map gives each text a few short lines. These words do not fit, and are cut with a “…”.',
		fix: 'Give the milestones that are named a `mapTitle` of up to 32 characters, or write less.',
		example: inFile(
			kickoff,
			[afterAll, afterOne],
			'At “Kickoff held”, the map has no room for all the words that end in “internationally, Accreditat…”, and cuts them. Shorten the title of its team, or give the milestones that it comes after a mapTitle.',
			{
				...before,
				[kickoff]: lateKickoff.replace('track: learn', `track: learn\n${afterOne}`),
			},
		),
	},
	'map-missing-character': {
		title: 'A character that the map cannot print',
		meaning:
			'The fonts of the map have the letters of most languages, and this character is in none of them. A question mark is printed.',
		fix: 'Write the title without it, or give the milestone a `mapTitle`.',
		example: inFile(
			kickoff,
			['title: Kickoff held \u{13000}', 'title: Kickoff held'],
			'No font of the map has “𓀀”; a “?” stands there. Write it in other characters, or give the milestone a mapTitle.',
		),
	},
} satisfies Partial<Record<Rule, ProblemPage>>;
