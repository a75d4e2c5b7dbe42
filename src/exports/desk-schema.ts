import { z } from 'zod';
import { realitySchema } from '../collections/schema/reality.ts';
import { deviationRules } from '../domain/desk/deviation.ts';
import { date, id, ids, text } from './journey-parts.ts';

const row = z
	.int()
	.positive()
	.meta({ description: 'As a spreadsheet counts; the headings are row 1.' });
const count = z.int().nonnegative();
const day = z.int().nullable();
const type = text.meta({
	description: 'The id of a partner type; those of a partner of several types, joined by +.',
});
const who = text.meta({ description: '“partner”, or the id of a team.' });

const item = z.strictObject({
	milestone: id,
	due: date.nullable().meta({ description: 'Null: on no day that is known.' }),
	isAgreed: z.literal(true).optional().meta({
		description: 'That day was agreed on with the partner, in place of the usual one.',
	}),
	turn: who,
	internalTurn: who.optional().meta({ description: 'Who has the first internal step.' }),
	team: id.meta({ description: 'The owner.' }),
	waitsFor: ids.meta({
		description: 'What holds it up directly, and alternatives of which one is missing.',
	}),
});
const medianOf = count.meta({
	description: 'How many that day speaks for; 0 where there is none.',
});
const share = z.number().min(0).max(1);

/** What `waymark desk --format json` writes: its type and the published JSON Schema are both made from it. */
export const deskJsonSchema = z
	.strictObject({
		$schema: text.optional(),
		version: z.literal(1),
		asOf: date,
		unread: z
			.array(text)
			.optional()
			.meta({ description: 'Headings of columns that say nothing here.' }),
		notices: z
			.array(text)
			.optional()
			.meta({ description: 'What is not certain, though the file is read.' }),
		rows: z.strictObject({
			read: count,
			used: count,
			setAside: z.array(
				z.strictObject({
					row,
					column: z.string(),
					why: text,
					isCell: z.literal(true).optional().meta({
						description: 'Only the cell is set aside; its row counts as used.',
					}),
				}),
			),
		}),
		partners: z.array(
			z.strictObject({
				id: text,
				type,
				manager: text.optional(),
				phase: id.nullable(),
				day: day.meta({
					description: 'What the clock of the phase shows; null where day 0 is not known.',
				}),
				ended: date.optional(),
				isPaused: z.literal(true).optional(),
				reached: z.array(z.strictObject({ milestone: id, on: date })),
				behind: ids.meta({ description: 'Behind the partner though nobody said so.' }),
				overdue: z.array(item),
				open: z.array(item),
				coming: z.array(item),
				signals: z.array(
					z.strictObject({
						milestone: id,
						signal: text,
						since: date,
						team: id,
						play: id.optional(),
					}),
				),
				deviations: z.array(
					z.strictObject({
						rule: z.enum(deviationRules),
						milestone: id,
						days: z.int().optional().meta({
							description: 'After the window’s end, or below zero before its beginning.',
						}),
						other: id.optional(),
					}),
				),
			}),
		),
		milestones: z.array(
			z.strictObject({
				id,
				type,
				concerned: count,
				reached: count,
				late: count,
				recurs: z.literal(true).optional(),
				medianDay: day,
				medianOf,
				deviations: z.partialRecord(z.enum(deviationRules), count),
			}),
		),
		activation: z.array(
			z.strictObject({
				type,
				milestone: id,
				partners: count,
				reached: count.meta({ description: 'How many of these are active.' }),
				median: day,
				medianOf,
				curve: z.array(
					z.strictObject({
						day: count,
						reached: share,
						low: share.nullable(),
						high: share.nullable(),
					}),
				),
			}),
		),
		misfits: z.array(
			z.strictObject({
				rule: z.enum(deviationRules),
				isLate: z.boolean().optional(),
				milestone: id,
				other: id.optional(),
				type,
				partners: count,
				concerned: count,
				median: day,
				othersMedian: day,
			}),
		),
	})
	.meta({
		title: 'What happens next for every partner',
		description: 'For the desk of the own teams, never for publishing.',
	});

/** The JSON Schemas of what the desk writes, by their names. */
export const deskSchemas = { desk: deskJsonSchema, reality: realitySchema } as const;

/** One of them as text; `url` is the address at which it lies. */
export function exportDeskSchema(name: keyof typeof deskSchemas, url: string): string {
	const schema = z.toJSONSchema(deskSchemas[name], { io: 'input' });
	return `${JSON.stringify({ ...schema, $id: url }, null, '\t')}\n`;
}
