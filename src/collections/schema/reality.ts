import { z } from 'zod';
import { tell } from '../../domain/message.ts';
import { fewestTold } from '../../domain/reality.ts';
import { internal, marks } from './marks.ts';

const type = z.string().min(1).meta({
	description: 'The id of a partner type; those of a partner of several types, joined by +.',
});
const id = z.string().min(1);
const day = z.int().nonnegative();
const count = z
	.int()
	.nonnegative()
	.refine((value) => value <= 0 || value >= fewestTold, {
		error: () =>
			tell`Counts of 1 to ${fewestTold - 1} could lead to a partner. Have the file written by the desk, which leaves them out.`,
	});

/** `reality.json`: its type, its check and the published JSON Schema are all made from it. */
export const realitySchema = z
	.strictObject({
		$schema: z.string().optional(),
		version: z.literal(1, {
			error: () => tell`This is a file of another version. The one that is read is 1.`,
		}),
		asOf: z.iso
			.date({ error: () => tell`This is a day, such as “2026-12-01”.` })
			.meta({ description: 'The day that it speaks of.' }),
		milestones: z.array(
			z.strictObject({
				id,
				type,
				concerned: count.meta({ description: 'Partners who have come to its phase.' }),
				reached: count.optional().meta({
					description: 'Absent, as is all below, where a part of the row is too small.',
				}),
				late: count.optional().meta({
					description: 'Those who reached it after its window, or are overdue.',
				}),
				medianDay: day.optional().meta({
					description:
						'The day of the phase’s clock by which half of them had reached it; absent where half have not yet, where too few are behind it, and of what recurs.',
				}),
				deviations: z.record(z.string(), count).optional().meta({
					description:
						'How many went another way than the journey says: window, after, afterAny, cadence, gate, type.',
				}),
			}),
		),
		activation: z.array(
			z.strictObject({
				type,
				milestone: id,
				partners: count,
				median: day.nullable().meta({
					description: 'The day by which half of them were active; null where half are not yet.',
				}),
			}),
		),
	})
	.register(marks, internal)
	.meta({
		title: 'How a journey is really walked',
		description: 'Counts of partners by milestone.',
	});
