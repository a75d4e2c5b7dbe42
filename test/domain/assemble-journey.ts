import { type CollectionName, collectionNames, collections } from '../../src/domain/collections.ts';
import type {
	Benefit,
	Change,
	Entry,
	Id,
	Journey,
	Ladder,
	Level,
	Measure,
	Metric,
	Milestone,
	Page,
	PartnerType,
	Phase,
	Play,
	Program,
	Resource,
	Team,
	Term,
	Timing,
} from '../../src/domain/journey.ts';

type Some<T> = Record<Id, Partial<T>>;
/** What is there in each; what may be missing is. */
type Always<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] };

/** What is asked for; of each entry only what matters to the test. */
export interface Parts {
	edition?: Journey['edition'];
	program?: Partial<Program>;
	phases?: Some<Phase>;
	milestones?: Some<Milestone>;
	resources?: Some<Resource>;
	teams?: Some<Team>;
	partnerTypes?: Some<PartnerType>;
	levels?: Some<Level>;
	ladders?: Some<Ladder>;
	benefits?: Some<Benefit>;
	measures?: Some<Measure>;
	plays?: Some<Play>;
	metrics?: Some<Metric>;
	glossary?: Some<Term>;
	pages?: Some<Page>;
	changes?: Some<Change>;
}

/** Days on the phase's clock, both included. */
export const days = (from: number, to: number): Timing => ({
	kind: 'window',
	window: { from, to },
});
export const monthly: Timing = { kind: 'cadence', cadence: 'monthly' };

/**
 * A journey as plain data, without files: what is asked for, in that order. Where nothing else is
 * said, the phases “one” of 90 days and “two” without end, the teams “legal” and “sales”, and the
 * partner types “referral” and “reseller” on all of it. Titles are ids with a capital.
 */
export function assembleJourney(parts: Parts = {}): Journey {
	const phases = parts.phases ?? { one: {}, two: { days: undefined } };
	const types = parts.partnerTypes ?? { referral: {}, reseller: {} };
	const firstPhase = Object.keys(phases)[0] ?? 'one';
	return {
		...noEntries,
		edition: parts.edition ?? 'internal',
		program: { ...program, ...parts.program },
		phases: make<Phase>('phases', phases, (number) => ({
			order: number,
			number,
			goal: 'Goal',
			starts: 'Start',
			days: 90,
			entry: [],
			exit: [],
			tracks: [],
			byType: new Map(),
		})),
		milestones: make<Milestone>('milestones', parts.milestones ?? {}, () => ({
			phase: firstPhase,
			team: 'sales',
			consulted: [],
			informed: [],
			timing: days(0, 9),
			after: [],
			afterAny: [],
			partnerTypes: Object.keys(types),
			isOptional: false,
			isActivation: false,
			exit: [],
			byType: new Map(),
			steps: [],
			enablement: [],
			friction: [],
			metrics: [],
		})),
		resources: make<Resource>('resources', parts.resources ?? {}, () => ({
			kind: 'guide',
			url: 'https://example.com/',
			access: 'open',
			roles: [],
			partnerTypes: [],
		})),
		teams: make<Team>('teams', parts.teams ?? { legal: {}, sales: {} }, (order) => ({
			contact: { email: undefined, url: undefined, channel: undefined },
			order,
			isExternal: false,
		})),
		partnerTypes: make<PartnerType>('partner-types', types, (order) => ({
			order,
			phases: Object.keys(phases),
		})),
		levels: make<Level>('levels', parts.levels ?? {}, () => ({
			ladder: Object.keys(parts.ladders ?? {})[0] ?? 'ladder',
			replaces: false,
		})),
		ladders: make<Ladder>('ladders', parts.ladders ?? {}, () => ({
			partnerTypes: Object.keys(types),
			levels: Object.keys(parts.levels ?? {}),
			promotion: 'at-once',
		})),
		benefits: make<Benefit>('benefits', parts.benefits ?? {}, () => ({
			kind: 'money',
			unlocks: { kind: 'invitation' },
		})),
		measures: make<Measure>('measures', parts.measures ?? {}, () => ({ definition: 'D' })),
		plays: make<Play>('plays', parts.plays ?? {}, () => ({
			team: 'sales',
			steps: [],
		})),
		metrics: make<Metric>('metrics', parts.metrics ?? {}, () => ({
			definition: 'D',
		})),
		glossary: make<Term>('glossary', parts.glossary ?? {}, () => ({
			definition: 'D',
			aliases: [],
			see: [],
		})),
		pages: make<Page>('pages', parts.pages ?? {}, (order) => ({ order })),
		changes: make<Change>('changes', parts.changes ?? {}, () => ({
			date: '2026-01-01',
			affects: [],
		})),
	};
}

/** A collection that no test asks for is empty. */
const noEntries = Object.fromEntries(
	collectionNames.map((name) => [collections[name].part, new Map()]),
) as unknown as Omit<Journey, 'edition' | 'program'>;

const program: Program = {
	name: 'Acme Partner Program',
	vendor: 'Acme',
	tagline: undefined,
	url: 'https://partners.example.com',
	locale: 'en',
	repository: undefined,
	portal: undefined,
	contact: undefined,
	reviewEvery: 180,
	roles: new Map(),
	map: { title: undefined, edition: undefined },
	theme: { accent: undefined, logo: undefined },
};

/** The fields that every entry has; `fill` has those of its collection, by its place from 1. */
function make<T extends Entry>(
	collection: T['collection'] & CollectionName,
	entries: Some<T>,
	fill: (place: number) => Always<Omit<T, keyof Entry>> & Partial<T>,
): Map<Id, T> {
	return new Map(
		Object.entries(entries).map(([id, own], i) => {
			const entry = {
				collection,
				id,
				title: id.charAt(0).toUpperCase() + id.slice(1),
				summary: 'S.',
				isInternal: false,
				isDraft: false,
				team: undefined,
				reviewed: undefined,
				reviewEvery: 180,
				formerly: [],
				accepted: [],
				file: `${collection}/${id}.md`,
				body: undefined,
				...fill(i + 1),
				...own,
			};
			return [id, entry as unknown as T];
		}),
	);
}
