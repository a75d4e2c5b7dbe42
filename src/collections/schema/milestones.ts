import { z } from 'zod';
import { tell } from '../../domain/message.ts';
import { between, common, days, partnerTypes, reference, summary, text, title } from './fields.ts';
import { bodyMarks, hiding, internal, marks, published } from './marks.ts';
import { cadence, window } from './timing.ts';
import { within } from './within.ts';

const exit = z.array(text(200));
const ifMissed = text(240);
const milestones = () => z.array(reference('milestones')).optional();

const oneTiming = (value: { window?: unknown; cadence?: unknown }) =>
	value.window === undefined || value.cadence === undefined;

export const stepSchema = z.strictObject({
	by: reference('partner-or-team')
		.meta({
			description: '“partner”, or the id of a team.',
			examples: ['partner'],
		})
		.register(marks, published),
	role: reference('roles')
		.optional()
		.meta({
			description: 'Who at the partner; only where “by” is partner.',
			examples: ['sales'],
		})
		.register(marks, published),
	do: text(240)
		.meta({
			description: 'What is done, as a request: it begins with a verb.',
			examples: ['Register the opportunity in the portal'],
		})
		.register(marks, published),
	resource: reference('resources')
		.optional()
		.meta({ description: 'What helps with it.', examples: ['deal-registration-guide'] })
		.register(marks, published),
	within: within()
		.optional()
		.meta({
			description:
				'Working days, as a number: Monday to Friday, for holidays are not known. Or days of the calendar, hours, days before it is due, or a text.',
			examples: [2],
		})
		.register(marks, published),
	internal: z
		.boolean()
		.optional()
		.meta({
			description: 'Only for your own teams: left out of the public edition.',
			default: false,
		})
		.register(marks, hiding),
});

const enablement = z.strictObject({
	resource: reference('resources')
		.meta({
			description: 'What the partner needs.',
			examples: ['co-sell-playbook'],
		})
		.register(marks, published),
	lead: days()
		.min(-3650)
		.max(3650)
		.optional()
		.meta({
			description:
				'Days before the window opens, or before each turn, by which the partner has it.',
			examples: [14],
			default: 0,
		})
		.register(marks, published),
	roles: z
		.array(reference('roles'))
		.optional()
		.meta({
			description: 'Who at the partner needs it (default: everybody it is for).',
			examples: [['sales']],
		})
		.register(marks, published),
});

const difference = z
	.strictObject({
		window: window
			.optional()
			.meta({ description: 'Its days for this type.', examples: [{ from: 60, to: 90 }] }),
		cadence: cadence
			.optional()
			.meta({ description: 'How often it comes round again for this type.' })
			.register(marks, published),
		team: reference('teams')
			.optional()
			.meta({ description: 'The owner for this partner type.' })
			.register(marks, published),
		optional: z
			.boolean()
			.optional()
			.meta({ description: 'Whether it is only recommended for this type.' })
			.register(marks, published),
		exit: exit
			.optional()
			.meta({ description: 'What proves it for this type.' })
			.register(marks, published),
		ifMissed: ifMissed
			.optional()
			.meta({ description: 'What happens for this type if it is missed.' })
			.register(marks, published),
		after: milestones()
			.meta({ description: 'All of these come first for this type.' })
			.register(marks, published),
		afterAny: milestones()
			.meta({
				description: 'At least one of these comes first for this type.',
			})
			.register(marks, published),
		steps: z.array(stepSchema).optional().meta({
			description: 'Who does what for this type, in order: all steps, not only those that differ.',
		}),
		enablement: z.array(enablement).optional().meta({
			description: 'What a partner of this type needs: all of it, not only what differs.',
		}),
	})
	.refine(oneTiming, {
		...between('window', 'cadence'),
		path: ['window'],
		error: () => tell`Write either “window” or “cadence”, not both.`,
	});

const frictionSignal = z.strictObject({
	signal: text(160).meta({
		description: 'The sign that a partner is stuck.',
		examples: ['No opportunity registered'],
	}),
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
		.meta({ description: 'What the team then does.', examples: ['pipeline-jumpstart'] }),
});

export const milestoneSchema = z
	.strictObject({
		/** A fact that is true or not yet true, so that it can be ticked off. */
		title: text(60)
			.meta({
				description: 'What is true once the partner gets here, in 60 characters or fewer.',
				examples: ['First deal registered'],
			})
			.register(marks, published),
		mapTitle: title(32)
			.optional()
			.meta({
				description: 'A shorter title for the one-page map.',
				examples: ['First deal'],
			})
			.register(marks, published),
		...common,
		summary: summary().register(marks, published),
		phase: reference('phases')
			.meta({
				description: 'The phase that it belongs to.',
				examples: ['onboarding'],
			})
			.register(marks, published),
		track: text(60)
			.optional()
			.meta({
				description: 'The id of one of the phase’s tracks.',
				examples: ['activate'],
			})
			.register(marks, published),
		team: reference('teams')
			.meta({
				description: 'The owner: the one team that answers for the milestone.',
				examples: ['partner-sales'],
			})
			.register(marks, published),
		consulted: z
			.array(reference('teams'))
			.optional()
			.meta({ description: 'Teams that are asked before it counts.', examples: [['solutions']] })
			.register(marks, published),
		informed: z
			.array(reference('teams'))
			.optional()
			.meta({ description: 'Teams that are told once it is reached.', examples: [['finance']] })
			.register(marks, published),
		window: window.optional().meta({
			description: 'The days on the phase’s clock. Write this or “cadence”.',
			examples: [{ from: 45, to: 60 }],
		}),
		cadence: cadence
			.optional()
			.meta({ description: 'How often it comes round again.', examples: ['quarterly'] })
			.register(marks, published),
		after: milestones()
			.meta({
				description: 'All of these come first.',
				examples: [['sales-certification']],
			})
			.register(marks, published),
		afterAny: milestones()
			.meta({ description: 'At least one of these comes first.' })
			.register(marks, published),
		partnerTypes: partnerTypes()
			.meta({
				description: 'The partner types that pass here (default: all).',
				examples: [['reseller', 'services']],
			})
			.register(marks, published),
		optional: z
			.boolean()
			.optional()
			.meta({
				description: 'Recommended; does not hold up what follows.',
				default: false,
			})
			.register(marks, published),
		activation: z
			.boolean()
			.optional()
			.meta({
				description: 'Reaching one of these makes the partner active.',
				default: false,
			})
			.register(marks, published),
		exit: exit
			.optional()
			.meta({
				description: 'What proves it.',
				examples: [['The registration is accepted in the portal']],
			})
			.register(marks, published),
		ifMissed: ifMissed
			.optional()
			.meta({ description: 'What happens if it is missed, in a sentence.' })
			.register(marks, published),
		grantsAccess: z
			.enum(['portal'])
			.optional()
			.meta({
				description:
					'From here on the partner can sign in to the portal: what lies behind it cannot be needed earlier.',
				examples: ['portal'],
			})
			.register(marks, published),
		byType: z.record(reference('partner-types'), difference).optional().meta({
			description:
				'What differs for a partner type. An empty list says that there is none for this type.',
		}),
		steps: z.array(stepSchema).optional().meta({ description: 'Who does what, in order.' }),
		enablement: z.array(enablement).optional().meta({
			description: 'What the partner needs, and when.',
		}),
		friction: z
			.array(frictionSignal)
			.optional()
			.meta({
				description: 'Signs of trouble and who watches for them.',
			})
			.register(marks, internal),
		metrics: z
			.array(reference('metrics'))
			.optional()
			.meta({ description: 'The figures that it moves.', examples: [['time-to-first-deal']] })
			.register(marks, published),
	})
	.refine((value) => (value.window === undefined) !== (value.cadence === undefined), {
		...between('window', 'cadence'),
		path: ['window'],
		error: () =>
			tell`Write either “window: { from: 45, to: 60 }” or “cadence: quarterly”, one of the two.`,
	})
	.register(bodyMarks, published);
