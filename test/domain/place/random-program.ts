import {
	cadences,
	type Enablement,
	type Id,
	type Journey,
	type Milestone,
	type Phase,
	type Step,
	type Timing,
	type TypeDifference,
} from '../../../src/domain/journey.ts';
import type { Pause } from '../../../src/domain/place/clock.ts';
import type { PartnerState } from '../../../src/domain/place/partner-state.ts';
import type { Random } from '../../generated/random.ts';
import { assembleJourney } from '../assemble-journey.ts';

const teams = ['finance', 'legal', 'sales'];
const types = ['referral', 'reseller'];

/** A program of any shape that the contract allows: one to four phases, one to sixteen milestones. */
export function makeRandomProgram(random: Random): Journey {
	const count = random.between(1, 4);
	const phases = Array.from({ length: count }, (_, i): [Id, Partial<Phase>] => [
		`phase-${i + 1}`,
		{ days: i === count - 1 && random.chance(0.7) ? undefined : random.pick([20, 30, 90]) },
	]);
	const milestones: Record<Id, Partial<Milestone>> = {};
	for (let i = 1; i <= random.between(1, 16); i += 1) {
		const earlier = Object.keys(milestones);
		const phase = random.between(1, count);
		const before = earlier.filter((id) => Number(milestones[id]?.phase?.slice(6)) <= phase);
		milestones[`m${i}`] = {
			phase: `phase-${phase}`,
			team: random.pick(teams),
			timing: makeTiming(random),
			after: random.chance(0.5) ? random.pickSome(before, random.between(1, 2)) : [],
			afterAny: random.chance(0.3) ? random.pickSome(before, random.between(1, 3)) : [],
			isOptional: random.chance(0.3),
			partnerTypes: random.chance(0.7) ? types : [random.pick(types)],
			steps: makeSteps(random),
			enablement: makeEnablement(random),
			byType: new Map(random.chance(0.2) ? [[random.pick(types), makeDifference(random)]] : []),
		};
	}
	return assembleJourney({
		program: random.chance(0.5)
			? { year: { starts: random.pick(['02-01', '04-06', '12-31']) } }
			: {},
		phases: Object.fromEntries(phases),
		milestones,
		teams: Object.fromEntries(teams.map((id) => [id, {}])),
		partnerTypes: Object.fromEntries(types.map((id) => [id, {}])),
		resources: { manual: {}, slides: { partnerTypes: ['reseller'] } },
	});
}

function makeTiming(random: Random): Timing {
	if (random.chance(0.6)) {
		const from = random.between(0, 20);
		return { kind: 'window', window: { from, to: from + random.pick([0, 3, 10, 30]) } };
	}
	const cadence = random.pick(cadences);
	const isOfMonths = !['weekly', 'fortnightly', 'each-release'].includes(cadence);
	return {
		kind: 'cadence',
		cadence,
		...(isOfMonths && random.chance(0.3) && { of: random.pick(['year', 'calendar'] as const) }),
		...(isOfMonths && random.chance(0.3) && { on: random.pick([1, 15, 30, 31]) }),
	};
}

function makeSteps(random: Random): Step[] {
	return Array.from({ length: random.between(0, 3) }, () => ({
		by: random.pick(['partner', ...teams]),
		role: undefined,
		do: random.pick(['Sign it', 'Send it', 'Read it']),
		resource: undefined,
		within: undefined,
		isInternal: false,
	}));
}

function makeEnablement(random: Random): Enablement[] {
	return random
		.pickSome(['manual', 'slides'], random.between(0, 2))
		.map((resource) => ({ resource, lead: random.pick([0, 7, 14, 30, -5]), roles: [] }));
}

function makeDifference(random: Random): TypeDifference {
	return {
		...(random.chance(0.5) && { timing: makeTiming(random) }),
		...(random.chance(0.5) && { isOptional: random.chance(0.5) }),
		...(random.chance(0.5) && { team: random.pick(teams) }),
	};
}

/** Some of what may be known of a partner on a day, in any mixture, sense or nonsense. */
export function makeRandomState(
	random: Random,
	{ phases, milestones }: Journey,
	today: Date,
): PartnerState {
	const day = (from: number, to: number) => {
		const date = new Date(today);
		date.setUTCDate(date.getUTCDate() + random.between(from, to));
		return date.toISOString().slice(0, 10);
	};
	const ids = [...milestones.keys()];
	const some = (share: number) => ids.filter(() => random.chance(share));
	const reachedShare = random.pick([0, 0.1, 0.3, 0.6, 0.9]);
	const notYet = random.chance(0.3) ? some(0.2) : [];
	const pauses = Array.from({ length: random.pick([0, 0, 0, 1, 2]) }, (): Pause => {
		const from = day(-120, 30);
		return [from, random.chance(0.9) ? addTo(from, random.between(0, 40)) : addTo(from, -3)];
	});
	return {
		starts: new Map(
			[...phases.keys()]
				.filter(() => random.chance(0.4))
				.map((id) => [id, random.chance(0.1) ? '' : day(-400, 40)]),
		),
		reached: new Map(
			some(reachedShare)
				.filter((id) => !notYet.includes(id))
				.map((id) => [id, random.chance(0.5) ? '' : day(-500, 0)]),
		),
		steps: new Map(),
		notYet: new Set(notYet),
		agreed: new Map(random.chance(0.2) ? some(0.2).map((id) => [id, day(-20, 60)]) : []),
		paused: pauses,
		ended: random.chance(0.05) ? day(-20, 20) : undefined,
	};
}

function addTo(day: string, days: number): string {
	const date = new Date(`${day}T00:00:00Z`);
	date.setUTCDate(date.getUTCDate() + days);
	return date.toISOString().slice(0, 10);
}
