import { z } from 'zod';
import { tell } from '../../domain/message.ts';
import { between, common, days, id, reference, summary, text, title } from './fields.ts';
import { bodyMarks, marks, published } from './marks.ts';

const { internal: _, ...phaseCommon } = common;

const goal = text(200);
const starts = text(120);
const length = days().min(1).max(3650);
const criteria = z.array(text(200));

const difference = z.strictObject({
	starts: starts
		.optional()
		.meta({ description: 'The event that is day 0 for this type.', examples: ['First referral'] })
		.register(marks, published),
	days: length
		.optional()
		.meta({ description: 'How many days it takes for this type.', examples: [30] })
		.register(marks, published),
	goal: goal
		.optional()
		.meta({ description: 'What the phase is for, for this type.' })
		.register(marks, published),
	entry: criteria
		.optional()
		.meta({ description: 'What must be true before it begins for this type.' })
		.register(marks, published),
	exit: criteria
		.optional()
		.meta({
			description: 'What must be true before the next phase begins for this type.',
			examples: [['The first referral is accepted']],
		})
		.register(marks, published),
});

export const phaseSchema = z
	.strictObject({
		title: title().register(marks, published),
		...phaseCommon,
		order: z
			.int()
			.meta({ description: 'Its place among the phases; each has its own.', examples: [2] })
			.register(marks, published),
		summary: summary().register(marks, published),
		goal: goal
			.meta({
				description: 'What the phase is for.',
				examples: ['The partner is active'],
			})
			.register(marks, published),
		starts: starts
			.meta({
				description: 'The event that is day 0 of its clock.',
				examples: ['Agreement signed'],
			})
			.register(marks, published),
		days: length
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
		entry: criteria
			.optional()
			.meta({
				description: 'What must be true before it begins.',
				examples: [['The agreement is signed by both sides']],
			})
			.register(marks, published),
		exit: criteria
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
		byType: z
			.record(reference('partner-types'), difference)
			.optional()
			.meta({
				description:
					'What differs for a partner type. An empty list says that there is none for this type.',
				examples: [{ referral: { exit: ['The first referral is accepted'] } }],
			}),
	})
	.refine((phase) => (phase.days === undefined) !== (phase.ongoing === undefined), {
		...between('days', 'ongoing'),
		path: ['days'],
		error: () =>
			tell`Write either “days” (how long the phase takes) or “ongoing: true”, one of the two.`,
	})
	.superRefine(({ ongoing, byType = {} }, { addIssue }) => {
		if (ongoing === undefined) return;
		for (const [type, { days: written }] of Object.entries(byType)) {
			if (written === undefined) continue;
			const path = ['byType', type, 'days'];
			const message = tell`The phase never ends, for no partner type. Remove “days” here, or write how many days it takes for the others in place of “ongoing: true”.`;
			addIssue({ code: 'custom', path, message });
		}
	})
	.register(bodyMarks, published);
