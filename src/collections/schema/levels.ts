import { z } from 'zod';
import { benefitKinds, cadences, measureUnits, promotions } from '../../domain/journey.ts';
import { tell } from '../../domain/message.ts';
import { currency } from './currency.ts';
import {
	between,
	common,
	date,
	days,
	partnerTypes,
	reference,
	summary,
	text,
	title,
	trees,
} from './fields.ts';
import { bodyMarks, marks, published } from './marks.ts';
import { requirement } from './requirement.ts';
import { periodRule } from './requirement-rules.ts';

/** What comes round by the calendar. */
const calendar = cadences.filter((one) => one !== 'each-release');

const findTwice = (ids: readonly string[]) => ids.find((id, i) => ids.indexOf(id) < i);

export const ladderSchema = z
	.strictObject({
		title: title().register(marks, published),
		...common,
		summary: summary().optional().register(marks, published),
		partnerTypes: partnerTypes()
			.meta({
				description: 'The partner types whose levels these are (default: all).',
				examples: [['reseller', 'services']],
			})
			.register(marks, published),
		levels: z
			.array(reference('levels'))
			.refine((ids) => findTwice(ids) === undefined, {
				error: ({ input }) =>
					tell`“${findTwice(input as string[]) ?? ''}” stands in this list twice. Leave it at its place alone.`,
			})
			.optional()
			.meta({ description: 'Its levels, the lowest first.', examples: [['registered', 'silver']] })
			.register(marks, published),
		review: z
			.strictObject({
				every: z
					.enum(cadences)
					.refine((one) => one !== 'each-release', {
						error: () =>
							tell`Levels are reviewed by the calendar. Write one of ${calendar.join(', ')}.`,
					})
					.meta({ description: 'How often.', examples: ['yearly'] }),
				team: reference('teams')
					.optional()
					.meta({ description: 'Who looks at it.', examples: ['partner-operations'] }),
			})
			.optional()
			.meta({
				description:
					'When it is looked at whether a partner still holds its level, counted from the first day of the program’s year (default: at once).',
				examples: [{ every: 'yearly', team: 'partner-operations' }],
			})
			.register(marks, published),
		promotion: z
			.enum(promotions)
			.optional()
			.meta({
				description: 'When a level that is met is granted (default: at-once).',
				default: 'at-once',
			})
			.register(marks, published),
		demotion: z
			.strictObject({
				at: z.enum(['review', 'at-once']).meta({
					description: 'When a level is lost that is not met any more.',
					examples: ['review'],
				}),
				grace: days()
					.min(0)
					.optional()
					.meta({ description: 'Days that are left after that.', examples: [90], default: 0 }),
			})
			.optional()
			.meta({
				description: 'How a level is lost. Without it none is.',
				examples: [{ at: 'review', grace: 90 }],
			})
			.register(marks, published),
	})
	.register(bodyMarks, published);

export const levelSchema = z
	.strictObject({
		title: title(40).register(marks, published),
		...common,
		summary: summary().register(marks, published),
		ladder: reference('ladders')
			.meta({ description: 'The ladder that it is a level of.', examples: ['reseller-levels'] })
			.register(marks, published),
		requires: requirement()
			.optional()
			.meta({
				description:
					'What is asked for: one node, mostly “all” with a list of others. What the level below asks is asked too.',
				examples: [{ all: [{ measure: 'certified-people', atLeast: 3 }] }],
			})
			.register(marks, published),
		replaces: z
			.boolean()
			.optional()
			.meta({
				description: '“requires” counts alone: what the level below asks is not asked for.',
				default: false,
			})
			.register(marks, published),
	})
	.refine(({ requires, replaces }) => !replaces || requires !== undefined, {
		...between('requires', 'replaces'),
		path: ['replaces'],
		error: () => tell`“replaces” stands beside “requires”. Add “requires”, or remove it.`,
	})
	.register(bodyMarks, published);

export const measureSchema = z
	.strictObject({
		title: title().register(marks, published),
		...common,
		summary: summary().optional().register(marks, published),
		definition: text(400)
			.meta({ description: 'What is counted, so that two people get one figure.' })
			.register(marks, published),
		unit: z
			.enum(measureUnits)
			.optional()
			.meta({ description: 'What the figure counts.' })
			.register(marks, published),
		currency: currency()
			.optional()
			.meta({ description: 'Beside “unit: currency”: in which.', examples: ['EUR'] })
			.register(marks, published),
		direction: z
			.enum(['at-least', 'at-most'])
			.optional()
			.meta({
				description: 'On which side it is asked for (default: at-least).',
				default: 'at-least',
			})
			.register(marks, published),
		source: text(160)
			.optional()
			.meta({
				description: 'Where a partner sees the figure.',
				examples: ['The portal, under Reports'],
			})
			.register(marks, published),
	})
	.refine(({ unit, currency }) => currency === undefined || unit === 'currency', {
		...between('unit', 'currency'),
		path: ['currency'],
		error: () => tell`A currency is said of money alone. Add “unit: currency”, or remove it.`,
	})
	.register(bodyMarks, published);

const values = () =>
	z.record(reference('levels'), z.union([z.number(), text(60)])).meta({
		description: 'What it is worth at each level: a figure, or a few words.',
		examples: [{ silver: 2000, gold: 10_000 }],
	});
const limit = () =>
	text(160).meta({ description: 'How far it goes.', examples: ['Half of what a campaign costs'] });

export const benefitSchema = z
	.strictObject({
		title: title().register(marks, published),
		...common,
		summary: summary().register(marks, published),
		kind: z.enum(benefitKinds).meta({ description: 'What it is.' }).register(marks, published),
		claim: text(240)
			.optional()
			.meta({ description: 'How a partner gets it.', examples: ['Ask in the portal, under Funds'] })
			.register(marks, published),
		unlocks: requirement()
			.meta({
				description: 'What unlocks it: a level, a milestone, or a tree as in “requires”.',
				examples: [{ level: 'silver' }],
			})
			.register(marks, published),
		unit: z
			.enum(measureUnits)
			.optional()
			.meta({ description: 'What its values count.' })
			.register(marks, published),
		values: values().optional().register(marks, published),
		limit: limit().optional().register(marks, published),
		byRegion: z
			.record(
				reference('regions'),
				z.union(
					[
						z.literal(false),
						z.strictObject({ values: values().optional(), limit: limit().optional() }),
					],
					{
						error: () =>
							tell`Write what is other there, such as { values: { gold: 5000 } }, or “false” where it is not given.`,
					},
				),
			)
			.register(trees, { isTree: true })
			.optional()
			.meta({
				description: 'What is other in a region; false: it is not given there.',
				examples: [{ emea: { values: { gold: 8000 } } }],
			})
			.register(marks, published),
		from: date()
			.optional()
			.meta({ description: 'The first day on which it is given.', examples: ['2027-07-01'] })
			.register(marks, published),
		until: date()
			.optional()
			.meta({ description: 'The last day on which it is given.', examples: ['2027-06-30'] })
			.register(marks, published),
	})
	.refine(...periodRule)
	.register(bodyMarks, published);
