import type { Journey } from '../../domain/journey.ts';
import { tellAuthor } from '../../domain/message.ts';
import type { Path } from '../../domain/path.ts';
import type { DisplayList } from '../display-list.ts';
import { layOutHandoffs } from '../handoff-map/lay-out-handoffs.ts';
import { listHandoffItems } from '../handoff-map/list-handoff-items.ts';
import type { MapOptions } from '../map-options.ts';
import type { MapProblem } from '../map-problem.ts';
import type { SheetName } from '../sheet.ts';
import { keepDrawn } from './keep-drawn.ts';

/** The hand-off map of a path, as an earlier build laid it out where nothing has changed that it follows from. */
export function keepHandoffs(
	journey: Journey,
	path: Path,
	sheet: SheetName,
	options: Omit<MapOptions, 'parts'>,
): { list: DisplayList; problems: readonly MapProblem[] } {
	const { address, contentDate = '' } = options;
	return keepDrawn(journey, path, ['handoffs', sheet, address, contentDate], (source, own) => {
		const layout = tellAuthor(() =>
			layOutHandoffs(source.journey, own, sheet, source.words, options),
		);
		const list = listHandoffItems(layout, source.journey, source.words);
		return { list, problems: layout.problems };
	});
}
