import type { Shelf } from './divide-phase.ts';
import { fullnesses, leastFullness } from './line-style.ts';
import { type Placed, placeShelf } from './place-shelf.ts';
import { addUp } from './rank-divisions.ts';
import { measureColumn, type PhaseSetting, setAll } from './set-shelf.ts';

/** A shelf of more is tried less often, since each try takes long. */
const manyStops = 20;

/** Lines beside one another take width from the stops: they are set closer until all has room. */
export async function fitShelf(shelf: Shelf, setting: PhaseSetting): Promise<Placed> {
	const usual = (fullnesses[setting.level] ?? leastFullness).placement;
	let fit = shelf;
	for (let tries = 0; ; tries++) {
		const placed = await placeShelf(
			fit,
			setAll(fit, setting),
			setting.style,
			setting.placement ?? usual,
		);
		const excess = placed.width - fit.width;
		if (excess <= 0 || tries === (shelf.stops.length > manyStops ? 1 : 3)) return placed;
		fit = { ...fit, cardWidths: takeWidth(fit, excess + 0.2, setting) };
	}
}

/** Columns give what they have beyond their least, and more only where that is not enough. */
function takeWidth(shelf: Shelf, excess: number, setting: PhaseSetting): number[] {
	const { indent, box } = setting.style;
	const slack = shelf.cardWidths.map((width, column) =>
		Math.max(0, width - measureColumn(shelf, column, setting)),
	);
	const given = Math.min(1, excess / Math.max(0.01, addUp(slack)));
	const widths = shelf.cardWidths.map((width, i) => width - (slack[i] ?? 0) * given);
	const rest = Math.max(0, excess - addUp(slack)) / widths.length;
	return widths.map((width) => Math.max(indent + box.width, width - rest));
}
