import type {
	Change,
	CollectionName,
	Edition,
	Entries,
	Entry,
	Id,
	Journey,
	Metric,
	Milestone,
	Page,
	PartnerType,
	Phase,
	Play,
	Resource,
	Team,
	Term,
	Timing,
	TypeDifference,
} from '../domain/journey.ts';
import { orderMilestones } from '../domain/order-milestones.ts';
import { buildProgram } from './build-program.ts';
import { dropUnnamed } from './drop-unnamed.ts';
import { isHiddenByItself, isInternalThroughout, keepPublic } from './keep-public.ts';
import type { Model, Written } from './model.ts';
import { bodyMarks } from './schema/marks.ts';
import { schemas } from './schema/schemas.ts';

export interface JourneyOptions {
	edition: Edition;
	/** Shows what is not ready, while its author writes. */
	withDrafts?: boolean;
}

/**
 * The journey of one edition: what that edition may not show is not in it. A reference to what is
 * not there is left out; where that is a mistake, `checkReferences` has said so.
 */
export function buildJourney(
	model: Model,
	{ edition, withDrafts = false }: JourneyOptions,
): Journey {
	const isInternal = edition === 'internal';
	const program = buildProgram(model);
	const collator = new Intl.Collator(program.locale);
	const isShown = (written: Written | undefined): boolean =>
		written !== undefined &&
		(withDrafts || !written.data.draft) &&
		(isInternal ||
			!(
				isInternalThroughout(schemas[written.collection]) ||
				isHiddenByItself(schemas[written.collection], written.data)
			));
	const has = (collection: CollectionName, id: Id): boolean => {
		const written = (model.entries[collection] as Map<Id, Written>).get(id);
		return isShown(written) && !isForHiddenTypes(written);
	};
	/** What is for partner types that this edition hides is for nobody in it. */
	const isForHiddenTypes = (written: Written | undefined): boolean => {
		const data = written?.data as { partnerTypes?: readonly Id[] } | undefined;
		const types = data?.partnerTypes?.map((id) => model.entries['partner-types'].get(id));
		return (
			types !== undefined &&
			types.length > 0 &&
			types.every((type) => type !== undefined && !isShown(type))
		);
	};
	const only = (collection: CollectionName, ids: readonly Id[] | undefined): Id[] => [
		...new Set(ids?.filter((id) => has(collection, id))),
	];
	const one = (collection: CollectionName, id: Id | undefined): Id | undefined =>
		id !== undefined && has(collection, id) ? id : undefined;

	function shown<C extends CollectionName>(collection: C): Written<C>[] {
		const all = [...model.entries[collection].values()] as Written<C>[];
		return all.filter((written) => has(collection, written.id)).map(inEdition);
	}
	/** What this edition may show of an entry’s fields, and its text where it may show that. */
	function inEdition<C extends CollectionName>(written: Written<C>): Written<C> {
		if (isInternal) return written;
		const schema = schemas[written.collection];
		return {
			...written,
			data: keepPublic(schema, written.data),
			body: bodyMarks.get(schema)?.isInternal === false ? written.body : undefined,
		};
	}
	function entryOf<C extends CollectionName>(written: Written<C>): Entry & { collection: C } {
		const data = written.data as Written['data'] & { internal?: boolean };
		return {
			collection: written.collection,
			id: written.id,
			title: data.title,
			summary: data.summary ?? '',
			isInternal: data.internal ?? isInternalThroughout(schemas[written.collection]),
			isDraft: data.draft ?? false,
			team: one('teams', data.team),
			reviewed: data.reviewed,
			reviewEvery: data.reviewEvery ?? program.reviewEvery,
			formerly: data.formerly ?? [],
			accepted: data.accepted ?? [],
			file: written.file,
			body: written.body,
		};
	}

	const phases = shown('phases')
		.sort((a, b) => a.data.order - b.data.order || (a.id < b.id ? -1 : 1))
		.map(
			(written, i): Phase => ({
				...entryOf(written),
				order: written.data.order,
				number: i + 1,
				goal: written.data.goal,
				starts: written.data.starts,
				days: written.data.days,
				entry: written.data.entry ?? [],
				exit: written.data.exit ?? [],
				tracks: (written.data.tracks ?? []).map(({ id, title, summary }) => ({
					id,
					title,
					summary,
				})),
			}),
		);
	const partnerTypes = shown('partner-types')
		.map(
			(written): PartnerType => ({
				...entryOf(written),
				order: written.data.order ?? 1000,
				motion: written.data.motion,
				example: written.data.example,
				phases: phases
					.map((phase) => phase.id)
					.filter((id) => written.data.phases?.includes(id) ?? true),
			}),
		)
		.sort(byOrder(collator));
	const allTypes = partnerTypes.map((type) => type.id);
	const milestones = shown('milestones')
		.filter((written) => has('phases', written.data.phase))
		.map((written) => buildMilestone(written));

	const journey: Journey = {
		edition,
		program,
		phases: byId(phases),
		milestones: byId(
			phases.flatMap((phase) =>
				orderMilestones(
					milestones.filter((m) => m.phase === phase.id),
					program.locale,
				),
			),
		),
		resources: byId(
			shown('resources')
				.map(
					(written): Resource => ({
						...entryOf(written),
						kind: written.data.kind,
						url: written.data.url,
						access: written.data.access ?? 'open',
						roles: (written.data.roles ?? []).filter((role) => program.roles.has(role)),
						partnerTypes: only('partner-types', written.data.partnerTypes),
						minutes: written.data.minutes,
						language: written.data.language,
					}),
				)
				.sort(byTitle(collator)),
		),
		teams: byId(
			shown('teams')
				.map((written): Team => {
					const { contact, escalation, order, external, codeOwner } = written.data;
					return {
						...entryOf(written),
						contact: {
							email: contact?.email,
							url: contact?.url,
							channel: contact?.channel,
						},
						escalation,
						order: order ?? 1000,
						isExternal: external ?? false,
						codeOwner,
					};
				})
				.sort(byOrder(collator)),
		),
		partnerTypes: byId(partnerTypes),
		plays: byId(
			shown('plays')
				.map(
					(written): Play => ({
						...entryOf(written),
						team: written.data.team,
						within: written.data.within,
						steps: written.data.steps ?? [],
					}),
				)
				.sort(byTitle(collator)),
		),
		metrics: byId(
			shown('metrics')
				.map(
					(written): Metric => ({
						...entryOf(written),
						definition: written.data.definition,
						formula: written.data.formula,
						unit: written.data.unit,
						target: written.data.target,
						direction: written.data.direction,
						phase: one('phases', written.data.phase),
						from: written.data.source,
					}),
				)
				.sort(byTitle(collator)),
		),
		glossary: byId(
			shown('glossary')
				.map(
					(written): Term => ({
						...entryOf(written),
						definition: written.data.definition,
						aliases: written.data.aliases ?? [],
						see: only('glossary', written.data.see),
					}),
				)
				.sort(byTitle(collator)),
		),
		pages: byId(
			shown('pages')
				.map(
					(written): Page => ({
						...entryOf(written),
						order: written.data.order ?? 1000,
						section: written.data.section,
					}),
				)
				.sort(byOrder(collator)),
		),
		changes: byId(
			shown('changes')
				.map(
					(written): Change => ({
						...entryOf(written),
						date: written.data.date,
						affects: only('milestones', written.data.affects),
					}),
				)
				.sort((a, b) => (a.date > b.date ? -1 : a.date < b.date ? 1 : a.id < b.id ? -1 : 1)),
		),
	};
	return isInternal ? journey : dropUnnamed(journey);

	function buildMilestone(written: Written<'milestones'>): Milestone {
		const { data } = written;
		return {
			...entryOf(written),
			mapTitle: data.mapTitle,
			phase: data.phase,
			track: data.track,
			team: data.team,
			consulted: only('teams', data.consulted),
			informed: only('teams', data.informed),
			timing: buildTiming(data) ?? { kind: 'cadence', cadence: 'each-release' },
			after: findShownPrerequisites(written),
			afterAny: only('milestones', data.afterAny),
			partnerTypes: data.partnerTypes ? only('partner-types', data.partnerTypes) : allTypes,
			isOptional: data.optional ?? false,
			isActivation: data.activation ?? false,
			exit: data.exit ?? [],
			ifMissed: data.ifMissed,
			byType: new Map(
				Object.entries(data.byType ?? {})
					.filter(([type]) => has('partner-types', type))
					.map(([type, difference]) => [type, buildDifference(difference)]),
			),
			steps: (data.steps ?? []).map((step) => ({
				by: step.by,
				role: step.role !== undefined && program.roles.has(step.role) ? step.role : undefined,
				do: step.do,
				resource: one('resources', step.resource),
				within: step.within,
				isInternal: step.internal ?? false,
			})),
			enablement: (data.enablement ?? [])
				.filter(({ resource }) => has('resources', resource))
				.map(({ resource, lead, roles }) => ({
					resource,
					lead: lead ?? 0,
					roles: (roles ?? []).filter((role) => program.roles.has(role)),
				})),
			friction: (data.friction ?? []).map(({ signal, day, after, team, play }) => ({
				signal,
				day,
				after,
				team,
				play: one('plays', play),
			})),
			metrics: only('metrics', data.metrics),
		};
	}

	/** Where a prerequisite is not in this edition, what that one comes after takes its place. */
	function findShownPrerequisites(written: Written<'milestones'>): Id[] {
		const found = new Set<Id>();
		const seen = new Set<Id>();
		const waiting = [...(written.data.after ?? [])];
		for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
			if (seen.has(id)) continue;
			seen.add(id);
			if (has('milestones', id)) found.add(id);
			else waiting.unshift(...(model.entries.milestones.get(id)?.data.after ?? []));
		}
		return [...found];
	}
}

type WrittenDifference = NonNullable<Written<'milestones'>['data']['byType']>[string];

function buildDifference(written: WrittenDifference): TypeDifference {
	const timing = buildTiming(written);
	return {
		...(timing && { timing }),
		...(written.team !== undefined && { team: written.team }),
		...(written.optional !== undefined && { isOptional: written.optional }),
		...(written.exit && { exit: written.exit }),
		...(written.ifMissed !== undefined && { ifMissed: written.ifMissed }),
	};
}

function buildTiming({
	window,
	cadence,
}: Pick<WrittenDifference, 'window' | 'cadence'>): Timing | undefined {
	if (window) return { kind: 'window', window };
	return cadence && { kind: 'cadence', cadence };
}

function byId<T extends { id: Id }>(entries: readonly T[]): Entries<T> {
	return new Map(entries.map((entry) => [entry.id, entry]));
}

function byTitle(collator: Intl.Collator) {
	return (a: Entry, b: Entry) => collator.compare(a.title, b.title) || (a.id < b.id ? -1 : 1);
}

function byOrder(collator: Intl.Collator) {
	const titles = byTitle(collator);
	return (a: Entry & { order: number }, b: Entry & { order: number }) =>
		a.order - b.order || titles(a, b);
}
