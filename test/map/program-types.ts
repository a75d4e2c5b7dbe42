import {
	type Cadence,
	cadences,
	type Id,
	type Milestone,
	type PartnerType,
	type Phase,
	type Timing,
	type TypeDifference,
} from '../../src/domain/journey.ts';

const titles = [
	'Reseller',
	'Referral',
	'Technology',
	'Services',
	'Managed service provider',
	'Distribution',
	'OEM',
	'Marketplace',
	'Training',
	'Alliance',
	'Agency',
	'Franchise',
];

/** So many partner types, each of which goes through all phases. */
export function listTypes(count: number): Pick<PartnerType, 'id' | 'title' | 'order'>[] {
	return Array.from({ length: count }, (_, order) => {
		const title = titles[order] ?? `Type ${order + 1}`;
		return { id: title.toLowerCase().replaceAll(' ', '-'), title, order };
	});
}

/**
 * Each milestone for all types or for some of them. Where there are more than two types, some have other
 * days, and for some a milestone is only recommended.
 */
export function giveTypes(
	milestones: readonly Milestone[],
	phases: readonly Phase[],
	types: readonly { id: Id }[],
	dice: () => number,
): Milestone[] {
	const ids = types.map(({ id }) => id);
	return milestones.map((milestone) => {
		const isForAll = dice() < 0.4;
		const some = ids.filter(() => isForAll || dice() < 0.5);
		const any = ids[Math.floor(dice() * ids.length)] ?? '';
		const partnerTypes = some.length > 0 ? some : [any];
		const days = phases.find(({ id }) => id === milestone.phase)?.days ?? 400;
		const byType = new Map(
			partnerTypes.flatMap((id): [Id, TypeDifference][] => {
				if (ids.length < 3 || dice() > 0.15) return [];
				return [[id, differ(milestone, days, dice)]];
			}),
		);
		return { ...milestone, partnerTypes, byType };
	});
}

function differ(
	{ timing, isOptional }: Milestone,
	days: number,
	dice: () => number,
): TypeDifference {
	if (dice() < 0.35) return { isOptional: !isOptional };
	return { timing: move(timing, days, dice) };
}

function move(timing: Timing, days: number, dice: () => number): Timing {
	if (timing.kind === 'cadence') {
		const others = cadences.filter((one) => one !== timing.cadence);
		return { kind: 'cadence', cadence: others[Math.floor(dice() * others.length)] as Cadence };
	}
	const { from, to } = timing.window;
	const by = 1 + Math.floor(dice() * 10);
	const isLater = to + by <= days;
	const window = isLater ? { from: from + by, to: to + by } : { from: Math.max(0, from - by), to };
	return { kind: 'window', window };
}
