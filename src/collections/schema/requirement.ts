import { z } from 'zod';
import { tell } from '../../domain/message.ts';
import { date, id, reference, text, trees } from './fields.ts';
import { hiding, marks } from './marks.ts';
import { keepRules, periodRule } from './requirement-rules.ts';
import type { WrittenReplacement, WrittenRequirement } from './written-requirement.ts';

/** The nodes of a list; a getter, for a node may hold others of its kind. */
const nodes = (): z.ZodType<WrittenRequirement[]> =>
	z
		.array(requirementNode)
		.min(1, { error: () => tell`Write at least one item, or remove the field.` });

const atLeast = () => z.number().meta({ description: 'The least, included.', examples: [3] });
const atMost = () => z.number().meta({ description: 'The most, included.', examples: [30] });

const bounds = {
	atLeast: atLeast().optional(),
	atMost: atMost().optional(),
	from: date()
		.optional()
		.meta({ description: 'The first day on which it holds.', examples: ['2027-07-01'] }),
	until: date()
		.optional()
		.meta({ description: 'The last day on which it holds.', examples: ['2027-06-30'] }),
	recommended: z
		.boolean()
		.optional()
		.meta({ description: 'Asked for, and not required.', default: false }),
};

const replacement: z.ZodType<WrittenReplacement> = z
	.strictObject({
		...bounds,
		get of() {
			return nodes().optional().meta({ description: 'Of a group: its list.' });
		},
	})
	.refine(...periodRule);

const positive = (name: string) =>
	z.number().refine((value) => value > 0, {
		error: ({ input }) => tell`“${name}” is ${String(input)}. Write a number above zero.`,
	});

const part = z.strictObject({
	measure: reference('measures').meta({
		description: 'The figure that brings points.',
		examples: ['retention'],
	}),
	full: positive('full').meta({
		description: 'The figure that brings all of them.',
		examples: [95],
	}),
	points: positive('points').meta({
		description: 'How many it brings at the most.',
		examples: [40],
	}),
});

const some = z.strictObject({
	atLeast: z
		.int()
		.min(1)
		.meta({ description: 'How many of them.', examples: [2] }),
	get of() {
		return nodes().meta({ description: 'Of which.' });
	},
});

const score = z.strictObject({
	atLeast: z.number().meta({ description: 'The points that are needed.', examples: [70] }),
	floor: z
		.enum(['above-zero'])
		.optional()
		.meta({ description: 'Each part has to bring more than zero points.' }),
	parts: z
		.array(part)
		.min(1, { error: () => tell`Write at least one item, or remove the field.` })
		.meta({
			description: 'What brings points: “points” × figure ÷ “full”, never more than “points”.',
		}),
});

const over = z.string().refine(isPeriod, {
	error: ({ input }) =>
		tell`“${String(input)}” is no period. Write one of now, quarter, half-year, program-year, calendar-year and lifetime, or trailing-12-months with 1 to 60 months.`,
});

/** What is asked for: a tree of nodes, each of one kind. */
const requirementNode: z.ZodType<WrittenRequirement> = keepRules(
	z.strictObject({
		get all() {
			return nodes().optional().meta({ description: 'All of these nodes.' });
		},
		get any() {
			return nodes().optional().meta({ description: 'One of these nodes is enough.' });
		},
		some: some.optional().meta({ description: 'So many of these nodes.' }),
		score: score.optional().meta({ description: 'Points that several measures bring together.' }),
		measure: reference('measures')
			.optional()
			.meta({
				description: 'A figure of the partner, with “atLeast” or “atMost”.',
				examples: ['certified-people'],
			}),
		milestone: reference('milestones')
			.optional()
			.meta({ description: 'A milestone that is reached.', examples: ['first-deal-registered'] }),
		statement: id()
			.optional()
			.meta({
				description: 'Something that is declared, by an id of your own; “title” says what.',
				examples: ['reference-published'],
			}),
		invitation: z
			.literal(true, { error: () => tell`Write “invitation: true”, or remove the field.` })
			.optional()
			.meta({ description: 'The level is by invitation.', examples: [true] }),
		level: reference('levels')
			.optional()
			.meta({ description: 'Another level that is held.', examples: ['silver'] }),
		...bounds,
		over: over.optional().meta({
			description:
				'Beside “measure”: of which period the figure is (default: now). now, quarter, half-year, program-year, calendar-year, lifetime, or trailing-12-months with 1 to 60 months.',
			examples: ['trailing-12-months'],
			default: 'now',
		}),
		title: text(120)
			.optional()
			.meta({
				description: 'Beside “statement”: what is declared. Once for each id.',
				examples: ['A reference is published'],
			}),
		team: reference('teams')
			.optional()
			.meta({
				description: 'Beside “statement” and “invitation”: the team that confirms it.',
				examples: ['partner-management'],
			}),
		because: text(240)
			.optional()
			.meta({ description: 'Why it is asked for.', examples: ['Two sell, one builds.'] }),
		byType: z
			.record(reference('partner-types'), replacement)
			.optional()
			.meta({
				description: 'What is other for a partner type.',
				examples: [{ services: { atLeast: 5 } }],
			}),
		byRegion: z
			.record(reference('regions'), replacement)
			.optional()
			.meta({
				description: 'What is other in a region; it comes after what is other for a partner type.',
				examples: [{ emea: { atLeast: 200_000 } }],
			}),
		internal: z
			.boolean()
			.optional()
			.meta({
				description: 'Only for your own teams: left out of the public edition.',
				default: false,
			})
			.register(marks, hiding),
	}),
).register(trees, { isTree: true });

/** A tree as a field of an entry. */
export function requirement() {
	return requirementNode;
}

function isPeriod(value: string): boolean {
	const [, months] = /^trailing-([1-9]\d?)-months$/.exec(value) ?? [];
	if (months !== undefined) return Number(months) <= 60;
	return ['now', 'quarter', 'half-year', 'program-year', 'calendar-year', 'lifetime'].includes(
		value,
	);
}
