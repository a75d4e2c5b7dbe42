import { listVersions } from '../differences.ts';
import { findEnablementLoad, longestWeek } from '../enablement-load.ts';
import type { Id, Journey, Milestone, PartnerType, Phase } from '../journey.ts';
import { listNames } from '../list-names.ts';
import { tell } from '../message.ts';
import type { Path } from '../path.ts';
import { type Check, type Problem, sayWarning } from '../problem.ts';

/** Days before the window from which enablement is too early to be remembered. */
const earliestLead = 45;

/** Enablement reaches a partner before it is needed, and not so early that it is forgotten. */
export const enablementIsInTime: Check = ({ journey }) =>
	[...journey.milestones.values()].flatMap((milestone) => {
		const all = listVersions(milestone, 'enablement').flatMap(({ items, path }) =>
			items.map((one, i) => ({ ...one, path: [...path, i, 'lead'] })),
		);
		return all.flatMap(({ lead, resource, path }) => {
			const title = journey.resources.get(resource)?.title ?? resource;
			if (lead < 0) {
				return [
					sayWarning(
						'enablement-late',
						milestone,
						path,
						tell`“${title}” arrives ${-lead} days after it is needed. Write a lead of 0 or more.`,
					),
				];
			}
			if (lead > earliestLead) {
				return [
					sayWarning(
						'enablement-early',
						milestone,
						path,
						tell`“${title}” arrives ${lead} days before it is needed, too early to be remembered. Write a lead of ${earliestLead} or fewer.`,
					),
				];
			}
			return [];
		});
	});

/** Nobody has more than 8 hours of enablement in one week. */
export const noWeekIsOverloaded: Check = ({ journey, paths }) => {
	const found = paths.flatMap((path) => findHeavyWeeks(journey, path));
	const groups = Map.groupBy(found, ({ type: _, phase, ...same }) =>
		JSON.stringify([phase.id, same]),
	);
	return [...groups.values()].flatMap((same) => {
		const [first] = same;
		if (!first) return [];
		const { phase, week, role, minutes } = first;
		const types = listNames(same.map(({ type }) => type.title));
		const [name, hours] = [journey.program.roles.get(role) ?? role, wordHours(minutes)];
		return [
			sayWarning(
				'enablement-load',
				phase,
				[],
				same.length > 1
					? tell`In days ${week * 7} to ${week * 7 + 6}, ${types} (${name}) have ${hours} hours of enablement; 8 are the most that people manage beside their work. Spread it, or leave some out.`
					: tell`In days ${week * 7} to ${week * 7 + 6}, ${types} (${name}) has ${hours} hours of enablement; 8 are the most that people manage beside their work. Spread it, or leave some out.`,
			),
		];
	});
};

/** With one figure after the sign that the author’s language has for it. */
function wordHours(minutes: number): string {
	const [whole = '', tenth] = String(Math.round(minutes / 6) / 10).split('.');
	return tenth === undefined ? whole : tell`${whole}.${tenth}`;
}

interface HeavyWeek {
	type: PartnerType;
	phase: Phase;
	role: Id;
	week: number;
	minutes: number;
}

/** The weeks of a partner type with too much enablement, each with the role that has most of it. */
function findHeavyWeeks(journey: Journey, path: Path): HeavyWeek[] {
	const { partnerType: type } = path;
	if (!type) return [];
	const heaviest = new Map<string, HeavyWeek>();
	for (const { phase, role, week, minutes } of findEnablementLoad(journey, path)) {
		const key = `${phase.id} ${week}`;
		if (minutes <= longestWeek || minutes <= (heaviest.get(key)?.minutes ?? 0)) continue;
		heaviest.set(key, { type, phase, role, week, minutes });
	}
	return [...heaviest.values()];
}

/** Every resource is used, by those it is for, and can be reached. */
export const everyResourceIsUsed: Check = ({ journey }) => {
	const used = new Set<Id>();
	const problems: Problem[] = [];
	for (const milestone of journey.milestones.values()) {
		for (const use of listUses(milestone)) {
			used.add(use.resource);
			problems.push(...checkAudience(journey, milestone, use));
		}
	}
	for (const resource of journey.resources.values()) {
		if (!used.has(resource.id)) {
			problems.push(
				sayWarning(
					'unused-resource',
					resource,
					[],
					tell`No milestone uses it. Name it in the enablement or a step of one, or remove it.`,
				),
			);
		}
		if (resource.access === 'portal' && journey.program.portal === undefined) {
			problems.push(
				sayWarning(
					'no-portal',
					resource,
					['access'],
					tell`It is in the portal, but program.yaml names no “portal”. Add its address there, or write “access: open”.`,
				),
			);
		}
		if (resource.url === undefined && resource.body === undefined) {
			problems.push({
				...sayWarning(
					'empty-resource',
					resource,
					[],
					tell`It has neither an address nor a text. Add “url: https://…”, or write a text below the second ---.`,
				),
				severity: 'error',
			});
		}
	}
	return problems;
};

interface Use {
	resource: Id;
	path: (string | number)[];
	roles: readonly Id[];
	/** The partner types that use it so. */
	types: readonly Id[];
}

function listUses(milestone: Milestone): Use[] {
	return [
		...listVersions(milestone, 'enablement').flatMap(({ items, types, path }) =>
			items.map(({ resource, roles }, i) => ({
				...{ resource, roles, types },
				path: [...path, i, 'resource'],
			})),
		),
		...listVersions(milestone, 'steps').flatMap(({ items, types, path }) =>
			items.flatMap(({ resource, role }, i) =>
				resource === undefined
					? []
					: [
							{
								...{ resource, types },
								roles: role === undefined ? [] : [role],
								path: [...path, i, 'resource'],
							},
						],
			),
		),
	];
}

function checkAudience(
	journey: Journey,
	milestone: Milestone,
	{ resource: id, path, roles, types }: Use,
): Problem[] {
	const resource = journey.resources.get(id);
	if (!resource) return [];
	const otherTypes =
		resource.partnerTypes.length === 0
			? []
			: types.filter((type) => !resource.partnerTypes.includes(type));
	const otherRoles =
		resource.roles.length === 0 ? [] : roles.filter((role) => !resource.roles.includes(role));
	const warn = (message: string) => sayWarning('wrong-audience', milestone, path, message);
	return [
		...(otherTypes.length > 0
			? [
					warn(
						tell`“${resource.title}” is not for ${otherTypes.join(', ')}, and this milestone is. Add the partner type in ${resource.file}, or choose another resource.`,
					),
				]
			: []),
		...(otherRoles.length > 0
			? [
					warn(
						tell`“${resource.title}” is not for the role ${otherRoles.join(', ')}. Add the role in ${resource.file}, or change it here.`,
					),
				]
			: []),
	];
}
