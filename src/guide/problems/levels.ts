import type { Rule } from '../../domain/rules.ts';
import { inFile, type ProblemPage } from './problem-page.ts';

const level = (title: string, lines: string) =>
	`---\ntitle: ${title}\nsummary: What a partner can become.\nladder: reseller-levels\n${lines}\n---\n`;
const measure = (title: string, lines: string) =>
	`title: ${title}\ndefinition: What is counted.\n${lines}\n`;
const benefit = (lines: string) =>
	`---\ntitle: Market fund\nsummary: We pay for a part of your campaigns.\n${lines}\n---\n`;

const silver = 'levels/silver.md';
const gold = 'levels/gold.md';
const ladder = 'ladders/reseller-levels.yaml';
const deals = 'measures/deals-won.yaml';
const complaints = 'measures/open-complaints.yaml';
const fund = 'benefits/market-fund.md';

/** Two levels, two measures and a benefit in which nothing is wrong. */
const files = {
	[ladder]: 'title: Reseller levels\nlevels: [silver, gold]\n',
	[silver]: level('Silver', 'requires: { measure: deals-won, atLeast: 2 }'),
	[gold]: level('Gold', 'requires: { measure: deals-won, atLeast: 10 }'),
	[deals]: measure('Deals won', 'source: The portal'),
	[fund]: benefit(
		'kind: money\nteam: partner-sales\nunlocks: { level: silver }\nvalues: { silver: 2000, gold: 10000 }',
	),
};
const asks = (text: string) => ({ ...files, [gold]: level('Gold', `requires: ${text}`) });
const withComplaints = (text: string) => ({
	...asks(text),
	[complaints]: measure('Open complaints', 'direction: at-most\nsource: Our desk'),
});
/** A level that asks something wrong, and right. */
const inGold = (
	wrong: string,
	right: string,
	says: string,
	make: (text: string) => Readonly<Record<string, string>> = asks,
) => inFile(gold, [`requires: ${wrong}`, `requires: ${right}`], says, make(right));

export const levelPages = {
	'level-ladder': {
		title: 'A level that is not on its ladder',
		meaning:
			'A level says in `ladder` of which ladder it is, and the ladder lists its levels, the lowest first. The two have to agree, and no level is on two ladders. A ladder whose levels are lost at a review says when that is.',
		fix: 'Add the level to `levels` of its ladder, or correct its `ladder`; beside `demotion: { at: review }` write `review`.',
		example: inFile(
			ladder,
			['levels: [silver]', 'levels: [silver, gold]'],
			'“Reseller levels” does not list it. Add “gold” to the levels in ladders/reseller-levels.yaml, at its place.',
			files,
		),
	},
	'level-circle': {
		title: 'Levels that ask for each other',
		meaning:
			'A level asks for another one with `level`, and for the level below it anyway. Where that leads back to the level itself, nobody can have any of them.',
		fix: 'Remove one of the nodes.',
		example: inFile(
			silver,
			['requires: { level: gold }', 'requires: { measure: deals-won, atLeast: 2 }'],
			'“Silver” and “Gold” ask for each other in a circle, so nobody could begin. Remove one of the nodes.',
			files,
		),
	},
	'measure-direction': {
		title: 'A measure that is asked for on the wrong side',
		meaning:
			'A measure is asked for in one direction only: with `atLeast`, or with `direction: at-most` in its file with `atMost`. So it is always certain what a figure that is not known could change. Parts of a score are measures with `atLeast`.',
		fix: 'Write the other bound, or change the `direction` of the measure.',
		example: inGold(
			'{ measure: deals-won, atMost: 10 }',
			'{ measure: deals-won, atLeast: 10 }',
			'“Deals won” is asked for as “at-least”. Write “atLeast”, or “direction: at-most” in the file of the measure.',
		),
	},
	'measure-period': {
		title: 'A measure with two periods',
		meaning:
			'`over` says of which period a figure is. The deals of a quarter and those of a year are two figures, and a partner could not say which one is meant. So a measure has one period in a ladder, and in all ladders and benefits that a partner type has.',
		fix: 'Write the same period wherever it is asked of the same partners, or make a second measure.',
		example: inGold(
			'{ measure: deals-won, atLeast: 10, over: quarter }',
			'{ measure: deals-won, atLeast: 10 }',
			'“Deals won” is asked for over “quarter” here, and over “now” elsewhere in “Reseller levels”. Write the same period, or make two measures of it.',
		),
	},
	'statement-twice': {
		title: 'A statement that is named twice',
		meaning:
			'What is declared and who confirms it is written once for each statement, so that it is the same everywhere. Other nodes have its id alone.',
		fix: 'Leave `title` and `team` at one node.',
		example: inGold(
			'{ any: [{ statement: named, title: We may name you }, { all: [{ statement: named, title: Named }, { measure: deals-won, atLeast: 10 }] }] }',
			'{ any: [{ statement: named, title: We may name you }, { all: [{ statement: named }, { measure: deals-won, atLeast: 10 }] }] }',
			'“title” of the statement “named” is written in levels/gold.md already. Leave it there alone.',
		),
	},
	'impossible-requirement': {
		title: 'Something that nobody can meet',
		meaning:
			'A score that asks for more points than its parts bring, a group that asks for more than it lists, a count below zero, an invitation to a benefit, or a node that ends before it begins.',
		fix: 'Lower what is asked, add what is missing, or correct the days.',
		example: inGold(
			'{ some: { atLeast: 3, of: [{ measure: deals-won, atLeast: 10 }, { milestone: review-held }] } }',
			'{ some: { atLeast: 2, of: [{ measure: deals-won, atLeast: 10 }, { milestone: review-held }] } }',
			'It asks for 3 of a list of 2. Lower “atLeast”, or add to the list.',
		),
	},
	'asks-nothing': {
		title: 'Something that everybody meets',
		meaning:
			'A count and the points of a score are never below zero. Whoever is asked for at least 0 of them is asked for nothing.',
		fix: 'Raise `atLeast`, or remove the node.',
		example: inGold(
			'{ all: [{ measure: deals-won, atLeast: 0 }, { milestone: review-held }] }',
			'{ all: [{ measure: deals-won, atLeast: 10 }, { milestone: review-held }] }',
			'Everybody meets it, since nothing is below zero here. Raise “atLeast”, or remove the node.',
			(text) => ({
				...asks(text),
				[deals]: measure('Deals won', 'unit: count\nsource: The portal'),
			}),
		),
	},
	'easier-level': {
		title: 'A level that is easier than the one below',
		meaning:
			'A higher level asks for what the level below asks anyway. Where it asks less, or nothing more, the two are one level to a partner.',
		fix: 'Ask for more in the higher level, or for less in the lower one.',
		example: inGold(
			'{ all: [{ measure: deals-won, atLeast: 1 }, { milestone: review-held }] }',
			'{ all: [{ measure: deals-won, atLeast: 10 }, { milestone: review-held }] }',
			'Of “Deals won” it asks 1, and “Silver” below it asks 2. Ask for more here, or remove the node.',
		),
	},
	'easier-in-public': {
		title: 'A level of which partners read less than is asked',
		meaning:
			'A node with `internal: true`, or one that names something internal, is not in the public edition, and neither is what an internal level below asks. Partners who meet all that they read do not get the level.',
		fix: 'Say what they may know of it, or accept the warning and say why.',
		example: inGold(
			'{ all: [{ measure: deals-won, atLeast: 10 }, { milestone: review-held, internal: true }] }',
			'{ all: [{ measure: deals-won, atLeast: 10 }, { milestone: review-held }] }',
			'The public edition leaves out a part of it, so partners read that it asks less. Write instead of the internal part what they may know, or take it out.',
		),
	},
	'stuck-level': {
		title: 'A level that nobody can reach, or lose',
		meaning:
			'What the level and those below it ask cannot be met together, or a level above the lowest asks nothing at all.',
		fix: 'Change what it asks, or leave the level out.',
		example: inFile(
			silver,
			[
				'requires: { measure: deals-won, atLeast: 0, recommended: true }',
				'requires: { measure: deals-won, atLeast: 2 }',
			],
			'It asks nothing, so everybody has it and nobody can lose it. Say in “requires” what it asks, or remove the level.',
			{
				...files,
				[ladder]: 'title: Reseller levels\nlevels: [registered, silver, gold]\n',
				'levels/registered.md': level('Registered', 'draft: false'),
			},
		),
	},
	'requirement-gap': {
		title: 'Days on which something is not asked',
		meaning:
			'The same is asked until a day, and otherwise from a later day on. In between it is not asked, which is seldom meant.',
		fix: 'Let the one begin on the day after the other ends.',
		example: inGold(
			'{ all: [{ measure: deals-won, atLeast: 10, until: 2027-06-30 }, { measure: deals-won, atLeast: 12, from: 2027-08-01 }] }',
			'{ all: [{ measure: deals-won, atLeast: 10, until: 2027-06-30 }, { measure: deals-won, atLeast: 12, from: 2027-07-01 }] }',
			'Before it begins on 2027-08-01, the same is asked until 2027-06-30, and in between nobody is asked for it. Write “from: 2027-07-01”, or a later “until” before it.',
		),
	},
	'measure-no-source': {
		title: 'A figure that partners cannot look up',
		meaning: 'A partner who wants the next level looks where it stands. Nothing says where.',
		fix: 'Add `source`: where the figure is seen.',
		example: inFile(
			deals,
			['direction: at-least', 'source: The portal'],
			'Where does a partner see the figure? Add “source”, such as “source: The portal, under Reports”.',
			files,
		),
	},
	'unused-measure': {
		title: 'A measure that nothing asks for',
		meaning: 'No level and no benefit asks for this figure.',
		fix: 'Name it in what a level requires, or remove it.',
		example: inGold(
			'{ measure: deals-won, atLeast: 10 }',
			'{ all: [{ measure: deals-won, atLeast: 10 }, { measure: open-complaints, atMost: 3 }] }',
			'No level and no benefit asks for it. Name it in one, or remove the measure.',
			withComplaints,
		),
	},
	'benefit-no-team': {
		title: 'A benefit that nobody provides',
		meaning: 'A partner who has earned a benefit asks somebody for it.',
		fix: 'Add `team`.',
		example: inFile(
			fund,
			['kind: money', 'kind: money\nteam: partner-sales'],
			'Nobody provides it. Add “team” with the team that partners ask.',
			files,
		),
	},
	'benefit-no-value': {
		title: 'Money without a figure',
		meaning: 'A benefit of money says what it is worth at each level.',
		fix: 'Add `values`, or `limit` where it is no figure.',
		example: inFile(
			fund,
			[
				'unlocks: { level: silver }',
				'unlocks: { level: silver }\nvalues: { silver: 2000, gold: 10000 }',
			],
			'How much is it? Add “values” with the figure for each level, or “limit”.',
			files,
		),
	},
	'benefit-out-of-reach': {
		title: 'A benefit that some can never have',
		meaning:
			'A benefit is promised to the partner types whose ladder has its level. What else it asks, some of them cannot meet. Where that is so of all, or where it is given in no region or on no day on which it could be had, nobody ever has it.',
		fix: 'Change what unlocks it, its days or its regions, or the ladder’s partner types.',
		example: inFile(
			fund,
			[
				'unlocks: { all: [{ level: silver }, { some: { atLeast: 1, of: [{ milestone: review-held }] } }, { level: alone }] }',
				'unlocks: { all: [{ level: silver }, { some: { atLeast: 1, of: [{ milestone: review-held }] } }] }',
			],
			'It is given to nobody, in any region and on any day. Change what unlocks it, its days or “byRegion”, or remove it.',
			{
				...files,
				[fund]: benefit(
					'kind: access\nteam: partner-sales\nunlocks: { all: [{ level: silver }, { some: { atLeast: 1, of: [{ milestone: review-held }] } }] }',
				),
				[ladder]: 'title: Reseller levels\nlevels: [silver, gold]\npartnerTypes: [reseller]\n',
				'partner-types/technology.md':
					'---\ntitle: Technology\nsummary: Builds on our product.\n---\n',
				'ladders/technology-levels.yaml':
					'title: Technology levels\nlevels: [alone]\npartnerTypes: [technology]\n',
				'levels/alone.md':
					'---\ntitle: Alone\nsummary: The only one.\nladder: technology-levels\nrequires: { milestone: first-deal-registered }\n---\n',
			},
		),
	},
} satisfies Partial<Record<Rule, ProblemPage>>;
