import { formatAddress } from '../addresses.ts';
import { type CollectionName, collectionNames, collections } from '../collections.ts';
import type {
	AnyEntry,
	Enablement,
	Entries,
	Entry,
	Id,
	Journey,
	Step,
	TypeDifference,
} from '../journey.ts';
import { alignLevels } from './align-levels.ts';
import type { Renames } from './pair-entries.ts';

/** What refers to others in the entries of a collection. */
type Changes = {
	[C in CollectionName]?: (
		entry: Extract<AnyEntry, { collection: C }>,
	) => Partial<Extract<AnyEntry, { collection: C }>>;
};

/**
 * The earlier journey in the ids of the later one, so that a renamed entry is compared with itself
 * and what refers to it has not changed because of that.
 */
export function alignIds(journey: Journey, renames: Renames): Journey {
	const to = (name: keyof Renames) => (id: Id) => renames[name].get(id) ?? id;
	const team = to('teams');
	const phase = to('phases');
	const type = to('partner-types');
	const resource = to('resources');
	const milestone = to('milestones');
	const moved = collectionNames.flatMap((name) =>
		[...renames[name]].map(([old, now]) => ({ name, old, now })),
	);
	/** Links to what was renamed: `/milestones/old/` and `<Milestone id="old" />`. */
	const alignText = (text: string) =>
		moved.reduce(
			(aligned, { name, old, now }) =>
				aligned
					.replaceAll(formatAddress(name, old), formatAddress(name, now))
					.replaceAll(`id="${old}"`, `id="${now}"`),
			text,
		);
	const common = <T extends Entry>(entry: T): T => ({
		...entry,
		id: to(entry.collection)(entry.id),
		team: entry.team && team(entry.team),
		body: entry.body && { ...entry.body, text: alignText(entry.body.text) },
	});
	const each = <T extends Entry>(
		entries: Entries<T>,
		change?: (entry: T) => Partial<T>,
	): Entries<T> =>
		new Map(
			[...entries.values()].map((entry) => {
				const aligned = { ...common(entry), ...change?.(entry) };
				return [aligned.id, aligned];
			}),
		);
	const steps = (all: readonly Step[]) =>
		all.map((step) => ({
			...step,
			by: team(step.by),
			resource: step.resource && resource(step.resource),
		}));
	const enablement = (all: readonly Enablement[]) =>
		all.map((it) => ({ ...it, resource: resource(it.resource) }));
	const difference = (one: TypeDifference): TypeDifference => ({
		...one,
		...(one.team !== undefined && { team: team(one.team) }),
		...(one.after && { after: one.after.map(milestone) }),
		...(one.afterAny && { afterAny: one.afterAny.map(milestone) }),
		...(one.steps && { steps: steps(one.steps) }),
		...(one.enablement && { enablement: enablement(one.enablement) }),
	});

	const { contact } = journey.program;
	const all: Changes = {
		...alignLevels(renames),
		milestones: (one) => ({
			phase: phase(one.phase),
			consulted: one.consulted.map(team),
			informed: one.informed.map(team),
			after: one.after.map(milestone),
			afterAny: one.afterAny.map(milestone),
			partnerTypes: one.partnerTypes.map(type),
			byType: new Map([...one.byType].map(([id, own]) => [type(id), difference(own)])),
			steps: steps(one.steps),
			enablement: enablement(one.enablement),
			friction: one.friction.map((signal) => ({
				...signal,
				team: team(signal.team),
				play: signal.play && to('plays')(signal.play),
			})),
			metrics: one.metrics.map(to('metrics')),
		}),
		phases: (one) => ({
			byType: new Map([...one.byType].map(([id, own]) => [type(id), own])),
		}),
		resources: (one) => ({ partnerTypes: one.partnerTypes.map(type) }),
		'partner-types': (one) => ({ phases: one.phases.map(phase) }),
		metrics: (one) => ({ phase: one.phase && phase(one.phase) }),
		glossary: (one) => ({ see: one.see.map(to('glossary')) }),
	};
	const entries = Object.fromEntries(
		collectionNames.map((name) => [
			collections[name].part,
			each<AnyEntry>(
				journey[collections[name].part],
				all[name] as ((one: AnyEntry) => Partial<AnyEntry>) | undefined,
			),
		]),
	);
	return {
		...journey,
		home: Object.fromEntries(
			Object.entries(journey.home ?? {}).map(([part, text]) => [part, common(text)]),
		),
		...entries,
		program: {
			...journey.program,
			contact: contact && { ...contact, team: contact.team && team(contact.team) },
		},
	};
}
