import type { Rule } from '../../domain/rules.ts';
import { exampleProgram } from './example-program.ts';
import { asFile, inFile, type ProblemPage } from './problem-page.ts';

const teamFields = 'title: Finance\nsummary: Pays the margin.\n';

/** A milestone that the finance team holds, so that the team is not idle. */
const financeReview =
	'---\ntitle: Review held\nphase: growth\nsummary: We look at the quarter.\nteam: finance\ncadence: quarterly\nexit: [It is written down]\nsteps: [{ by: partner-sales, do: Send the figures, resource: onboarding-plan }]\n---\n';

const invitation =
	'---\ntitle: Kickoff held\nphase: onboarding\nsummary: Both sides know the plan.\nteam: enablement\nwindow: { from: 0, to: 20 }\nexit: [The plan has dates]\nsteps:\n  - { by: enablement, do: "Invite both sides, or call them", resource: onboarding-plan }\n---\n';

const secondDeal = exampleProgram['phases/growth.md'].replace(
	/goal: .*\n/,
	'goal: "Deal #2 is registered"\n',
);

export const fieldPages = {
	'front-matter': {
		title: 'The fields are not where they are looked for',
		meaning:
			'An entry begins with its fields, one a line, between two lines of three dashes. The text comes below the second one.',
		fix: 'Write a line of exactly three dashes as the first line of the file and another one below the last field.',
		example: asFile(
			['plays/call-back.md', 'title: Call back\nsummary: Call the partner.\nteam: partner-sales\n'],
			[
				'plays/call-back.md',
				'---\ntitle: Call back\nsummary: Call the partner.\nteam: partner-sales\n---\n',
			],
			'The fields stand at the top between two lines of three dashes (---). Write both lines.',
		),
	},
	yaml: {
		title: 'A line of the fields that cannot be read',
		meaning:
			'Fields are written as YAML: `name: value`. A text with a colon in it, or one that begins with a sign such as `[`, `*` or `@`, needs quotes around it. What belongs to a field stands below it with two spaces more, never a tab.',
		fix: 'Look at the line and the one above it: put the text in quotes, close the bracket, or give both lines the same number of spaces.',
		example: inFile(
			'milestones/kickoff-held.md',
			['title: Day 1: kickoff', 'title: "Day 1: kickoff"'],
			'This line cannot be read. A text with a colon in it needs quotes around it: title: "Day 1: kickoff".',
			{
				'milestones/kickoff-held.md':
					'---\ntitle: "Day 1: kickoff"\nphase: onboarding\nsummary: Both sides know the plan.\nteam: enablement\nwindow: { from: 0, to: 20 }\nexit: [The plan has dates]\nsteps: [{ by: enablement, do: Invite both sides, resource: onboarding-plan }]\n---\n',
			},
		),
	},
	'unquoted-text': {
		title: 'A text that needs quotes',
		meaning:
			'Between `{` and `}` a comma ends a text, and some words and signs are read as something else than text: `null`, `true`, `1e3`, a `!` or `&` at the beginning, a backslash in double quotes. What readers would see is less than what you wrote.',
		fix: 'Put the whole text in quotes. Where it is certain which text, `npm run check -- --fix` does it for you.',
		example: inFile(
			'milestones/kickoff-held.md',
			[
				'  - { by: enablement, do: Invite both sides, or call them, resource: onboarding-plan }',
				'  - { by: enablement, do: "Invite both sides, or call them", resource: onboarding-plan }',
			],
			'A comma ends this text, so “or call them” is not part of it. Put the text in quotes: do: "Invite both sides, or call them".',
			{ 'milestones/kickoff-held.md': invitation },
		),
	},
	'text-cut-at-hash': {
		title: 'A text that ends at a #',
		meaning:
			'In the fields, a `#` with a space before it begins a note that only you see. It ends the text there.',
		fix: 'Put the whole text in quotes. If it is meant as a note, write it on a line of its own.',
		example: inFile(
			'phases/growth.md',
			['goal: Deal #2 is registered', 'goal: "Deal #2 is registered"'],
			'What stands after # is not read. Put the text in quotes: goal: "Deal #2 is registered"; a note of yours stands on a line of its own.',
			{ 'phases/growth.md': secondDeal },
		),
	},
	'unknown-field': {
		title: 'A field that does not exist',
		meaning:
			'A field with a name that nobody reads would be lost without a word, so it is an error. Mostly a letter slipped, or the field belongs to another kind of entry.',
		fix: 'Write the name that the message offers, or remove the line. If there is one near name only, `npm run check -- --fix` writes it for you.',
		example: inFile(
			'phases/growth.md',
			['gaol: The partner sells by itself', 'goal: The partner sells by itself'],
			'There is no field called “gaol” here. Did you mean “goal”? Fields: title, draft, team, reviewed, reviewEvery, formerly, accepted, order, summary, goal, starts, days and 5 more.',
		),
	},
	'missing-field': {
		title: 'A field that must be there is missing',
		meaning: 'Some fields are needed for a page to make sense. An empty one counts as missing.',
		fix: 'Add the line that the message shows, with your own value.',
		example: inFile(
			'phases/growth.md',
			[
				'starts: First deal registered',
				'goal: The partner sells by itself\nstarts: First deal registered',
			],
			'“goal” is missing. Write for example “goal: The partner is active”.',
		),
	},
	'field-value': {
		title: 'A value that does not fit its field',
		meaning:
			'A field takes a number, a text of some length, a date, an address, or one of a few words. What stands here is something else.',
		fix: 'Write what the message asks for. Texts are plain and have a longest length, dates are year-month-day, addresses begin with `https://`.',
		example: inFile(
			'resources/deal-guide.md',
			['kind: giude', 'kind: guide'],
			'“giude” is none of the choices. Did you mean “guide”? Choices: guide, course, certification, template, checklist, tool, video, webinar, event, contract, community, support.',
		),
	},
	'unknown-reference': {
		title: 'An id that leads nowhere',
		meaning:
			'A field or a tag names another entry by its id, which is the name of its file without the ending, and there is none of that id. Or there is one, and it is a draft that will not be published.',
		fix: 'Write the id that the message offers, add the entry that is missing, or publish the draft. If there is one near id only, `npm run check -- --fix` writes it for you.',
		example: inFile(
			'milestones/review-held.md',
			['team: partner-saels', 'team: partner-sales'],
			'There is no team called “partner-saels”. Did you mean “partner-sales”? Choices: enablement, partner-sales.',
		),
	},
	'former-id-in-use': {
		title: 'An earlier id that belongs to somebody else',
		meaning:
			'`formerly` makes an earlier address lead to this entry. That cannot work while another entry has this address, or claims it as well.',
		fix: 'Remove the id from `formerly`, or rename the other entry.',
		example: inFile(
			'teams/finance.md',
			['formerly: [enablement]', 'formerly: [accounting]'],
			'The id “enablement” belongs to “Enablement”. Remove it here.',
			{
				'teams/finance.md': `---\n${teamFields}formerly: [accounting]\n---\n`,
				'milestones/review-held.md': financeReview,
			},
		),
	},
	'taken-address': {
		title: 'An entry at the address of another page',
		meaning:
			'The id of an entry is its address below that of its list. Some are taken: `index` is the list itself, `/teams/matrix/` is the responsibility matrix of the internal edition, and below `/resources/` the ids `kind` and `filter` belong to the list.',
		fix: 'Give the file another name, or remove the id from `formerly`.',
		example: inFile(
			'teams/finance.md',
			['formerly: [matrix]', 'formerly: [accounting]'],
			'The address /teams/matrix/ is that of the responsibility matrix. Remove it here.',
			{
				'teams/finance.md': `---\n${teamFields}formerly: [accounting]\n---\n`,
				'milestones/review-held.md': financeReview,
			},
		),
	},
} satisfies Partial<Record<Rule, ProblemPage>>;
