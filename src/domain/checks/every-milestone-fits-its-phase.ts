import { listVersions } from '../differences.ts';
import type { Milestone, Phase, Window } from '../journey.ts';
import { tell } from '../message.ts';
import { type Check, type FieldPath, type Problem, sayError, sayWarning } from '../problem.ts';

/** Windows, tracks and friction days are those of the milestone's phase. */
export const everyMilestoneFitsItsPhase: Check = ({ journey }) =>
	[...journey.milestones.values()].flatMap((milestone) => {
		const phase = journey.phases.get(milestone.phase);
		if (!phase) return [];
		return [
			...checkTrack(milestone, phase),
			...checkWindows(milestone, phase),
			...checkFrictionDays(milestone, phase),
			...checkDifferences(milestone),
			...checkRoles(milestone),
		];
	});

function checkTrack(milestone: Milestone, phase: Phase): Problem[] {
	const { track } = milestone;
	if (track === undefined || phase.tracks.some((one) => one.id === track)) return [];
	const choices = phase.tracks.map((one) => one.id);
	const message =
		choices.length > 0
			? tell`“${phase.title}” has no track called “${track}”. Its tracks: ${choices.join(', ')}.`
			: tell`“${phase.title}” has no tracks. Remove the field, or add tracks in ${phase.file}.`;
	return [
		{
			...sayError('unknown-track', milestone, ['track'], message),
			mistyped: { word: track, choices },
		},
	];
}

function checkWindows(milestone: Milestone, phase: Phase): Problem[] {
	const found =
		milestone.timing.kind === 'window'
			? checkWindow(milestone, phase, milestone.timing.window, ['window'])
			: [];
	for (const [type, { timing }] of milestone.byType) {
		if (timing?.kind === 'window') {
			found.push(...checkWindow(milestone, phase, timing.window, ['byType', type, 'window']));
		}
	}
	return found;
}

function checkWindow(
	milestone: Milestone,
	phase: Phase,
	{ from, to }: Window,
	path: FieldPath,
): Problem[] {
	if (to < from) {
		return [
			sayError(
				'window-order',
				milestone,
				path,
				tell`The window ends (day ${to}) before it begins (day ${from}). Write the earlier day after “from”.`,
			),
		];
	}
	if (phase.days === undefined || to <= phase.days) return [];
	return [
		sayError(
			'window-outside-phase',
			milestone,
			path,
			tell`Day ${to} is after “${phase.title}” ends (day ${phase.days}). Move the window, or lengthen the phase in ${phase.file}.`,
		),
	];
}

function checkFrictionDays(milestone: Milestone, phase: Phase): Problem[] {
	return milestone.friction.flatMap(({ day, after }, i): Problem[] => {
		const path = ['friction', i];
		const hasWindow = milestone.timing.kind === 'window';
		if (
			hasWindow
				? day === undefined || after !== undefined
				: after === undefined || day !== undefined
		) {
			return [
				sayError(
					'friction-day',
					milestone,
					path,
					hasWindow
						? tell`The milestone has a window, so the signal needs a day on the phase’s clock: “day: 45”, and no “after”.`
						: tell`The milestone recurs, so the signal needs the days since the last turn: “after: 30”, and no “day”.`,
				),
			];
		}
		if (day === undefined || phase.days === undefined || day <= phase.days) return [];
		return [
			sayError(
				'friction-outside-phase',
				milestone,
				[...path, 'day'],
				tell`Day ${day} is after “${phase.title}” ends (day ${phase.days}). Write a day from 0 to ${phase.days}.`,
			),
		];
	});
}

function checkRoles(milestone: Milestone): Problem[] {
	const all = listVersions(milestone, 'steps').flatMap(({ items, path }) =>
		items.map((step, i) => ({ ...step, path: [...path, i, 'role'] })),
	);
	return all.flatMap(({ by, role, path }) =>
		role === undefined || by === 'partner'
			? []
			: [
					sayError(
						'step-role',
						milestone,
						path,
						tell`A role belongs to a step by the partner. Remove it, or write “by: partner”.`,
					),
				],
	);
}

function checkDifferences(milestone: Milestone): Problem[] {
	return [...milestone.byType.keys()]
		.filter((type) => !milestone.partnerTypes.includes(type))
		.map((type) =>
			sayWarning(
				'difference-without-type',
				milestone,
				['byType', type],
				tell`The milestone is not for “${type}”, so this changes nothing. Add “${type}” to partnerTypes, or remove it here.`,
			),
		);
}
