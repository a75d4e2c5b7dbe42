import { z } from 'zod';
import { metricUnits, resourceKinds } from '../../domain/journey.ts';
import { tell } from '../../domain/message.ts';
import {
	address,
	between,
	common,
	date,
	language,
	order,
	partnerTypes,
	reference,
	summary,
	text,
	title,
} from './fields.ts';
import { bodyMarks, marks, published } from './marks.ts';
import { within } from './within.ts';

export const resourceSchema = z
	.strictObject({
		title: title().register(marks, published),
		...common,
		kind: z.enum(resourceKinds).meta({ description: 'What it is.' }).register(marks, published),
		summary: summary().register(marks, published),
		url: address()
			.optional()
			.meta({
				description: 'Where it is. A resource has an address, a text of its own, or both.',
			})
			.register(marks, published),
		access: z
			.enum(['open', 'portal'])
			.optional()
			.meta({
				description: 'Whether a partner has to sign in (default: open).',
				default: 'open',
			})
			.register(marks, published),
		roles: z
			.array(reference('roles'))
			.optional()
			.meta({ description: 'Who at the partner it is for.' })
			.register(marks, published),
		partnerTypes: partnerTypes()
			.meta({
				description: 'The partner types it is for (default: all).',
				examples: [['reseller']],
			})
			.register(marks, published),
		minutes: z
			.int()
			.min(1)
			.max(100_000)
			.optional()
			.meta({
				description: 'How long it takes, in minutes.',
				examples: [15],
			})
			.register(marks, published),
		language: language()
			.optional()
			.meta({
				description: 'The language that it is in, where it differs from the program’s.',
				examples: ['en'],
			})
			.register(marks, published),
	})
	.register(bodyMarks, published);

export const playSchema = z.strictObject({
	title: title(),
	...common,
	summary: summary(),
	team: reference('teams').meta({ description: 'The team that plays it.' }),
	within: within()
		.optional()
		.meta({
			description:
				'How soon: working days, as a number (Monday to Friday, for holidays are not known); or days of the calendar, hours, or a text.',
			examples: [2],
		}),
	steps: z
		.array(text(240))
		.optional()
		.meta({
			description: 'What the team does, in order.',
			examples: [['Call the partner’s sales lead']],
		}),
});

export const metricSchema = z
	.strictObject({
		title: title().register(marks, published),
		...common,
		summary: summary().optional().register(marks, published),
		definition: text(400)
			.meta({
				description: 'What is counted, so that two people get one figure.',
			})
			.register(marks, published),
		formula: text(240)
			.optional()
			.meta({
				description: 'How it is worked out.',
				examples: ['Days from signature to the first accepted registration'],
			})
			.register(marks, published),
		unit: z
			.enum(metricUnits)
			.optional()
			.meta({ description: 'What the figure counts.' })
			.register(marks, published),
		target: z
			.number()
			.optional()
			.meta({ description: 'The figure you aim for. It needs a direction.', examples: [60] })
			.register(marks, published),
		direction: z
			.enum(['at-most', 'at-least'])
			.optional()
			.meta({ description: 'On which side of the target it is good.' })
			.register(marks, published),
		phase: reference('phases')
			.optional()
			.meta({ description: 'The phase that it measures.', examples: ['onboarding'] })
			.register(marks, published),
		source: text(160)
			.optional()
			.meta({ description: 'Where the figure comes from.' })
			.register(marks, published),
	})
	.refine(({ target, direction }) => target === undefined || direction !== undefined, {
		...between('target', 'direction'),
		path: ['target'],
		error: () =>
			tell`A target needs a direction. Add “direction: at-most” or “direction: at-least”.`,
	})
	.register(bodyMarks, published);

export const termSchema = z
	.strictObject({
		title: title().register(marks, published),
		...common,
		summary: summary().optional().register(marks, published),
		definition: text(400)
			.meta({ description: 'What the word means here.' })
			.register(marks, published),
		aliases: z
			.array(text(80))
			.optional()
			.meta({
				description: 'Other words for it; each belongs to one term only.',
				examples: [['MDF']],
			})
			.register(marks, published),
		see: z
			.array(reference('glossary'))
			.optional()
			.meta({ description: 'Related terms.' })
			.register(marks, published),
	})
	.register(bodyMarks, published);

export const pageSchema = z
	.strictObject({
		title: title().register(marks, published),
		...common,
		summary: summary().register(marks, published),
		order: order().register(marks, published),
		section: text(60)
			.optional()
			.meta({ description: 'The heading it stands under.' })
			.register(marks, published),
	})
	.register(bodyMarks, published);

export const changeSchema = z
	.strictObject({
		title: title().register(marks, published),
		...common,
		date: date()
			.meta({ description: 'The day on which it holds.', examples: ['2026-10-01'] })
			.register(marks, published),
		summary: summary().register(marks, published),
		affects: z
			.array(reference('milestones'))
			.optional()
			.meta({ description: 'The milestones that it changes.', examples: [['first-deal']] })
			.register(marks, published),
	})
	.register(bodyMarks, published);
