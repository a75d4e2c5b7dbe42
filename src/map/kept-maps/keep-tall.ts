import type { Journey } from '../../domain/journey.ts';
import type { Path } from '../../domain/path.ts';
import type { DisplayList } from '../display-list.ts';
import { layOutTall } from '../metro/lay-out-tall.ts';
import { keepDrawn } from './keep-drawn.ts';

/** A drawing of more stops is longer than anybody scrolls, and weighs more than all else on its page. */
const mostStops = 200;

/** The map for a narrow screen, drawn once for all pages and builds; undefined of a path with too many stops. */
export function keepTall(journey: Journey, path: Path): DisplayList | undefined {
	if (path.milestones.size > mostStops) return undefined;
	return keepDrawn(journey, path, ['tall'], (source, own) =>
		layOutTall(source.journey, own, source.words),
	);
}
