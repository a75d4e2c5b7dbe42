import type { Path, PathPhase } from '../path.ts';
import { type Check, type Problem, sayError, sayWarning } from '../problem.ts';

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
					`“${partnerType.title}” has no milestone in “${phase.title}”. Add one, or list the phases it goes through without it.`,
				),
			);
		const isActivated = [...milestones.values()].some((m) => m.isActivation && !m.isOptional);
		if (isActivated) return empty;
		const choices = [...milestones.values()].filter((m) => m.isActivation);
		const found = choices.length > 0 ? ' Those it has are optional.' : '';
		return [
			...empty,
			sayError(
				'no-activation',
				partnerType,
				[],
				`Nothing makes “${partnerType.title}” active.${found} Write “activation: true” in a milestone of its path that is not optional.`,
			),
		];
	});
};

const longestStretch = 30;

/** No partner type is left alone for more than 30 days of a phase that ends. */
export const noStretchIsEmpty: Check = ({ paths }) =>
	paths.flatMap((path) => path.phases.flatMap((part) => findStretches(path, part)));

function findStretches({ partnerType }: Path, { phase, milestones }: PathPhase): Problem[] {
	const { days } = phase;
	if (days === undefined || !partnerType || milestones.length === 0) return [];
	const windows = milestones
		.flatMap(({ timing, isOptional }) =>
			timing.kind === 'window' && !isOptional ? [timing.window] : [],
		)
		.sort((a, b) => a.from - b.from);
	const problems: Problem[] = [];
	let free = 0;
	for (const { from, to } of [...windows, { from: days + 1, to: days + 1 }]) {
		if (from - free > longestStretch) {
			problems.push(
				sayWarning(
					'long-wait',
					phase,
					[],
					`From day ${free} to day ${from - 1} nothing is due for “${partnerType.title}” (${from - free} days). Add a milestone, or widen a window.`,
				),
			);
		}
		free = Math.max(free, to + 1);
	}
	return problems;
}
