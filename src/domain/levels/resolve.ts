import type { Id } from '../journey.ts';
import type { Day } from '../place/days.ts';
import type { Requirement } from './requirement.ts';

/** For whom and for when a requirement is read. */
export interface Situation {
	type?: Id | undefined;
	region?: Id | undefined;
	day: Day;
}

/** Tells whether something that may have a first and a last day holds on a day. */
export function isWithin(dates: { from?: Day; until?: Day }, day: Day): boolean {
	return (!dates.from || dates.from <= day) && (!dates.until || day <= dates.until);
}

/** A node as it is written for a type in a region, whether it holds on the day or not. */
export function readFor<T extends Requirement>(node: T, { type, region }: Situation): T {
	const { byType, byRegion, ...plain } = node;
	return { ...plain, ...pickOwn(byType, type), ...pickOwn(byRegion, region) } as T;
}

/** The node for a type in a region; undefined where it is outside its dates on the day, or recommended. */
export function readPresent(written: Requirement, situation: Situation): Requirement | undefined {
	const node = readFor(written, situation);
	return node.recommended || !isWithin(node, situation.day) ? undefined : node;
}

/**
 * What is asked of a type in a region on a day. Undefined where nothing is: a node outside its dates,
 * a recommended one, and a group of nothing else.
 */
export function resolve(written: Requirement, situation: Situation): Requirement | undefined {
	const present = readPresent(written, situation);
	if (!present) return undefined;
	const { from, until, recommended, ...node } = present;
	if (!isGroup(node)) return node;
	const of = node.of.flatMap((one) => resolve(one, situation) ?? []);
	return of.length > 0 ? { ...node, of } : undefined;
}

export type RequirementGroup = Extract<Requirement, { of: readonly Requirement[] }>;

export function isGroup(node: Requirement): node is RequirementGroup {
	return node.kind === 'all' || node.kind === 'any' || node.kind === 'some';
}

/** What stands under an id; nothing that every object has. */
export function pickOwn<T>(
	record: Readonly<Record<Id, T>> | undefined,
	id: Id | undefined,
): T | undefined {
	return record && id !== undefined && Object.hasOwn(record, id) ? record[id] : undefined;
}
