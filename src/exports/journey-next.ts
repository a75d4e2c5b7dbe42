import { z } from 'zod';
import { groupTypes } from '../domain/group-types.ts';
import { cadences, type Id, type Milestone, type Timing } from '../domain/journey.ts';
import { findNextSteps, type NextSteps } from '../domain/next-steps.ts';
import type { Path } from '../domain/path.ts';
import { formatNextReason, formatNextSteps } from '../words/format-next-step.ts';
import { countShown, type ExportSource } from './export-source.ts';
import { id, ids, text } from './journey-parts.ts';

export const timing = z
	.discriminatedUnion('kind', [
		z.strictObject({
			kind: z.literal('window'),
			from: z.int().min(0),
			to: z.int().min(0).meta({ description: 'Included. Days count from day 0 of the phase.' }),
		}),
		z.strictObject({
			kind: z.literal('cadence'),
			cadence: z.enum(cadences),
			of: z.enum(['year', 'calendar']).optional().meta({
				description: 'Whose months, quarters and halves: the program’s year or the calendar’s.',
			}),
			on: z.int().min(1).max(31).optional().meta({
				description: 'A day of the month; where a month is shorter, its last day.',
			}),
		}),
	])
	.meta({
		id: 'Timing',
		description: 'When it is due: days on the clock of its phase, or how often it comes round.',
	});

export const within = z
	.union([
		z.int().min(0),
		z.strictObject({ days: z.int().min(0) }),
		z.strictObject({ hours: z.int().min(1) }),
		z.strictObject({ before: z.int().min(0) }),
		text,
	])
	.meta({
		id: 'Within',
		description:
			'A number: working days, Monday to Friday, holidays not known. “days”: of the calendar. “before”: days before the milestone is due, or before each turn. Or a time in words.',
	});

const handoff = z
	.strictObject({ from: id, to: id })
	.meta({ id: 'Handoff', description: 'Ids of the teams between which the partner passes.' });

export const next = z
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

type NextExport = z.infer<typeof next>;
type TimingExport = z.infer<typeof timing>;

/** What happens next on the path of a type, or for all of them: those with one answer together. */
export function exportAnswers(source: ExportSource, path: Path, id: Id): NextExport[] {
	const isOfAll = !path.partnerType && source.paths.size > 0;
	const paths = isOfAll ? [...source.paths.values()] : [path];
	const answers = paths.flatMap((one) => {
		const from = one.milestones.get(id);
		return from
			? [[one.partnerType?.id ?? '', exportNext(source, from, findNextSteps(one, id))] as const]
			: [];
	});
	return groupTypes(answers, (answer) => answer).map(({ types, value }) => ({
		partnerTypes: types.filter(Boolean),
		...value,
	}));
}

function exportNext(
	source: ExportSource,
	from: Milestone,
	next: NextSteps,
): Omit<NextExport, 'partnerTypes'> {
	const { journey, words } = source;
	const steps = next.steps.slice(0, countShown(source, next));
	const sentences = formatNextSteps(words, journey, from, { ...next, steps });
	const reason = next.leaves ? '' : formatNextReason(words, from, next);
	return {
		reason: next.reason,
		leaves: next.leaves?.id,
		enters: next.enters?.id,
		steps: steps.map(({ milestone, handoff }) => ({
			milestone: milestone.id,
			phase: milestone.phase,
			team: milestone.team,
			timing: exportTiming(milestone.timing),
			handoff,
		})),
		more: next.steps.length - steps.length || undefined,
		text: [sentences, reason].filter(Boolean).join('\n'),
	};
}

export function exportTiming(timing: Timing): TimingExport {
	return timing.kind === 'window'
		? { kind: 'window', from: timing.window.from, to: timing.window.to }
		: { kind: 'cadence', cadence: timing.cadence, of: timing.of, on: timing.on };
}
