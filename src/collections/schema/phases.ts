import { z } from 'zod';
import { tell } from '../../domain/message.ts';
import { between, common, days, id, summary, text, title } from './fields.ts';
import { bodyMarks, marks, published } from './marks.ts';

const { internal: _, ...phaseCommon } = common;

export const phaseSchema = z
	.strictObject({
		title: title().register(marks, published),
		...phaseCommon,
		order: z
			.int()
			.meta({ description: 'Its place among the phases; each has its own.', examples: [2] })
			.register(marks, published),
		summary: summary().register(marks, published),
		goal: text(200)
			.meta({
				description: 'What the phase is for.',
				examples: ['The partner is active'],
			})
			.register(marks, published),
		starts: text(120)
			.meta({
				description: 'The event that is day 0 of its clock.',
				examples: ['Agreement signed'],
			})
			.register(marks, published),
		days: days()
			.min(1)
			.max(3650)
			.optional()
			.meta({
				description: 'How many days it takes. Write this or “ongoing: true”.',
				examples: [90],
			})
			.register(marks, published),
		ongoing: z
			.literal(true, {
				error: () =>
					tell`Only “ongoing: true” is written. Where the phase ends, remove it and write how many days it takes: “days: 90”.`,
			})
			.optional()
			.meta({ description: 'It never ends. Only the last phase.' })
			.register(marks, published),
		entry: z
			.array(text(200))
			.optional()
			.meta({
				description: 'What must be true before it begins.',
				examples: [['The agreement is signed by both sides']],
			})
			.register(marks, published),
		exit: z
			.array(text(200))
			.optional()
			.meta({
				description: 'What must be true before the next phase begins.',
				examples: [['A first deal is registered']],
			})
			.register(marks, published),
		tracks: z
			.array(
				z.strictObject({
					id: id()
						.meta({ description: 'What a milestone’s “track” says.', examples: ['enable'] })
						.register(marks, published),
					title: title(40).register(marks, published),
					summary: text(160)
						.optional()
						.meta({
							description: 'What the line of work is for.',
							examples: ['Training and certification'],
						})
						.register(marks, published),
				}),
			)
			.optional()
			.meta({ description: 'Parallel lines of work in the phase.' }),
	})
	.refine((phase) => (phase.days === undefined) !== (phase.ongoing === undefined), {
		...between('days', 'ongoing'),
		path: ['days'],
		error: () =>
			tell`Write either “days” (how long the phase takes) or “ongoing: true”, one of the two.`,
	})
	.register(bodyMarks, published);
