import type { Id, Journey } from '../../domain/journey.ts';
import type { Path } from '../../domain/path.ts';
import type { DisplayList } from '../display-list.ts';
import { layOutStretch } from '../metro/lay-out-stretch.ts';
import { keepDrawn } from './keep-drawn.ts';

/** The map of a phase on its page, drawn once for all builds. */
export function keepStretch(journey: Journey, whole: Path, phase: Id): DisplayList | undefined {
	return keepDrawn(journey, whole, ['stretch', phase], (source, own) => ({
		list: layOutStretch(source.journey, own, phase, source.words),
	})).list;
}
