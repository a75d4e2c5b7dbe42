import { tell } from '../message.ts';
import { type Check, sayError, sayWarning } from '../problem.ts';

/** Each phase has an order of its own, and only the last one never ends. */
export const phasesAreInOrder: Check = ({ journey }) => {
	const phases = [...journey.phases.values()];
	return phases.flatMap((phase, i) => {
		const before = phases[i - 1];
		if (!before) return [];
		if (before.order === phase.order) {
			return [
				sayError(
					'phase-order',
					phase,
					['order'],
					tell`“${before.title}” (${before.file}) has the order ${phase.order} as well. Give each phase an order of its own.`,
				),
			];
		}
		const ongoing = phases.slice(0, i).find((one) => one.days === undefined);
		if (!ongoing) return [];
		return [
			sayError(
				'phase-after-ongoing',
				phase,
				['order'],
				tell`“${phase.title}” comes after “${ongoing.title}”, which never ends. Give “${ongoing.title}” a number of days, or put it last.`,
			),
		];
	});
};

/** A journey has from 1 to 9 phases. */
export const phasesAreOneToNine: Check = ({ journey }) => {
	const phases = [...journey.phases.values()];
	const tenth = phases[9];
	if (tenth) {
		return [
			sayError(
				'phase-count',
				tenth,
				[],
				tell`There are ${phases.length} phases. A journey has 9 at most: join some of them.`,
			),
		];
	}
	if (phases.length > 0) return [];
	return [
		{
			rule: 'phase-count',
			severity: 'error',
			collection: 'program',
			id: 'program',
			path: [],
			message: tell`There is no phase that can be published. Write one in the folder “phases”.`,
		},
	];
};

/** What a phase has for one partner type is for one that goes through it. */
export const phasesDifferForTheirTypes: Check = ({ journey }) =>
	[...journey.phases.values()].flatMap((phase) =>
		[...phase.byType.keys()].flatMap((id) => {
			const type = journey.partnerTypes.get(id);
			if (!type || type.phases.includes(phase.id)) return [];
			return [
				sayWarning(
					'difference-without-type',
					phase,
					['byType', id],
					tell`“${type.title}” does not go through this phase, so this changes nothing. Add “${phase.id}” to “phases” in ${type.file}, or remove it here.`,
				),
			];
		}),
	);
