import type { Rule } from '../../domain/rules.ts';
import { inFile, type ProblemPage } from './problem-page.ts';

/** Seven more phases, which no partner type goes through. */
const sevenMore = Object.fromEntries(
	Array.from({ length: 7 }, (_, i) => [
		`phases/special-${i + 1}.md`,
		`---\ntitle: Special ${i + 1}\norder: -${i + 1}\nsummary: For a few partners.\ngoal: Done\nstarts: Invitation\ndays: 30\n---\n`,
	]),
);
const onlyTwo = {
	'partner-types/reseller.md':
		'---\ntitle: Reseller\nsummary: Sells our product.\nphases: [onboarding, growth]\n---\n',
};
const tenth = `---\ntitle: Farewell\norder: -20\nsummary: The end of it.\ngoal: Parted well\nstarts: Notice given\ndays: 30\n---\n`;

export const phasePages = {
	'phase-count': {
		title: 'Too many phases, or none',
		meaning:
			'A journey has from one to nine phases. With none there is nothing to show, and with ten nobody keeps them apart.',
		fix: 'Join phases that belong together and make tracks or milestones of the parts. If there is none yet, write one: `npm run new -- phase`.',
		example: {
			wrong: {
				file: 'phases/farewell.md',
				lines: tenth.trimEnd(),
				note: 'The tenth phase',
				files: { ...sevenMore, ...onlyTwo, 'phases/farewell.md': tenth },
			},
			right: {
				file: 'phases/special-1.md',
				lines: (sevenMore['phases/special-1.md'] ?? '').trimEnd(),
				note: 'One of nine',
				files: { ...sevenMore, ...onlyTwo },
			},
			says: 'There are 10 phases. A journey has 9 at most: join some of them.',
		},
	},
	'phase-order': {
		title: 'Two phases in one place',
		meaning:
			'`order` puts the phases one after the other. With the same number twice nobody knows which comes first.',
		fix: 'Give each phase a number of its own. Gaps are fine.',
		example: inFile(
			'phases/growth.md',
			['order: 1', 'order: 2'],
			'“Growth” (phases/growth.md) has the order 1 as well. Give each phase an order of its own.',
		),
	},
	'phase-after-ongoing': {
		title: 'A phase after one that never ends',
		meaning: 'A phase with `ongoing: true` goes on without end, so nothing can come after it.',
		fix: 'Give the earlier phase a number of `days`, or make it the last one by its `order`.',
		example: inFile(
			'phases/growth.md',
			['order: 0', 'order: 2'],
			'“Onboarding” comes after “Growth”, which never ends. Give “Growth” a number of days, or put it last.',
		),
	},
	'phase-start': {
		title: 'A phase that begins before the last one is done',
		meaning:
			'`starts` names a milestone of the phase before, and something else that is required there is due later, or the milestone is not for every partner type that goes through the phase. Whoever gives the date of the event is taken to be past all that the phase before requires.',
		fix: 'Name the milestone that comes last in `starts`, move the windows, or write another event for a partner type under `byType`.',
		example: inFile(
			'phases/growth.md',
			['starts: Kickoff held', 'starts: First deal registered'],
			'It begins with “Kickoff held”, and “First deal registered” of the phase before may be due after that: whoever gives its date seems to be past them. Name what comes last, or move the windows.',
		),
	},
	'long-wait': {
		title: 'A long stretch in which nothing is due',
		meaning:
			'For more than 30 days of a phase no required milestone is due for a partner type. Partners who hear nothing for so long drift away.',
		fix: 'Add a milestone in that time, widen a window, or shorten the phase. If the wait is meant, leave the warning.',
		example: inFile(
			'phases/onboarding.md',
			['days: 90', 'days: 60'],
			'From day 56 to day 90 nothing is due for “Reseller” (35 days). Add a milestone, or widen a window.',
		),
	},
} satisfies Partial<Record<Rule, ProblemPage>>;
