import { z } from 'zod';
import { columnWords } from '../../domain/desk/desk-data.ts';
import { tell } from '../../domain/message.ts';
import { internal, marks } from './marks.ts';

const words = columnWords.join(', ');
const target = z
	.string({
		error: () => tell`Write the id of a milestone or of a phase, or one of these words: ${words}.`,
	})
	.trim()
	.min(1);

/** What desk.yaml may say: what the columns of an export mean, where their headings do not say it. */
export const deskSchema = z
	.strictObject({
		columns: z
			.record(z.string(), z.union([target, z.strictObject({ agreed: target })]))
			.default({})
			.meta({
				description: `What each column means, by its heading: the id of a milestone (the day on which it was reached) or of a phase (its day 0), “agreed:” with a milestone (the day agreed on), or one of these words: ${words}.`,
			}),
		values: z.record(z.string(), target).optional().meta({
			description:
				'Other names that cells have for milestones, phases and partner types, and their ids.',
		}),
	})
	.register(marks, internal);
