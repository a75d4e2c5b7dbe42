import type { Rule } from '../../domain/rules.ts';
import { exampleProgram } from './example-program.ts';
import { inFile, type ProblemPage } from './problem-page.ts';

const plan = 'resources/onboarding-plan.md';
const guide = 'resources/deal-guide.md';
const kickoff = 'milestones/kickoff-held.md';
const lead = (days: number) => `  - { resource: onboarding-plan, lead: ${days} }`;
const guideWith = (line: string) => ({
	[guide]: exampleProgram[guide].replace('---\n', `---\n${line}\n`),
});
const term = (title: string, aliases: string) =>
	`title: ${title}\ndefinition: What it means here.\naliases: [${aliases}]\n`;

export const resourcePages = {
	'empty-resource': {
		title: 'A resource with nothing in it',
		meaning:
			'A resource has an address, a text of its own, or both. This one has neither, so its page leads nowhere.',
		fix: 'Add `url: https://…`, or write a text below the second line of dashes.',
		example: inFile(
			guide,
			[
				'summary: How to protect a deal you found.',
				'summary: How to protect a deal you found.\nurl: https://example.com/deal-guide',
			],
			'It has neither an address nor a text. Add “url: https://…”, or write a text below the second ---.',
		),
	},
	'unused-resource': {
		title: 'A resource that no milestone uses',
		meaning:
			'Partners come to a resource from the milestone that needs it. Nothing leads to this one but the list.',
		fix: 'Name it in the `enablement` or a step of a milestone, or remove it.',
		example: inFile(
			'milestones/first-deal-registered.md',
			[
				'  - { by: partner, role: sales, do: Register the opportunity, resource: onboarding-plan }',
				'  - { by: partner, role: sales, do: Register the opportunity, resource: deal-guide }',
			],
			'No milestone uses it. Name it in the enablement or a step of one, or remove it.',
		),
	},
	'no-portal': {
		title: 'Behind a portal that has no address',
		meaning:
			'The resource says that a partner has to sign in, and `program.yaml` does not say where.',
		fix: 'Add `portal: https://…` to `program.yaml`, or write `access: open`.',
		example: inFile(
			guide,
			['access: portal', 'access: open'],
			'It is in the portal, but program.yaml names no “portal”. Add its address there, or write “access: open”.',
			guideWith('access: open'),
		),
	},
	'access-too-early': {
		title: 'Needed before the partner can sign in',
		meaning:
			'`grantsAccess: portal` says at which milestone a partner is let into the portal. A resource with `access: portal` is needed before: at a milestone of an earlier phase, at one that the granting milestone comes after, needed at the granting milestone itself, or in the same phase on a day before the granting milestone is due. Enablement is needed on its day (the window’s first day less the `lead`), a step of the partner by the window’s last day; what recurs counts from its first turn, one period after the phase begins (or the first of its days in the calendar or the year, which can be at once). What comes after the granting milestone by `after` is fine, and so are its own steps.',
		fix: 'Let the milestone come `after` the one that grants access, move its days, or choose something that is open. Where a partner type is let in elsewhere, write `grantsAccess: portal` there.',
		example: inFile(
			kickoff,
			['  - { resource: deal-guide, lead: 5 }', '  - { resource: onboarding-plan, lead: 5 }'],
			'“Deal registration guide” is in the portal, and the partner can sign in only once “Kickoff held” is reached. Use it in a milestone that comes after that one, move its day, or write “access: open” in resources/deal-guide.md.',
			{
				'program.yaml': `${exampleProgram['program.yaml']}portal: https://portal.example.com\n`,
				[kickoff]: exampleProgram[kickoff].replace('track:', 'grantsAccess: portal\ntrack:'),
				...guideWith('access: portal'),
			},
		),
	},
	'wrong-audience': {
		title: 'A resource for somebody else',
		meaning: 'The milestone is for partner types or roles that the resource is not for.',
		fix: 'Add the type or the role to the resource, choose another resource, or change the step.',
		example: inFile(
			guide,
			['roles: [technical]', 'roles: [sales]'],
			'“Deal registration guide” is not for the role sales. Add the role in resources/deal-guide.md, or change it here.',
			guideWith('roles: [sales]'),
		),
	},
	'audience-unreached': {
		title: 'A resource for somebody who never gets it',
		meaning:
			'The resource says that it is for a partner type or a role, and no milestone that uses it is for that type, or names that role.',
		fix: 'Name the resource in a milestone of that type, or the role in `enablement` or a step. If it is not for them, remove them from the resource.',
		example: inFile(
			guide,
			['roles: [sales, technical]', 'roles: [sales]'],
			'It is for “Technical”, and no milestone gives it to them. Name the role where it is used, or remove it here.',
			guideWith('roles: [sales]'),
		),
	},
	'enablement-late': {
		title: 'Enablement that comes too late',
		meaning:
			'`lead` counts the days before the window opens. Less than 0 is after it: the partner is already at work.',
		fix: 'Write a lead of 0 or more.',
		example: inFile(
			kickoff,
			[lead(-3), lead(5)],
			'“Onboarding plan” arrives 3 days after it is needed. Write a lead of 0 or more.',
		),
	},
	'enablement-early': {
		title: 'Enablement that comes too early',
		meaning: 'What people learn more than 45 days before they need it is forgotten by then.',
		fix: 'Write a lead of 45 or fewer days.',
		example: inFile(
			kickoff,
			[lead(60), lead(5)],
			'“Onboarding plan” arrives 60 days before it is needed, too early to be remembered. Write a lead of 45 or fewer.',
		),
	},
	'enablement-load': {
		title: 'Too much to learn in one week',
		meaning:
			'For one type of partner and one role, more than 8 hours of enablement fall into one week. People have their own work beside it.',
		fix: 'Spread it with `lead`, move a window, or leave something out.',
		example: inFile(
			plan,
			['minutes: 600', 'minutes: 60'],
			'In days -7 to -1, “Reseller” (Sales) has 10 hours of enablement; 8 are the most that people manage beside their work. Spread it, or leave some out.',
			{
				[plan]: exampleProgram[plan].replace('---\n', '---\nminutes: 60\n'),
			},
		),
	},
	'alias-twice': {
		title: 'A word that means two things',
		meaning:
			'The first mention of a term in a text links to its entry. A word that belongs to two terms cannot.',
		fix: 'Remove the alias from one of the two terms.',
		example: inFile(
			'glossary/sourced-deal.yaml',
			['aliases: [Registration]', 'aliases: [Found deal]'],
			'“Registration” belongs to “Deal registration” already. Remove it from one of the two.',
			{
				'glossary/sourced-deal.yaml': term('Sourced deal', 'Found deal'),
			},
		),
	},
	'acceptance-unneeded': {
		title: 'A warning that is accepted and does not come',
		meaning:
			'`accepted` says why a warning of this file is meant. The warning is not there, or not any more, so a later one would be missed.',
		fix: 'Remove it from `accepted`. A warning is accepted in the file at which it is shown.',
		example: inFile(
			'milestones/kickoff-held.md',
			['accepted: [{ rule: no-exit, because: It is a date }]', 'track: learn'],
			'There is no warning “no-exit” at this file any more. Remove it here.',
		),
	},
	'review-overdue': {
		title: 'A text that was to be read again',
		meaning:
			'Every text with a `reviewed` date is to be read again after some days: 180, unless the program or the entry says otherwise.',
		fix: 'Read it through, change what is no longer true, and write today’s date after `reviewed`.',
		example: inFile(
			guide,
			['reviewed: 2020-03-01', 'reviewed: 2026-10-01'],
			'It was to be read again by 2020-08-28. Read it through and write today’s date.',
			guideWith('reviewed: 2026-10-01'),
		),
	},
	'review-in-future': {
		title: 'A review that has not happened yet',
		meaning:
			'`reviewed` is the day on which somebody last read the text, so it cannot be in the future.',
		fix: 'Write the day on which it was read. How long it holds is said in `reviewEvery`.',
		example: inFile(
			guide,
			['reviewed: 2062-10-01', 'reviewed: 2026-10-01'],
			'The review date 2062-10-01 is in the future. Write the day on which somebody read it.',
			guideWith('reviewed: 2026-10-01'),
		),
	},
	'reviewed-before-change': {
		title: 'Not read since the journey changed there',
		meaning:
			'A text in `changes` says that it affects this milestone, and the milestone was last read before the date of the change. Readers see an old date beside the news.',
		fix: 'Read the milestone through with the change in mind, and write the day after `reviewed`.',
		example: inFile(
			kickoff,
			['reviewed: 2026-10-01', 'reviewed: 2026-11-02'],
			'“Shorter kickoff” changed it on 2026-11-02, and it was last read before that (2026-10-01). Read it through and write the day on which you did.',
			{
				[kickoff]: exampleProgram[kickoff].replace('track:', 'reviewed: 2026-11-02\ntrack:'),
				'changes/shorter-kickoff.md':
					'---\ntitle: Shorter kickoff\ndate: 2026-11-02\nsummary: It takes an hour.\naffects: [kickoff-held]\n---\n',
			},
		),
	},
} satisfies Partial<Record<Rule, ProblemPage>>;
