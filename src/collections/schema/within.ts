import { z } from 'zod';
import { tell } from '../../domain/message.ts';
import { days, text } from './fields.ts';
import { marks, published } from './marks.ts';

/** How long something may take. A text that is only a figure would be shown without what it counts. */
export function within() {
	return z
		.union([z.int().min(0, { abort: true }), text(60), ...forms], {
			error: ({ input }) => (typeof input === 'number' ? wordDays(String(input)) : wordForms()),
		})
		.refine((value) => typeof value !== 'string' || !isFigure(value), {
			error: ({ input }) => wordDays(String(input)),
		});
}

const forms = [
	z.strictObject({
		days: days()
			.min(0)
			.meta({ description: 'Days of the calendar.', examples: [10] })
			.register(marks, published),
	}),
	z.strictObject({
		hours: z
			.int()
			.min(1)
			.max(10_000)
			.meta({ description: 'Hours.', examples: [48] })
			.register(marks, published),
	}),
	z.strictObject({
		before: days()
			.min(0)
			.meta({
				description: 'At least so many days before the milestone is due, or before each turn.',
				examples: [10],
			})
			.register(marks, published),
	}),
] as const;

function isFigure(text: string): boolean {
	return /^[-+−]?[\d.,_ ]*\d[\d.,_ ]*$/.test(text);
}

function wordForms(): string {
	return tell`Write a number of working days, such as 2, or one of { days: 10 } (of the calendar), { hours: 48 } and { before: 10 } (days before it is due), or a text such as “the same day”.`;
}

function wordDays(found: string): string {
	return /^\d+$/.test(found)
		? tell`A number of working days has no quotes. Write ${Number(found)}, or a text such as “48 hours”.`
		: tell`This must be a whole number of working days, from 0; found “${found}”. Write a number such as 2, or a text such as “48 hours”.`;
}
