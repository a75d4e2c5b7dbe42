import { listVersions } from '../differences.ts';
import type { Id, Journey, Milestone, PartnerType, Resource } from '../journey.ts';
import { listNames } from '../list-names.ts';
import { tell } from '../message.ts';
import { buildPath, type Path } from '../path.ts';
import { type Recurrence, turnLengths } from '../place/turns.ts';
import { type Check, type FieldPath, type Problem, sayWarning } from '../problem.ts';
import { waitsFor } from '../waits-for.ts';

/** Nothing behind the portal is needed before the partner can sign in. */
export const portalOpensInTime: Check = ({ journey, paths }) => {
	if (![...journey.milestones.values()].some(opensPortal)) return [];
	const all = paths.length > 0 ? paths : [buildPath(journey)];
	const tooEarly = all.flatMap((path) => findTooEarly(journey, path));
	const groups = Map.groupBy(tooEarly, ({ milestone, path }) =>
		JSON.stringify([milestone.id, path]),
	);
	return [
		...all.flatMap((path) => checkAccess(journey, path)),
		...[...groups.values()].flatMap((same) => wordTooEarly(same)),
	];
};

const opensPortal = ({ grantsAccess }: Milestone) => grantsAccess === 'portal';

/** A partner type that is never let in needs nothing from there. */
function checkAccess(journey: Journey, path: Path): Problem[] {
	const { partnerType } = path;
	const milestones = [...path.milestones.values()];
	if (!partnerType || milestones.some(opensPortal)) return [];
	const [first] = milestones.flatMap((milestone) => listNeeds(journey, path, milestone));
	if (!first) return [];
	return [
		sayWarning(
			'access-too-early',
			partnerType,
			[],
			tell`“${partnerType.title}” needs “${first.resource.title}” from the portal, and no milestone of its path lets it in. Write “grantsAccess: portal” in the one that does.`,
		),
	];
}

interface Need {
	milestone: Milestone;
	resource: Resource;
	path: FieldPath;
	/** By which day; undefined where nobody knows when it comes round. */
	day: number | undefined;
	isStep: boolean;
}

/** What a partner needs from the portal at a milestone of its path: in hand, and for its own steps. */
function listNeeds(journey: Journey, { partnerType }: Path, milestone: Milestone): Need[] {
	const pathOf = (field: 'enablement' | 'steps'): FieldPath =>
		listVersions(milestone, field).findLast(
			({ types }, i) => i === 0 || types.includes(partnerType?.id ?? ''),
		)?.path ?? [field];
	const { timing } = milestone;
	const turn = timing.kind === 'window' ? undefined : findFirstTurn(timing);
	const { from, to } = timing.kind === 'window' ? timing.window : { from: turn, to: turn };
	const find = (id: Id | undefined) => {
		const resource = id === undefined ? undefined : journey.resources.get(id);
		return resource?.access === 'portal' && isFor(resource, partnerType) ? [resource] : [];
	};
	return [
		...milestone.enablement.flatMap(({ resource: id, lead }, i) =>
			find(id).map((resource) => ({
				...{ milestone, resource, isStep: false },
				path: [...pathOf('enablement'), i, 'resource'],
				day: from === undefined ? undefined : from - lead,
			})),
		),
		...milestone.steps.flatMap(({ by, resource: id }, i) =>
			find(by === 'partner' ? id : undefined).map((resource) => ({
				...{ milestone, resource, isStep: true },
				path: [...pathOf('steps'), i, 'resource'],
				day: to,
			})),
		),
	];
}

/** The first day of its phase on which what recurs can be due. */
function findFirstTurn({ cadence, of, on }: Recurrence): number | undefined {
	if (cadence === 'each-release') return undefined;
	const { days, months = 0 } = turnLengths[cadence];
	// Turns of the calendar or the program's year come when they come.
	return days ?? (of !== undefined || on !== undefined ? 1 : months * 30);
}

function isFor({ partnerTypes }: Resource, type: PartnerType | undefined): boolean {
	return !type || partnerTypes.length === 0 || partnerTypes.includes(type.id);
}

interface TooEarly extends Need {
	type: PartnerType | undefined;
	/** The milestone that lets the partner in. */
	door: Milestone;
}

function findTooEarly(journey: Journey, path: Path): TooEarly[] {
	const doors = [...path.milestones.values()].filter(opensPortal);
	const [door] = doors;
	if (!door) return [];
	const needs = [...path.milestones.values()].flatMap((one) => listNeeds(journey, path, one));
	return needs
		.filter((need) => doors.every((one) => isBefore(path, need, one)))
		.map((need) => ({ ...need, type: path.partnerType, door }));
}

/** What waits for the door comes behind it, whatever its days say; what the door waits for, before. */
function isBefore(path: Path, { milestone, day, isStep }: Need, door: Milestone): boolean {
	if (milestone === door) return !isStep;
	const phases = path.phases.map(({ phase }) => phase.id);
	const [own, its] = [phases.indexOf(milestone.phase), phases.indexOf(door.phase)];
	if (own !== its) return own < its;
	if (waitsFor(path, milestone.id, door.id)) return false;
	if (waitsFor(path, door.id, milestone.id)) return true;
	return day !== undefined && door.timing.kind === 'window' && day < door.timing.window.to;
}

function wordTooEarly(same: readonly TooEarly[]): Problem[] {
	const [first] = same;
	if (!first) return [];
	const { milestone, resource, door, path } = first;
	const types = same.flatMap(({ type }) => (type ? [type] : []));
	const isForAll = types.length === milestone.partnerTypes.length;
	const message = isForAll
		? tell`“${resource.title}” is in the portal, and the partner can sign in only once “${door.title}” is reached. Use it in a milestone that comes after that one, move its day, or write “access: open” in ${resource.file}.`
		: tell`“${resource.title}” is in the portal, and ${listNames(types.map(({ title }) => title))} can sign in only once “${door.title}” is reached. Use it in a milestone that comes after that one, move its day, or write “access: open” in ${resource.file}.`;
	return [sayWarning('access-too-early', milestone, path, message)];
}
