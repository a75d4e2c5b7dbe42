import { collections } from '../../domain/collections.ts';
import type { Id, Milestone, Timing, TypeDifference } from '../../domain/journey.ts';
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
	const { has, one, only, onlyRoles } = files;
	const { data } = written;
	return {
		...files.makeEntry(written),
		...buildFields(files, written, builtHere),
		timing: buildTiming(files, data) ?? { kind: 'cadence', cadence: 'each-release' },
		after: findPrerequisites(files, written.id),
		partnerTypes: data.partnerTypes ? only('partner-types', data.partnerTypes) : allTypes,
		isOptional: data.optional ?? false,
		isActivation: data.activation ?? false,
		byType: new Map(
			Object.entries(data.byType ?? {})
				.filter(([type]) => has('partner-types', type))
				.map(([type, difference]) => [type, buildDifference(files, difference)]),
		),
		steps: (data.steps ?? []).map((step) => ({
			by: step.by,
			role: onlyRoles(step.role === undefined ? [] : [step.role])[0],
			do: step.do,
			resource: one('resources', step.resource),
			within: step.within,
			isInternal: isHiddenByItself(stepSchema, step),
		})),
		enablement: (data.enablement ?? [])
			.filter(({ resource }) => has('resources', resource))
			.map(({ resource, lead, roles }) => ({ resource, lead: lead ?? 0, roles: onlyRoles(roles) })),
		friction: (data.friction ?? []).map(({ signal, day, after, team, play }) => ({
			signal,
			day,
			after,
			team,
			play: one('plays', play),
		})),
	};
}

/** Where a prerequisite is not in this edition, what that one comes after takes its place. */
function findPrerequisites({ has, prerequisitesOf }: EditionFiles, milestone: Id): Id[] {
	const found = new Set<Id>();
	const seen = new Set<Id>();
	const waiting = [...prerequisitesOf(milestone)];
	for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
		if (seen.has(id)) continue;
		seen.add(id);
		if (has('milestones', id)) found.add(id);
		else waiting.unshift(...prerequisitesOf(id));
	}
	return [...found];
}

type WrittenDifference = NonNullable<Written<'milestones'>['data']['byType']>[string];

function buildDifference(files: EditionFiles, written: WrittenDifference): TypeDifference {
	const timing = buildTiming(files, written);
	return {
		...(timing && { timing }),
		...(written.team !== undefined && { team: written.team }),
		...(written.optional !== undefined && { isOptional: written.optional }),
		...(written.exit && { exit: written.exit }),
		...(written.ifMissed !== undefined && { ifMissed: written.ifMissed }),
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
