/** Past this number every order is no longer tried. */
const mostTried = 8;

/**
 * The order of lines in which rings that belong together skip as few lines as possible. `groups` holds,
 * for each milestone, the places of the lines that stop there. Of equal orders the one nearest to the given one.
 */
export function orderLines(count: number, groups: readonly (readonly number[])[]): number[] {
	const masks = groups
		.filter((group) => group.length > 1 && group.length < count)
		.map((group) => group.reduce((mask, line) => mask | (1 << line), 0));
	const given = Array.from({ length: count }, (_, i) => i);
	if (masks.length === 0) return given;
	return count <= mostTried ? tryAll(given, masks) : swapNeighbours(given, masks);
}

/** How many lines are passed between the first and the last of those that belong together. */
function countSkipped(order: readonly number[], masks: readonly number[]): number {
	let skipped = 0;
	for (const mask of masks) {
		let [first, last, own] = [-1, -1, 0];
		order.forEach((line, place) => {
			if (!(mask & (1 << line))) return;
			if (first < 0) first = place;
			last = place;
			own++;
		});
		skipped += last - first + 1 - own;
	}
	return skipped;
}

/** All orders, those nearest to the given one first. */
function tryAll(given: readonly number[], masks: readonly number[]): number[] {
	let [best, least] = [[...given], countSkipped(given, masks)];
	const order: number[] = [];
	const visit = (left: readonly number[]) => {
		if (least === 0) return;
		if (left.length === 0) {
			const skipped = countSkipped(order, masks);
			if (skipped < least) [best, least] = [[...order], skipped];
			return;
		}
		for (const line of left) {
			order.push(line);
			visit(left.filter((one) => one !== line));
			order.pop();
		}
	};
	visit(given);
	return best;
}

/** Moves one line at a time for as long as that helps. */
function swapNeighbours(given: readonly number[], masks: readonly number[]): number[] {
	let [best, least] = [[...given], countSkipped(given, masks)];
	for (let isBetter = true; isBetter; ) {
		isBetter = false;
		for (let from = 0; from < best.length; from++)
			for (let to = 0; to < best.length; to++) {
				const moved = best.filter((_, i) => i !== from);
				moved.splice(to, 0, best[from] ?? 0);
				const skipped = countSkipped(moved, masks);
				if (skipped >= least) continue;
				[best, least, isBetter] = [moved, skipped, true];
			}
	}
	return best;
}
