import type { ReadSheet, SheetLink, SheetText } from './read-sheet.ts';

/** The least weight of what stands out. */
const strong = 600;

/** The lines of a milestone’s title: the first strong ones of one size. */
export function titleOf({ mark, texts }: SheetLink): SheetText[] {
	if (mark.part !== 'stop') return [];
	const start = texts.findIndex(({ weight }) => weight >= strong);
	const first = texts[start];
	if (!first) return [];
	const rest = texts.slice(start);
	const end = rest.findIndex(
		({ size, weight }) => weight !== first.weight || Math.abs(size - first.size) > 0.01,
	);
	return end < 0 ? rest : rest.slice(0, end);
}

/** What a text belongs to. */
export function partOf({ mark, link }: SheetText): string | undefined {
	return mark.part ?? link?.mark.part;
}

export function isTitle(text: SheetText): boolean {
	return text.link !== undefined && titleOf(text.link).includes(text);
}

/** The words of the legend: those that say so, and what stands in its rows or below them. */
export function listLegend({ texts, shapes }: ReadSheet): SheetText[] {
	const top = Math.min(
		...shapes.filter(({ mark }) => mark.part === 'legend').map(({ box }) => box.y),
	);
	return texts.filter(
		(text) => partOf(text) === 'legend' || (!text.link && text.box.y + text.box.height > top),
	);
}
