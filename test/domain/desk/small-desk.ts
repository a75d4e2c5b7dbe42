import { countMilestones } from '../../../src/domain/desk/count-milestones.ts';
import { type DeskPartner, describePartner } from '../../../src/domain/desk/describe-partner.ts';
import {
	type DeskData,
	type DeskMilestone,
	type DeskPath,
	noMapping,
} from '../../../src/domain/desk/desk-data.ts';
import type { PartnerFacts } from '../../../src/domain/desk/partner-facts.ts';
import { makeWalker } from '../../../src/domain/desk/walk.ts';
import type { Id } from '../../../src/domain/journey.ts';

export const window = (from: number, to: number) => ({ kind: 'window', from, to }) as const;
export const monthly = { kind: 'cadence', cadence: 'monthly' } as const;

type Stops = Readonly<Record<Id, Partial<DeskMilestone>>>;
interface MoreOfPath extends Partial<DeskPath> {
	milestones?: never;
}

/** A path: “join” of 30 days, “build” of 60, then “grow” without end; what is said of no phase is of the first one. */
export function makePath(milestones: Stops, more: MoreOfPath = {}): DeskPath {
	return {
		phases: [
			{ id: 'join', number: 1, days: 30 },
			{ id: 'build', number: 2, days: 60 },
			{ id: 'grow', number: 3 },
		],
		internal: [],
		...more,
		milestones: Object.entries(milestones).map(([id, own]) => ({
			...{ id, phase: 'join', timing: window(0, 10), after: [], afterAny: [], optional: false },
			...{ team: 'sales', steps: [], enablement: [], friction: [] },
			...own,
		})),
	};
}

/** A program of resellers; with more paths, of more types. */
export function makeDesk(reseller: DeskPath, more: Record<Id, DeskPath> = {}): DeskData {
	const paths = { reseller, ...more };
	const name = (id: Id) => ({ id, title: id.toUpperCase() });
	const stops = Object.values(paths).flatMap(({ milestones, internal }) => [
		...milestones.map(({ id }) => id),
		...internal,
	]);
	return {
		program: 'Acme',
		types: Object.keys(paths).map(name),
		phases: ['join', 'build', 'grow'].map(name),
		milestones: [...new Set(stops)].map(name),
		teams: { sales: { title: 'Sales' }, legal: { title: 'Legal' } },
		plays: {},
		paths,
		mapping: noMapping,
	};
}

interface Said {
	types?: Id[];
	starts?: Record<Id, string>;
	/** Of what recurs several days. */
	reached?: Record<Id, string | string[]>;
	agreed?: Record<Id, string>;
	paused?: [string, string][];
	ended?: string;
}

function makeFacts({ types = ['reseller'], ended, ...said }: Said): PartnerFacts {
	const { starts = {}, reached = {}, agreed = {}, paused = [] } = said;
	return {
		id: 'p-1',
		types,
		starts: new Map(Object.entries(starts)),
		reached: new Map(Object.entries(reached).map(([id, days]) => [id, [days].flat()])),
		agreed: new Map(Object.entries(agreed)),
		paused,
		...(ended !== undefined && { ended }),
	};
}

/** What the desk says of one partner. */
export function ask(data: DeskData, said: Said, today: string): DeskPartner {
	return describePartner(makeWalker(data, today)(makeFacts(said)));
}

/** What it counts of several. */
export function count(data: DeskData, all: readonly Said[], today: string) {
	const follow = makeWalker(data, today);
	return countMilestones(
		all.map((said) => {
			const followed = follow(makeFacts(said));
			return { walk: followed.walk, partner: describePartner(followed) };
		}),
	);
}
