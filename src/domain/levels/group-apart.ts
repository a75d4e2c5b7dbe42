import { type Formula, listPlaces } from './formula.ts';

/** Puts formulas together that have a condition, or two of one measure, in common. */
export function groupApart(
	formulas: readonly Formula[],
	families: readonly string[],
): readonly Formula[][] {
	let groups: { formulas: Formula[]; families: Set<string> }[] = [];
	for (const formula of formulas) {
		const own = listFamilies(formula, families);
		const near = groups.filter((group) => !areApart(group.families, own));
		groups = groups.filter((group) => !near.includes(group));
		groups.push({
			formulas: [...near.flatMap((group) => group.formulas), formula],
			families: new Set([...near.flatMap((group) => [...group.families]), ...own]),
		});
	}
	return groups.map((group) => group.formulas);
}

export function listFamilies(formula: Formula, families: readonly string[]): Set<string> {
	return new Set([...listPlaces(formula)].map((place) => families[place] ?? ''));
}

export function areApart(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
	for (const one of a) if (b.has(one)) return false;
	return true;
}
