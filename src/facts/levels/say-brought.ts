import { groupTypes } from '../../domain/group-types.ts';
import type { Benefit, Id, Level } from '../../domain/journey.ts';
import { type Brought, findBrought } from '../../domain/levels/find-brought.ts';
import { listNodes } from '../../domain/levels/list-nodes.ts';
import { formatTypes } from '../../words/format-types.ts';
import type { FactSource, Line } from '../fact.ts';
import { sayFigure } from './level-figure.ts';
import { sayPeriod } from './word-node.ts';

/** Of which ladder and for whom it is said what levels bring. */
export interface BroughtContext {
	source: FactSource;
	/** The levels of the ladder, the lowest first. */
	levels: readonly Level[];
	/** The partner types that are told; empty in a program without any. */
	types: readonly Id[];
}

/**
 * What a benefit is worth at a level, and to each partner type and in each region where that is
 * otherwise; nothing where it has none.
 */
export function sayBrought(context: BroughtContext, benefit: Benefit, place: number): Line[] {
	const { source, types } = context;
	const { journey, words } = source;
	const own = types.map((type) => [type, sayByRegion(context, benefit, place, type)] as const);
	const [usual, ...others] = groupTypes(own, (lines) => lines).toSorted(
		(a, b) => b.types.length - a.types.length,
	);
	if (!usual) return sayByRegion(context, benefit, place);
	const except = others.flatMap((one) => one.types);
	return [
		...usual.value.map((line) => (except.length > 0 ? { ...line, except } : line)),
		...others.flatMap(({ types: some, value }) => {
			const type = formatTypes(words, journey, some);
			const none = [{ runs: [{ text: words.say('benefit.notHere') }] }];
			return (value.length > 0 ? value : none).map(({ name, ...line }: Line) => ({
				...line,
				name: name === undefined ? type : `${type} · ${name}`,
				types: some,
			}));
		}),
	];
}

/** Whether a level alone brings a benefit, whoever the partner is, and since and until ever. */
export function isSurelyBrought(context: BroughtContext, benefit: Benefit, place: number): boolean {
	const { levels, types } = context;
	return (types.length > 0 ? types : [undefined]).every((type) => {
		const [only, ...others] = findBrought(benefit, levels, place, { type });
		const { grant, from, until } = only ?? {};
		return others.length === 0 && grant === 'yes' && (from ?? until) === undefined;
	});
}

function sayByRegion(
	{ source, levels }: BroughtContext,
	benefit: Benefit,
	place: number,
	type?: Id,
): Line[] {
	const { words, journey } = source;
	const { byRegion = {} } = benefit;
	const usual = findBrought(benefit, levels, place, { type });
	const { regions = new Map<Id, { title: string }>() } = journey.program;
	const nodes = listNodes(benefit.unlocks).flatMap((node) => Object.keys(node.byRegion ?? {}));
	const named = [...new Set([...Object.keys(byRegion), ...nodes])];
	const hasOwn = (id: Id) => byRegion[id] !== false && byRegion[id]?.values !== undefined;
	const lines = named.flatMap((region): Line[] => {
		const name = regions.get(region)?.title ?? region;
		const here = findBrought(benefit, levels, place, { type, region });
		const isUsual = JSON.stringify(here) === JSON.stringify(usual);
		if (isUsual && (usual.length === 0 || !hasOwn(region))) return [];
		const text = sayAll(source, benefit, here, region);
		return [{ name, runs: [{ text: text || words.say('benefit.notHere') }] }];
	});
	// Where each region has its own, nobody is told what would be usual.
	const isSaid = named.length === regions.size && named.length > 0 && named.every(hasOwn);
	if (usual.length === 0 || isSaid) return lines;
	return [{ runs: [{ text: sayAll(source, benefit, usual) }] }, ...lines];
}

/** “€2,000, from 1 June 2027”, “Yes”, or that more has to be true. */
function sayAll(
	source: FactSource,
	{ unit }: Benefit,
	brought: readonly Brought[],
	region?: Id,
): string {
	const { words } = source;
	const tell = ({ grant, value }: Brought) => {
		const worth = value === undefined ? undefined : sayFigure(source, value, unit, { region });
		if (grant === 'yes') return worth ?? words.say('fact.yes');
		const more = words.say('benefit.ifMore');
		return worth === undefined ? more : `${worth} (${more})`;
	};
	return brought
		.map((one) => {
			const period = sayPeriod(words, one.from, one.until);
			return [tell(one), ...(period === undefined ? [] : [period])].join(', ');
		})
		.join(' · ');
}
