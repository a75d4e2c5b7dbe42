import { applyToMilestone, applyToPhase, listVersions } from '../differences.ts';
import type { Id, Journey, Milestone, PartnerType, Phase, Window } from '../journey.ts';
import { tell } from '../message.ts';
import { type Check, type FieldPath, type Problem, sayError, sayWarning } from '../problem.ts';

/** Windows, tracks and friction days are those of the milestone's phase. */
export const everyMilestoneFitsItsPhase: Check = ({ journey }) =>
	[...journey.milestones.values()].flatMap((milestone) => {
		const phase = journey.phases.get(milestone.phase);
		if (!phase) return [];
		return [
			...checkTrack(milestone, phase),
			...checkWindows(journey, milestone, phase),
			...checkFrictionDays(journey, milestone, phase),
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

function checkWindows(journey: Journey, milestone: Milestone, phase: Phase): Problem[] {
	const { timing, byType, partnerTypes } = milestone;
	const types = [...new Set([...partnerTypes, ...byType.keys()])].map((type) => {
		const own = byType.get(type)?.timing;
		const path = own ? ['byType', type, 'window'] : ['window'];
		return { type, timing: own ?? timing, path, hasOwn: own !== undefined };
	});
	const written = [{ timing, path: ['window'] }, ...types.filter(({ hasOwn }) => hasOwn)];
	const order = written.flatMap((one) =>
		one.timing.kind === 'window' ? checkOrder(milestone, one.timing.window, one.path) : [],
	);
	// What is wrong for all is not said of each type that has the length of all.
	const isForAll = types.every(({ type }) => phase.byType.get(type)?.days !== undefined);
	const usual = isForAll && types.length > 0 ? [] : [{ timing, path: ['window'], type: undefined }];
	const others = types.filter(
		({ type, hasOwn }) => hasOwn || phase.byType.get(type)?.days !== undefined,
	);
	const ends = [...usual, ...others].flatMap((one) =>
		one.timing.kind === 'window' && one.timing.window.to >= one.timing.window.from
			? checkEnd(journey, milestone, phase, { ...one, day: one.timing.window.to })
			: [],
	);
	return [...order, ...ends];
}

function checkOrder(milestone: Milestone, { from, to }: Window, path: FieldPath): Problem[] {
	if (to >= from) return [];
	return [
		sayError(
			'window-order',
			milestone,
			path,
			tell`The window ends (day ${to}) before it begins (day ${from}). Write the earlier day after “from”.`,
		),
	];
}

function checkEnd(
	journey: Journey,
	milestone: Milestone,
	phase: Phase,
	{ day, type, path }: { day: number; type: Id | undefined; path: FieldPath },
): Problem[] {
	const { days } = applyToPhase(phase, type);
	if (days === undefined || day <= days) return [];
	const { title, file } = phase;
	const name = type === undefined ? undefined : journey.partnerTypes.get(type)?.title;
	const isOwn = name !== undefined && days !== phase.days;
	return [
		sayError(
			'window-outside-phase',
			milestone,
			path,
			isOwn
				? tell`Day ${day} is after “${title}” ends for “${name}” (day ${days}). Move its window (in “byType”), or lengthen the phase for it in ${file}.`
				: tell`Day ${day} is after “${title}” ends (day ${days}). Move the window, or lengthen the phase in ${file}.`,
		),
	];
}

function checkFrictionDays(journey: Journey, milestone: Milestone, phase: Phase): Problem[] {
	const end = findFirstEnd(journey, milestone, phase);
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
		if (day === undefined || !end || day <= end.days) return [];
		const { title, file } = phase;
		return [
			sayError(
				'friction-outside-phase',
				milestone,
				[...path, 'day'],
				end.type
					? tell`Day ${day} is after “${title}” ends for “${end.type.title}” (day ${end.days}), and a signal has one day for all partner types. Write a day from 0 to ${end.days}, or lengthen the phase for it in ${file}.`
					: tell`Day ${day} is after “${title}” ends (day ${end.days}). Write a day from 0 to ${end.days}.`,
			),
		];
	});
}

/** When the phase ends first for those who meet the milestone there; `type` where that is of its own. */
function findFirstEnd(
	{ partnerTypes }: Journey,
	milestone: Milestone,
	phase: Phase,
): { days: number; type: PartnerType | undefined } | undefined {
	const types = milestone.partnerTypes.flatMap((id) => {
		const type = partnerTypes.get(id);
		return type?.phases.includes(phase.id) ? [type] : [];
	});
	const ends = types
		// A day of the phase's clock is nothing to a type for which the milestone recurs.
		.filter(({ id }) => applyToMilestone(milestone, id).timing.kind === 'window')
		.map((type) => {
			const { days } = applyToPhase(phase, type.id);
			return { days, type: days === phase.days ? undefined : type };
		});
	const all = types.length > 0 ? ends : [{ days: phase.days, type: undefined }];
	return all
		.flatMap(({ days, type }) => (days === undefined ? [] : [{ days, type }]))
		.sort((a, b) => a.days - b.days)[0];
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
