import type { Id } from '../../domain/journey.ts';
import { mergePaths } from '../../domain/place/merge-paths.ts';
import type { PlacePath } from '../../domain/place/place-path.ts';
import { refuse } from './check-values.ts';
import { followIds } from './follow-ids.ts';
import type { OwnJourney, OwnMilestone } from './own-journey.ts';

/** The path of a partner, read from `journey.json`. */
export interface OwnPath {
	/** Empty in a program without any. */
	partnerTypes: readonly Id[];
	path: PlacePath;
	phases: OwnJourney['phases'];
	/** Each as often as types have it, as it is on the path of each. */
	milestones: readonly OwnMilestone[];
}

/** The path of these partner types together; of all milestones in a program without types. */
export function readPath(journey: OwnJourney, asked: unknown, unknown: Set<string>): OwnPath {
	const types = chooseTypes(journey, asked, unknown);
	const hasTypes = journey.partnerTypes.length > 0;
	const ways = hasTypes ? types.map((type) => applyType(journey, type)) : [journey];
	const milestones = ways.flatMap((way) => way.milestones);
	const phases = ways.flatMap((way) => way.phases);
	const yearStarts = journey.program.year?.starts;
	const path = mergePaths(ways.map((way) => ({ ...way, yearStarts })));
	return { partnerTypes: types, path, phases, milestones };
}

type Type = OwnJourney['partnerTypes'][number];

function chooseTypes(journey: OwnJourney, asked: unknown, unknown: Set<string>): Id[] {
	const all = journey.partnerTypes.map(({ id }) => id);
	const names = asked ?? journey.partnerType ?? (all.length > 1 ? undefined : all);
	const find = followIds(journey.partnerTypes, unknown);
	const list = typeof names === 'string' ? [names] : names;
	if (!Array.isArray(list) || (list.length === 0 && all.length > 0))
		return refuse('partnerTypes', names, `which the partner is: ${all.join(', ')}`);
	return [...new Set(list.flatMap((name) => find(name) ?? []))];
}

function applyType(journey: OwnJourney, id: Id): Pick<OwnJourney, 'phases' | 'milestones'> {
	const type = journey.partnerTypes.find((one) => one.id === id) as Type;
	const known = new Map(journey.milestones.map((one) => [one.id, one]));
	return {
		phases: journey.phases
			.filter((phase) => type.phases.includes(phase.id))
			.map((phase) => applyDifference(phase, id)),
		milestones: type.path.flatMap((one) => {
			const milestone = known.get(one);
			return milestone ? applyDifference(milestone, id) : [];
		}),
	};
}

interface Differing {
	differences?: readonly { partnerType: Id }[] | undefined;
}

function applyDifference<T extends Differing>(entry: T, type: Id): T {
	return { ...entry, ...entry.differences?.find(({ partnerType }) => partnerType === type) };
}
