import { z } from 'zod';
import {
	type Following,
	findFollowing,
	type Gate,
	type Unlocked,
} from '../domain/find-following.ts';
import { groupTypes } from '../domain/group-types.ts';
import type { Handoff } from '../domain/handoffs.ts';
import { cadences, type Id, type Milestone, type Timing } from '../domain/journey.ts';
import type { Path } from '../domain/path.ts';
import type { ExportSource } from './export-source.ts';
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

const handoff = z.strictObject({ from: id, to: id }).meta({
	id: 'Handoff',
	description: 'Ids of the teams between which the partner passes. Nothing else is a hand-off.',
});

const unlocked = z
	.strictObject({
		milestone: id,
		alsoNeeds: ids.meta({ description: 'All of these come first as well.' }),
		alsoNeedsOne: ids.optional().meta({ description: 'At least one of these as well.' }),
		timing,
		team: id,
		handoff: handoff.optional().meta({ description: 'Where another team owns it.' }),
	})
	.meta({ id: 'Unlocked', description: 'A milestone that waits for this one.' });

const gate = z
	.strictObject({
		leaves: id.meta({ description: 'The phase that ends here.' }),
		enters: id
			.optional()
			.meta({ description: 'The phase that begins then; absent where the path ends.' }),
		exit: z.array(text).meta({ description: 'What must be true then.' }),
		first: ids.meta({ description: 'The milestones with which the next phase begins.' }),
		handoff: z.strictObject({ milestone: id, from: id, to: id }).optional().meta({
			description:
				'To the team of the first of them that another team owns and that does not wait for this milestone.',
		}),
	})
	.meta({ id: 'Gate', description: 'At the last milestone that a phase requires.' });

export const following = z
	.strictObject({
		partnerTypes: ids.meta({
			description: 'For whom it is so; empty in a program without partner types.',
		}),
		unlocks: z.array(unlocked).meta({ description: 'In the order of the path.' }),
		beside: z.array(z.strictObject({ milestone: id, timing, team: id })).meta({
			description:
				'Where nothing waits for it: what is due next on the calendar, and no consequence of it.',
		}),
		recurs: timing.optional().meta({ description: 'How often it comes round again.' }),
		gate: gate.optional(),
	})
	.meta({
		id: 'Following',
		description: 'What a milestone leads to, for the partner types for which it is the same.',
	});

type FollowingExport = z.infer<typeof following>;
type TimingExport = z.infer<typeof timing>;

/** What a milestone leads to on the path of a type, or for all of them: those with the same together. */
export function exportFollowing(source: ExportSource, path: Path, id: Id): FollowingExport[] {
	const isOfAll = !path.partnerType && source.paths.size > 0;
	const paths = isOfAll ? [...source.paths.values()] : [path];
	const found = paths
		.filter(({ milestones }) => milestones.has(id))
		.map((one) => [one.partnerType?.id ?? '', exportOne(findFollowing(one, id))] as const);
	return groupTypes(found, (one) => one).map(({ types, value }) => ({
		partnerTypes: types.filter(Boolean),
		...value,
	}));
}

function exportOne({ unlocks, beside, recurs, gate }: Following) {
	return {
		unlocks: unlocks.map(exportUnlocked),
		beside: beside.map((milestone) => ({ milestone: milestone.id, ...exportWhen(milestone) })),
		recurs: recurs && exportTiming(recurs),
		gate: gate && exportGate(gate),
	};
}

function exportUnlocked({ milestone, alsoNeeds, alsoNeedsOne, handoff }: Unlocked) {
	return {
		milestone: milestone.id,
		alsoNeeds: listIds(alsoNeeds),
		alsoNeedsOne: alsoNeedsOne.length > 0 ? listIds(alsoNeedsOne) : undefined,
		...exportWhen(milestone),
		handoff: exportHandoff(handoff),
	};
}

function exportGate({ leaves, enters, first, handoff }: Gate) {
	return {
		leaves: leaves.id,
		enters: enters?.id,
		exit: [...leaves.exit],
		first: listIds(first),
		handoff: handoff && {
			milestone: handoff.milestone.id,
			from: handoff.from,
			to: handoff.to,
		},
	};
}

const listIds = (milestones: readonly Milestone[]) => milestones.map(({ id }) => id);

const exportWhen = ({ timing, team }: Milestone) => ({ timing: exportTiming(timing), team });

const exportHandoff = (handoff: Handoff | undefined) =>
	handoff && { from: handoff.from, to: handoff.to };

export function exportTiming(timing: Timing): TimingExport {
	return timing.kind === 'window'
		? { kind: 'window', from: timing.window.from, to: timing.window.to }
		: { kind: 'cadence', cadence: timing.cadence, of: timing.of, on: timing.on };
}
