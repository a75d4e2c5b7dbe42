import { z } from 'zod';
import { cadences } from '../../domain/journey.ts';
import { common, days, reference, summary, text, title, within } from './fields.ts';

const window = z.strictObject({
	from: days()
		.min(0)
		.meta({ description: 'First day on the phase’s clock.', examples: [45] }),
	to: days()
		.min(0)
		.meta({ description: 'Last day on the phase’s clock.', examples: [60] }),
});
const cadence = z.enum(cadences);
const exit = z.array(text(200));
const ifMissed = text(240);

const oneTiming = (value: { window?: unknown; cadence?: unknown }) =>
	value.window === undefined || value.cadence === undefined;

const difference = z
	.strictObject({
		window: window.optional(),
		cadence: cadence.optional(),
		team: reference('teams').optional(),
		optional: z.boolean().optional(),
		exit: exit.optional(),
		ifMissed: ifMissed.optional(),
	})
	.refine(oneTiming, { path: ['window'], error: 'Write either “window” or “cadence”, not both.' });

const step = z.strictObject({
	by: reference('partner-or-team').meta({
		description: '“partner”, or the id of a team.',
		examples: ['partner'],
	}),
	role: reference('roles')
		.optional()
		.meta({
			description: 'Who at the partner; only where “by” is partner.',
			examples: ['sales'],
		}),
	do: text(240).meta({ examples: ['Register the opportunity in the portal'] }),
	resource: reference('resources')
		.optional()
		.meta({ examples: ['deal-registration-guide'] }),
	within: within()
		.optional()
		.meta({
			description: 'Working days, or a text such as “48 hours”.',
			examples: [2],
		}),
	internal: z.boolean().optional(),
});

const enablement = z.strictObject({
	resource: reference('resources').meta({ examples: ['co-sell-playbook'] }),
	lead: days()
		.min(-3650)
		.max(3650)
		.optional()
		.meta({
			description:
				'Days before the window opens, or before each turn, by which the partner has it.',
			examples: [14],
		}),
	roles: z
		.array(reference('roles'))
		.optional()
		.meta({ examples: [['sales']] }),
});

const frictionSignal = z.strictObject({
	signal: text(160).meta({ examples: ['No opportunity registered'] }),
	day: days()
		.min(0)
		.optional()
		.meta({ description: 'Day on the phase’s clock.', examples: [45] }),
	after: days()
		.min(0)
		.optional()
		.meta({ description: 'Days since the last turn.', examples: [30] }),
	team: reference('teams').meta({ description: 'Who watches.', examples: ['partner-management'] }),
	play: reference('plays')
		.optional()
		.meta({ examples: ['pipeline-jumpstart'] }),
});

export const milestoneSchema = z
	.strictObject({
		/** A fact that is true or not yet true, so that it can be ticked off. */
		title: text(60).meta({
			description: 'What is true once the partner gets here, in 60 characters or fewer.',
			examples: ['First deal registered'],
		}),
		mapTitle: title(32)
			.optional()
			.meta({
				description: 'A shorter title for the one-page map.',
				examples: ['First deal'],
			}),
		...common,
		summary: summary(),
		phase: reference('phases').meta({ examples: ['onboarding'] }),
		track: text(60)
			.optional()
			.meta({
				description: 'The id of one of the phase’s tracks.',
				examples: ['activate'],
			}),
		team: reference('teams').meta({
			description: 'The team that holds the partner here.',
			examples: ['partner-sales'],
		}),
		consulted: z.array(reference('teams')).optional(),
		informed: z.array(reference('teams')).optional(),
		window: window.optional().meta({
			description: 'The days on the phase’s clock. Write this or “cadence”.',
			examples: [{ from: 45, to: 60 }],
		}),
		cadence: cadence.optional().meta({ description: 'How often it comes round again.' }),
		after: z
			.array(reference('milestones'))
			.optional()
			.meta({
				description: 'All of these come first.',
				examples: [['sales-certification']],
			}),
		afterAny: z.array(reference('milestones')).optional().meta({
			description: 'At least one of these comes first.',
		}),
		partnerTypes: z
			.array(reference('partner-types'))
			.min(1, { error: 'Name at least one partner type, or remove the field: then it is for all.' })
			.optional(),
		optional: z.boolean().optional().meta({
			description: 'Recommended; does not hold up what follows.',
		}),
		activation: z.boolean().optional().meta({
			description: 'Reaching one of these makes the partner active.',
		}),
		exit: exit.optional().meta({
			description: 'What proves it.',
			examples: [['The registration is accepted in the portal']],
		}),
		ifMissed: ifMissed
			.optional()
			.meta({ description: 'What happens if it is missed, in a sentence.' }),
		byType: z
			.record(reference('partner-types'), difference)
			.optional()
			.meta({ description: 'What differs for a partner type.' }),
		steps: z.array(step).optional().meta({ description: 'Who does what, in order.' }),
		enablement: z.array(enablement).optional().meta({
			description: 'What the partner must have in hand, and when.',
		}),
		friction: z.array(frictionSignal).optional().meta({
			description: 'Signs of trouble and who watches for them. Always internal.',
		}),
		metrics: z.array(reference('metrics')).optional(),
	})
	.refine((value) => (value.window === undefined) !== (value.cadence === undefined), {
		path: ['window'],
		error: 'Write either “window: { from: 45, to: 60 }” or “cadence: quarterly”, one of the two.',
	});
