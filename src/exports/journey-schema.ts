import { z } from 'zod';
import { motions, resourceKinds } from '../domain/journey.ts';
import { plainParts } from './journey-entries.ts';
import { levelParts, regions } from './journey-levels.ts';
import { milestone } from './journey-milestones.ts';
import { address, date, entry, id, ids, text } from './journey-parts.ts';
import { journeyVersion } from './journey-version.ts';

/** What the program links to besides. */
const ownLinks = z.array(z.strictObject({ title: text, address }));

/** `journey.json` as a schema: its type and the published JSON Schema are both made from it. */
const journeySchema = z
	.strictObject({
		$schema: address,
		version: z.literal(journeyVersion),
		edition: z.enum(['public', 'internal']),
		contentHash: z
			.string()
			.regex(/^sha256-[0-9a-f]{64}$/)
			.meta({
				description: 'Changes when anything that is said here changes, wherever it is served.',
			}),
		contentDate: date
			.optional()
			.meta({ description: 'The day of the last change, in UTC; left out where it is not known.' }),
		url: address,
		program: z.strictObject({
			name: text,
			vendor: text,
			tagline: text.optional(),
			locale: text,
			edition: text.optional(),
			portal: address.optional(),
			year: z
				.strictObject({ starts: z.string().regex(/^\d\d-\d\d$/) })
				.optional()
				.meta({
					description:
						'The month and the day on which the program’s year starts; absent: the calendar’s.',
				}),
			regions,
			contact: z.strictObject({ team: id.optional(), email: text.optional() }).optional(),
			navigation: ownLinks
				.optional()
				.meta({ description: 'What else stands in the menu, in order.' }),
			footer: ownLinks
				.optional()
				.meta({ description: 'What else stands at the foot of every page, in order.' }),
			home: z.strictObject({ above: text.optional(), below: text.optional() }).optional().meta({
				description:
					'The texts above and below the map on the first page, as Markdown; in the file of the whole program.',
			}),
		}),
		partnerType: id
			.optional()
			.meta({ description: 'Whose path it is; absent in the file of the whole program.' }),
		roles: z.array(z.strictObject({ id, title: text })),
		phases: z.array(
			z.strictObject({
				...entry,
				number: z.int().positive(),
				goal: text,
				starts: text.meta({ description: 'The event that is day 0.' }),
				days: z.int().positive().optional().meta({ description: 'Absent where it never ends.' }),
				entry: z.array(text),
				exit: z.array(text),
				tracks: z.array(z.strictObject({ id, title: text, summary: text.optional() })),
				differences: z
					.array(
						z.strictObject({
							partnerType: id,
							starts: text.optional(),
							days: z.int().positive().optional(),
							goal: text.optional(),
							entry: z.array(text).optional(),
							exit: z.array(text).optional(),
						}),
					)
					.optional()
					.meta({
						description:
							'Where a partner type differs. Not in the file of one type: applied there.',
					}),
			}),
		),
		partnerTypes: z.array(
			z.strictObject({
				...entry,
				motion: z.enum(motions).optional(),
				example: text.optional(),
				phases: ids,
				path: ids.meta({ description: 'Its milestones, in order.' }),
			}),
		),
		milestones: z.array(milestone).meta({ description: 'In the order of the path.' }),
		resources: z.array(
			z.strictObject({
				...entry,
				kind: z.enum(resourceKinds),
				link: address.optional().meta({ description: 'Where the resource itself is.' }),
				access: z.enum(['open', 'portal']),
				roles: ids.meta({ description: 'Empty: every role.' }),
				partnerTypes: ids.meta({ description: 'Empty: every partner type.' }),
				minutes: z.int().positive().optional(),
				language: text.optional(),
			}),
		),
		teams: z.array(
			z.strictObject({
				...entry,
				email: text.optional(),
				link: address.optional(),
				external: z.boolean().meta({ description: 'Not one of the vendor’s own.' }),
			}),
		),
		...plainParts,
		...levelParts,
	})
	.meta({
		title: 'A partner journey',
		description:
			'Phases, milestones and all that belongs to them, with what each milestone leads to. Ids are stable; lists stand in the order in which readers meet them.',
	});

export type JourneyExport = z.infer<typeof journeySchema>;

/** The published JSON Schema of `journey.json`; `site` is the site's absolute address. */
export function exportSchema(site: string): string {
	const schema = z.toJSONSchema(journeySchema, { target: 'draft-2020-12' });
	return `${JSON.stringify({ $id: `${site}/journey.schema.json`, ...schema })}\n`;
}
