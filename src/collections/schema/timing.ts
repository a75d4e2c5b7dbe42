import { z } from 'zod';
import { cadences, monthlyCadences } from '../../domain/journey.ts';
import { tell } from '../../domain/message.ts';
import { days } from './fields.ts';
import { marks, published } from './marks.ts';

/** Days on the phase’s clock. */
export const window = z.strictObject({
	from: days()
		.min(0)
		.meta({ description: 'First day on the phase’s clock.', examples: [45] })
		.register(marks, published),
	to: days()
		.min(0)
		.meta({ description: 'Last day on the phase’s clock.', examples: [60] })
		.register(marks, published),
});

/** How often something comes round, in a word; or with the year and the day of the month that it keeps to. */
export const cadence = z.union([
	z.enum(cadences),
	z
		.strictObject({
			every: z
				.enum(cadences)
				.meta({ description: 'How often.', examples: ['quarterly'] })
				.register(marks, published),
			of: z
				.enum(['year', 'calendar'])
				.optional()
				.meta({
					description:
						'Whose months, quarters and halves: of the program’s year, or of the calendar. A turn is due on the first such day after the last turn.',
				})
				.register(marks, published),
			on: z
				.int()
				.min(1)
				.max(31)
				.optional()
				.meta({
					description: 'A day of the month; where a month is shorter, its last day.',
					examples: [15],
				})
				.register(marks, published),
		})
		.refine(({ every, of }) => of === undefined || isOfMonths(every), {
			path: ['of'],
			error: ({ input }) => wordNotOfMonths('of', input),
		})
		.refine(({ every, on }) => on === undefined || isOfMonths(every), {
			path: ['on'],
			error: ({ input }) => wordNotOfMonths('on', input),
		}),
]);

function isOfMonths(every: string): boolean {
	return monthlyCadences.some((one) => one === every);
}

function wordNotOfMonths(field: string, input: unknown): string {
	const { every } = input as { every: string };
	const choices = monthlyCadences.join(', ');
	return tell`“${every}” keeps to no month, so “${field}” says nothing. Remove “${field}”, or write one of these after “every”: ${choices}.`;
}
