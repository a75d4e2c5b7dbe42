import { z } from 'zod';
import { motions } from '../../domain/journey.ts';
import { tell } from '../../domain/message.ts';
import { address, common, email, order, reference, summary, text, title } from './fields.ts';
import { bodyMarks, internal, marks, published } from './marks.ts';

const { internal: _, ...teamCommon } = common;

export const teamSchema = z
	.strictObject({
		title: title().register(marks, published),
		...teamCommon,
		summary: summary()
			.meta({ description: 'The team’s promise to partners, in one sentence.' })
			.register(marks, published),
		contact: z
			.strictObject({
				email: email()
					.optional()
					.meta({ description: 'Where partners write.', examples: ['partner-sales@example.com'] })
					.register(marks, published),
				url: address()
					.optional()
					.meta({
						description: 'A page where partners reach the team.',
						examples: ['https://portal.example.com/teams/sales'],
					})
					.register(marks, published),
				channel: text(80)
					.optional()
					.meta({ description: 'Where your own people ask.' })
					.register(marks, internal),
			})
			.optional()
			.meta({ description: 'How the team is reached.' }),
		escalation: text(240)
			.optional()
			.meta({ description: 'Where it goes when it is stuck.' })
			.register(marks, internal),
		order: order().register(marks, published),
		external: z
			.boolean()
			.optional()
			.meta({
				description: 'Not one of your own: a distributor, an auditor.',
				default: false,
			})
			.register(marks, published),
		codeOwner: z
			.string()
			.regex(/^@[\w.-]+(?:\/[\w./-]+)?$|^[^\s@]+@[^\s@]+$/, {
				error: () => tell`Write a name such as @acme/partner-sales.`,
			})
			.optional()
			.meta({
				description: 'Who reviews changes to its texts.',
				examples: ['@acme/partner-sales'],
			})
			.register(marks, internal),
	})
	.register(bodyMarks, internal);

export const partnerTypeSchema = z
	.strictObject({
		title: title().register(marks, published),
		...common,
		summary: summary().register(marks, published),
		order: order().register(marks, published),
		motion: z
			.enum(motions)
			.optional()
			.meta({ description: 'What it mainly does with you.' })
			.register(marks, published),
		example: text(160)
			.optional()
			.meta({ description: 'Who that is, for instance.' })
			.register(marks, published),
		phases: z
			.array(reference('phases'))
			.optional()
			.meta({
				description: 'The phases it goes through (default: all).',
			})
			.register(marks, published),
	})
	.register(bodyMarks, published);
