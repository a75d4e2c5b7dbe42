import { collections } from '../../domain/collections.ts';
import type {
	Enablement,
	Id,
	Milestone,
	Step,
	Timing,
	TypeDifference,
} from '../../domain/journey.ts';
import { orderMilestones } from '../../domain/order-milestones.ts';
import { isHiddenByItself } from '../keep-public.ts';
import type { Written } from '../model.ts';
import { stepSchema } from '../schema/milestones.ts';
import type { EditionFiles } from './edition-files.ts';
import { buildPartnerTypes } from './partner-types.ts';
import { buildPhases } from './phases.ts';
import { buildFields } from './plain-entries.ts';
import { sortEntries } from './sort-entries.ts';

/** The milestones by phase, in the order of the path of the whole program. */
export function buildMilestones(files: EditionFiles): Milestone[] {
	const types = sortEntries(files, collections['partner-types'].sort, buildPartnerTypes(files));
	const allTypes = types.map(({ id }) => id);
	const milestones = files
		.list('milestones')
		.filter((written) => files.has('phases', written.data.phase))
		.map((written) => buildMilestone(files, written, allTypes));
	return buildPhases(files).flatMap((phase) =>
		orderMilestones(
			milestones.filter((one) => one.phase === phase.id),
			files.program.locale,
		),
	);
}

/** What is in the journey in another form than in the file. */
const builtHere = [
	...(['window', 'cadence', 'after', 'partnerTypes', 'optional', 'activation'] as const),
	...(['byType', 'steps', 'enablement', 'friction'] as const),
];

function buildMilestone(
	files: EditionFiles,
	written: Written<'milestones'>,
	allTypes: readonly Id[],
): Milestone {
	const { one, only } = files;
	const { data } = written;
	const partnerTypes = data.partnerTypes ? only('partner-types', data.partnerTypes) : allTypes;
	return {
		...files.makeEntry(written),
		...buildFields(files, written, builtHere),
		timing: buildTiming(files, data) ?? { kind: 'cadence', cadence: 'each-release' },
		after: findPrerequisites(files, written.id),
		partnerTypes,
		isOptional: data.optional ?? false,
		isActivation: data.activation ?? false,
		byType: buildDifferences(files, written, partnerTypes),
		steps: buildSteps(files, data.steps),
		enablement: buildEnablement(files, data.enablement),
		friction: (data.friction ?? []).map(({ signal, day, after, team, play }) => ({
			signal,
			day,
			after,
			team,
			play: one('plays', play),
		})),
	};
}

function buildSteps({ one, onlyRoles }: EditionFiles, steps: Data['steps'] = []): Step[] {
	return steps.map((step) => ({
		by: step.by,
		role: onlyRoles(step.role === undefined ? [] : [step.role])[0],
		do: step.do,
		resource: one('resources', step.resource),
		within: step.within,
		isInternal: isHiddenByItself(stepSchema, step),
	}));
}

function buildEnablement(
	{ has, onlyRoles }: EditionFiles,
	enablement: Data['enablement'] = [],
): Enablement[] {
	return enablement
		.filter(({ resource }) => has('resources', resource))
		.map(({ resource, lead, roles }) => ({ resource, lead: lead ?? 0, roles: onlyRoles(roles) }));
}

/** Where a prerequisite is not in this edition, what that one comes after takes its place. */
function findPrerequisites({ has, prerequisitesOf }: EditionFiles, milestone: Id, type?: Id): Id[] {
	const found = new Set<Id>();
	const seen = new Set<Id>();
	const waiting = [...prerequisitesOf(milestone, type)];
	for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
		if (seen.has(id)) continue;
		seen.add(id);
		if (has('milestones', id)) found.add(id);
		else waiting.unshift(...prerequisitesOf(id, type));
	}
	return [...found];
}

function buildDifferences(
	files: EditionFiles,
	{ id, data: { byType = {} } }: Written<'milestones'>,
	partnerTypes: readonly Id[],
): Map<Id, TypeDifference> {
	const usual = findPrerequisites(files, id).join();
	const types = [...new Set([...Object.keys(byType), ...partnerTypes])];
	return new Map(
		types.flatMap((type): [Id, TypeDifference][] => {
			const written = byType[type];
			if (!files.has('partner-types', type)) return [];
			const after = findPrerequisites(files, id, type);
			// Of what this edition has not got, a type may have other prerequisites than the rest.
			const isOther = written?.after !== undefined || after.join() !== usual;
			if (!written && !isOther) return [];
			return [[type, { ...buildDifference(files, written ?? {}), ...(isOther && { after }) }]];
		}),
	);
}

type Data = Written<'milestones'>['data'];
type WrittenDifference = NonNullable<Data['byType']>[string];

function buildDifference(files: EditionFiles, written: WrittenDifference): TypeDifference {
	const timing = buildTiming(files, written);
	const { team, optional, exit, ifMissed, afterAny, steps, enablement } = written;
	return {
		...(timing && { timing }),
		...(team !== undefined && { team }),
		...(optional !== undefined && { isOptional: optional }),
		...(exit && { exit }),
		...(ifMissed !== undefined && { ifMissed }),
		...(afterAny && { afterAny: files.only('milestones', afterAny) }),
		...(steps && { steps: buildSteps(files, steps) }),
		...(enablement && { enablement: buildEnablement(files, enablement) }),
	};
}

function buildTiming(
	{ program }: EditionFiles,
	{ window, cadence }: Pick<WrittenDifference, 'window' | 'cadence'>,
): Timing | undefined {
	if (window) return { kind: 'window', window };
	if (cadence === undefined) return undefined;
	const { every, of, on } =
		typeof cadence === 'string' ? { every: cadence, of: undefined, on: undefined } : cadence;
	return {
		kind: 'cadence',
		cadence: every,
		// Without a year of its own the program goes by the calendar.
		...(of && { of: program.year ? of : 'calendar' }),
		...(on !== undefined && { on }),
	};
}
