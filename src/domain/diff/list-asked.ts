import type { Id, Journey, Level } from '../journey.ts';
import { findStatements } from '../levels/find-statements.ts';
import type { Replacement, Requirement } from '../levels/requirement.ts';
import type { Asked, Asking } from './change.ts';
import { inheritTerms, readInherited } from './inherit-terms.ts';

/** A node of a level's tree with its name, and what its groups make of it. */
export interface AskedNode {
	/** The same before and after. */
	key: string;
	node: Requirement;
	thing: Asked;
	as: Asking;
	/** When it holds with all groups around it, choices among them, whose days are told of themselves. */
	held: Pick<Replacement, 'from' | 'until'>;
}

/** What stands around a node. */
interface Around {
	/** Partner types and regions in whose own lists it stands: ids, and names. */
	scope: string;
	where: readonly string[];
	as: Asking;
	/** What the groups around it of which all is asked say. */
	group: ReturnType<typeof readInherited>;
	/** When these and the choices around it hold. */
	held: Pick<Replacement, 'from' | 'until'>;
}

/** Every node of a level, those that only a type or a region has among them; groups without a name are not. */
export function listAsked(journey: Journey, level: Level): AskedNode[] {
	const name = makeNamer(journey, level);
	const list = (
		written: Requirement,
		{ scope, where, as: outer, group, held: around }: Around,
	): AskedNode[] => {
		const node = inheritTerms(written, group);
		const { from, until } = inheritTerms(node, around);
		const held = { ...(from && { from }), ...(until && { until }) };
		const as = node.recommended ? 'recommended' : outer;
		const key = keyOf(node, scope);
		const isChoice = node.kind === 'any' || node.kind === 'some';
		const inside = {
			...{ scope, where, as: isChoice && as === 'asked' ? ('choice' as const) : as },
			...{ group: node.kind === 'all' ? readInherited(node) : {}, held },
		};
		const own = 'of' in node ? node.of.flatMap((one) => list(one, inside)) : [];
		const others = listOwnLists(journey, node).flatMap(({ id, title, of }) =>
			of.flatMap((one) =>
				list(one, { ...inside, scope: `${scope}${id}/`, where: [...where, title] }),
			),
		);
		const named = name(node);
		return [
			...(named ? [{ key, node, as, held, thing: { ...named, where } }] : []),
			...own,
			...others,
		];
	};
	return level.requires
		? list(level.requires, { scope: '', where: [], as: 'asked', group: {}, held: {} })
		: [];
}

/** Lists that replace that of a group for a partner type or in a region. */
function listOwnLists(journey: Journey, node: Requirement) {
	return listReplacements(journey, node).flatMap(({ id, title, own }) =>
		own.of ? [{ id, title, of: own.of }] : [],
	);
}

/** What is other for partner types and regions, with their names. */
export function listReplacements(
	{ partnerTypes, program }: Journey,
	{ byType = {}, byRegion = {} }: Pick<Requirement, 'byType' | 'byRegion'>,
) {
	return [
		...Object.entries(byType).map(([id, own]) => {
			return { id: `type ${id}`, title: partnerTypes.get(id)?.title ?? id, own };
		}),
		...Object.entries(byRegion).map(([id, own]) => {
			return { id: `region ${id}`, title: program.regions?.get(id)?.title ?? id, own };
		}),
	];
}

/** What a node asks for, whatever it says besides; a place in the lists of types and regions is part of it. */
export function keyOf(node: Requirement, scope: string): string {
	const id = 'of' in node ? '' : idOf(node);
	return `${scope}${node.kind} ${id}`;
}

function idOf(node: Requirement): Id {
	switch (node.kind) {
		case 'measure':
			return node.measure;
		case 'milestone':
			return node.milestone;
		case 'statement':
			return node.statement;
		case 'level':
			return node.level;
		default:
			return '';
	}
}

function makeNamer(journey: Journey, { title: own }: Level) {
	const statements = findStatements(journey);
	return (node: Requirement): Omit<Asked, 'where'> | undefined => {
		const id = idOf(node);
		const called = (entry: { title: string | undefined } | undefined) => ({
			id,
			title: entry?.title ?? id,
		});
		switch (node.kind) {
			case 'measure':
				return { what: 'measure', ...called(journey.measures.get(id)) };
			case 'milestone':
				return { what: 'milestone', ...called(journey.milestones.get(id)) };
			case 'statement':
				return { what: 'statement', ...called(statements.get(id)) };
			case 'level':
				return { what: 'level', ...called(journey.levels.get(id)) };
			case 'invitation':
				return { what: 'invitation', id, title: own };
			case 'score':
				return { what: 'score', id, title: own };
			case 'any':
			case 'some':
				return { what: 'choice', id, title: own };
			default:
				return undefined;
		}
	};
}
