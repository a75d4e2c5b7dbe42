import type { Id } from '../../domain/journey.ts';
import type { Over, Replacement, Requirement } from '../../domain/levels/requirement.ts';
import type { WrittenReplacement, WrittenRequirement } from '../schema/written-requirement.ts';
import type { EditionFiles } from './edition-files.ts';

/**
 * A tree as the engine reads it. A node that names what the edition has not got is away, and so is a group
 * of which nothing is left.
 */
export function buildRequirement(
	files: EditionFiles,
	written: WrittenRequirement | undefined,
): Requirement | undefined {
	const kind = written && buildKind(files, written);
	if (!written || !kind) return undefined;
	const { from, until, recommended, because, internal, byType, byRegion } = written;
	const regions = files.program.regions;
	const own = {
		...byKey(files, byType, (id) => files.has('partner-types', id), 'byType'),
		...byKey(files, byRegion, (id) => regions?.has(id) ?? false, 'byRegion'),
	};
	const isAway =
		'of' in kind && kind.of.length === 0 && !hasList(own.byType) && !hasList(own.byRegion);
	if (isAway) return undefined;
	return {
		...kind,
		...(from !== undefined && { from }),
		...(until !== undefined && { until }),
		...(recommended !== undefined && { recommended }),
		...(because !== undefined && { because }),
		...(internal && { isInternal: true }),
		...own,
	};
}

/** What a node asks, with what only its kind has. */
function buildKind(files: EditionFiles, written: WrittenRequirement): Requirement | undefined {
	const { all, any, some, score, measure, milestone, statement, invitation, level } = written;
	const { atLeast, atMost, over, title } = written;
	const team = files.one('teams', written.team);
	if (all) return { kind: 'all', of: buildList(files, all) };
	if (any) return { kind: 'any', of: buildList(files, any) };
	if (some) return { kind: 'some', atLeast: some.atLeast, of: buildList(files, some.of) };
	if (score)
		return score.parts.every((part) => files.has('measures', part.measure))
			? {
					kind: 'score',
					atLeast: score.atLeast,
					...(score.floor && { floor: score.floor }),
					parts: score.parts.map(({ measure, full, points }) => ({ measure, full, points })),
				}
			: undefined;
	if (measure !== undefined)
		return files.has('measures', measure)
			? {
					...{ kind: 'measure' as const, measure },
					...(atLeast !== undefined && { atLeast }),
					...(atMost !== undefined && { atMost }),
					...(over !== undefined && { over: over as Over }),
				}
			: undefined;
	if (milestone !== undefined)
		return files.has('milestones', milestone) ? { kind: 'milestone', milestone } : undefined;
	if (statement !== undefined)
		return {
			...{ kind: 'statement' as const, statement },
			...(title !== undefined && { title }),
			...(team !== undefined && { team }),
		};
	if (invitation) return { kind: 'invitation', ...(team !== undefined && { team }) };
	return level !== undefined && files.has('levels', level) ? { kind: 'level', level } : undefined;
}

function buildList(files: EditionFiles, nodes: readonly WrittenRequirement[]): Requirement[] {
	return nodes.flatMap((node) => buildRequirement(files, node) ?? []);
}

function byKey<Name extends 'byType' | 'byRegion'>(
	files: EditionFiles,
	written: Readonly<Record<Id, WrittenReplacement>> | undefined,
	isKnown: (id: Id) => boolean,
	name: Name,
): { [N in Name]?: Readonly<Record<Id, Replacement>> } {
	const known = Object.entries(written ?? {}).filter(([id]) => isKnown(id));
	if (known.length === 0) return {};
	const built = known.map(([id, { of, ...rest }]): [Id, Replacement] => [
		id,
		{ ...keepSaid(rest), ...(of && { of: buildList(files, of) }) },
	]);
	return { [name]: Object.fromEntries(built) } as { [N in Name]?: Record<Id, Replacement> };
}

function keepSaid<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
	return Object.fromEntries(
		Object.entries(fields).filter(([, value]) => value !== undefined),
	) as never;
}

function hasList(replacements: Readonly<Record<Id, Replacement>> | undefined): boolean {
	return Object.values(replacements ?? {}).some(({ of }) => of !== undefined && of.length > 0);
}
