import type { PartnerType, Phase } from '../journey.ts';
import { listNames } from '../list-names.ts';
import { tell } from '../message.ts';
import type { Path, PathPhase } from '../path.ts';
import { type Check, sayError, sayWarning } from '../problem.ts';

/** A partner type has a milestone in each of its phases, and one that makes it active. */
export const everyPartnerTypeHasAPath: Check = ({ paths }) => {
	return paths.flatMap(({ partnerType, phases, milestones }) => {
		if (!partnerType) return [];
		const empty = phases
			.filter((part) => part.milestones.length === 0)
			.map(({ phase }) =>
				sayError(
					'empty-phase',
					partnerType,
					['phases'],
					tell`“${partnerType.title}” has no milestone in “${phase.title}”. Add one, or list the phases it goes through without it.`,
				),
			);
		const isActivated = [...milestones.values()].some((m) => m.isActivation && !m.isOptional);
		if (isActivated) return empty;
		const choices = [...milestones.values()].filter((m) => m.isActivation);
		const found = choices.length > 0 ? tell` Those it has are optional.` : '';
		return [
			...empty,
			sayError(
				'no-activation',
				partnerType,
				[],
				tell`Nothing makes “${partnerType.title}” active.${found} Write “activation: true” in a milestone of its path that is not optional.`,
			),
		];
	});
};

const longestStretch = 30;

/** No partner type is left alone for more than 30 days of a phase that ends. */
export const noStretchIsEmpty: Check = ({ paths }) => {
	const found = paths.flatMap((path) => path.phases.flatMap((part) => findStretches(path, part)));
	const groups = Map.groupBy(found, ({ phase, from, to }) => `${phase.id} ${from} ${to}`);
	return [...groups.values()].flatMap((same) => {
		const [first] = same;
		if (!first) return [];
		const { phase, from, to } = first;
		const types = listNames(same.map(({ type }) => type.title));
		return [
			sayWarning(
				'long-wait',
				phase,
				[],
				tell`From day ${from} to day ${to} nothing is due for ${types} (${to - from + 1} days). Add a milestone, or widen a window.`,
			),
		];
	});
};

interface Stretch {
	phase: Phase;
	type: PartnerType;
	/** Days of the phase’s clock, both included. */
	from: number;
	to: number;
}

function findStretches({ partnerType }: Path, { phase, milestones }: PathPhase): Stretch[] {
	const { days } = phase;
	if (days === undefined || !partnerType || milestones.length === 0) return [];
	const windows = milestones
		.flatMap(({ timing, isOptional }) =>
			timing.kind === 'window' && !isOptional ? [timing.window] : [],
		)
		.sort((a, b) => a.from - b.from);
	const stretches: Stretch[] = [];
	let free = 0;
	for (const { from, to } of [...windows, { from: days + 1, to: days + 1 }]) {
		if (from - free > longestStretch) {
			stretches.push({ phase, type: partnerType, from: free, to: from - 1 });
		}
		free = Math.max(free, to + 1);
	}
	return stretches;
}
