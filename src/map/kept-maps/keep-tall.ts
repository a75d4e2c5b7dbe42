import type { Journey } from '../../domain/journey.ts';
import type { Path } from '../../domain/path.ts';
import type { DisplayList } from '../display-list.ts';
import { layOutTall } from '../metro/lay-out-tall.ts';
import { keepDrawn } from './keep-drawn.ts';

/** The map for a narrow screen, drawn once for all pages and builds. */
export function keepTall(journey: Journey, path: Path): DisplayList {
	return keepDrawn(journey, path, ['tall'], (source, own) =>
		layOutTall(source.journey, own, source.words),
	);
}
