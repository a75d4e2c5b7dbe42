import type { Journey } from '../../domain/journey.ts';
import type { Path } from '../../domain/path.ts';
import type { DisplayList } from '../display-list.ts';
import { layOutFrame } from '../metro/lay-out-frame.ts';
import { keepDrawn } from './keep-drawn.ts';

/** The map for a wide page, drawn once for all pages and builds. */
export function keepFrame(journey: Journey, path: Path): DisplayList | undefined {
	return keepDrawn(journey, path, ['frame'], (source, own) => ({
		list: layOutFrame(source.journey, own, source.words),
	})).list;
}
