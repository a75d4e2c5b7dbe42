import { z } from 'zod';
import { cadences, metricUnits, motions, resourceKinds } from '../domain/journey.ts';

/** The version of the format. A field may be added within it; none is removed or given another meaning. */
export const exportVersion = 1;

const id = z.string().regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/);
const ids = z.array(id);
const text = z.string().min(1);
const date = z.iso.date();
const address = z.url().meta({ description: 'Absolute address.' });

/** What every entry has. */
const entry = {
	id: id.meta({ description: 'Stays the same for as long as the entry means the same.' }),
	title: text,
	summary: z.string().optional(),
	url: address.meta({ description: 'Its page, absolute.' }),
	markdown: address.meta({ description: 'The same page as Markdown, absolute.' }),
	reviewed: date.optional().meta({ description: 'When somebody last read it through.' }),
	formerly: ids.optional().meta({ description: 'Earlier ids of the same entry.' }),
	owner: id.optional().meta({ description: 'The team that answers for the text.' }),
	body: text.optional().meta({
		description: 'The author’s text, as Markdown. Left out of the files of partner types.',
	}),
};

const timing = z
	.discriminatedUnion('kind', [
		z.strictObject({
			kind: z.literal('window'),
			from: z.int().min(0),
			to: z.int().min(0).meta({ description: 'Included. Days count from day 0 of the phase.' }),
		}),
		z.strictObject({ kind: z.literal('cadence'), cadence: z.enum(cadences) }),
	])
	.meta({
		id: 'Timing',
		description: 'When it is due: days on the clock of its phase, or how often it comes round.',
	});

const within = z
	.union([z.int().min(0), text])
	.meta({ description: 'Working days, or a time in words.' });

const handoff = z
	.strictObject({ from: id, to: id })
	.meta({ id: 'Handoff', description: 'Ids of the teams between which the partner passes.' });

const next = z
	.strictObject({
		partnerTypes: ids.meta({
			description: 'For whom it is the answer; empty in a program without partner types.',
		}),
		reason: z.enum(['waits', 'track', 'phase', 'door', 'recurs', 'end']).meta({
			description:
				'Why these come next: they wait for this one; next in its track; next in its phase; the phase ends and another begins; it comes round again; the path ends.',
		}),
		leaves: id.optional().meta({ description: 'The phase that ends here.' }),
		enters: id.optional().meta({ description: 'The phase that begins then.' }),
		steps: z.array(
			z.strictObject({ milestone: id, phase: id, team: id, timing, handoff: handoff.optional() }),
		),
		more: z
			.int()
			.positive()
			.optional()
			.meta({ description: 'How many further ones are left out.' }),
		text: text.meta({ description: 'The answer in words.' }),
	})
	.meta({
		id: 'Next',
		description: 'What happens next, for the partner types that have the same answer.',
	});

const milestone = z
	.strictObject({
		...entry,
		phase: id,
		track: id.optional(),
		team: id.meta({ description: 'Holds the partner here.' }),
		consulted: ids,
		informed: ids,
		timing,
		after: ids.meta({ description: 'All of these come first.' }),
		afterAny: ids.meta({ description: 'At least one of these comes first.' }),
		partnerTypes: ids,
		optional: z.boolean(),
		activation: z.boolean().meta({ description: 'Reaching it makes the partner active.' }),
		exit: z.array(text).meta({ description: 'What proves it.' }),
		ifMissed: text.optional(),
		differences: z
			.array(
				z.strictObject({
					partnerType: id,
					timing: timing.optional(),
					team: id.optional(),
					optional: z.boolean().optional(),
					exit: z.array(text).optional(),
					ifMissed: text.optional(),
				}),
			)
			.optional()
			.meta({
				description: 'Where a partner type differs. Not in the file of one type: applied there.',
			}),
		steps: z.array(
			z.strictObject({
				by: id.meta({ description: '“partner”, or the id of a team.' }),
				role: id.optional(),
				do: text,
				resource: id.optional(),
				within: within.optional(),
			}),
		),
		enablement: z.array(
			z.strictObject({
				resource: id,
				lead: z.int().meta({ description: 'Days before the window opens or before each turn.' }),
				roles: ids.meta({ description: 'Empty: every role.' }),
			}),
		),
		metrics: ids,
		next: z
			.array(next)
			.meta({ description: 'Each partner type of the milestone has one of the answers.' }),
	})
	.meta({ id: 'Milestone', description: 'A fact that is true or not yet true.' });

/** `journey.json` as a schema: its type and the published JSON Schema are both made from it. */
const journeySchema = z
	.strictObject({
		$schema: address,
		version: z.literal(exportVersion),
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
			contact: z.strictObject({ team: id.optional(), email: text.optional() }).optional(),
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
		metrics: z.array(
			z.strictObject({
				...entry,
				definition: text,
				formula: text.optional(),
				unit: z.enum(metricUnits).optional(),
				target: z.number().optional(),
				direction: z.enum(['at-most', 'at-least']).optional(),
				phase: id.optional(),
				source: text.optional(),
			}),
		),
		glossary: z.array(
			z.strictObject({ ...entry, definition: text, aliases: z.array(text), see: ids }),
		),
		pages: z.array(z.strictObject({ ...entry, section: text.optional() })),
		changes: z.array(z.strictObject({ ...entry, date, affects: ids })),
	})
	.meta({
		title: 'A partner journey',
		description:
			'Phases, milestones and all that belongs to them, with what happens next after each. Ids are stable; lists stand in the order in which readers meet them.',
	});

export type JourneyExport = z.infer<typeof journeySchema>;
export type MilestoneExport = z.infer<typeof milestone>;
export type NextExport = z.infer<typeof next>;

/** The published JSON Schema of `journey.json`; `site` is the site's absolute address. */
export function exportSchema(site: string): string {
	const schema = z.toJSONSchema(journeySchema, { target: 'draft-2020-12' });
	return `${JSON.stringify({ $id: `${site}/journey.schema.json`, ...schema })}\n`;
}
