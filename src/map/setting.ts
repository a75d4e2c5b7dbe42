import type { Journey } from '../domain/journey.ts';
import type { Path } from '../domain/path.ts';
import type { Words } from '../words/words.ts';
import type { Density } from './density.ts';
import type { MapOptions } from './map-options.ts';
import type { Sheet } from './sheet.ts';
import type { Stops } from './stops.ts';

/** What is set on which sheet, and how closely. */
export interface Setting {
	journey: Journey;
	path: Path;
	stops: Stops;
	sheet: Sheet;
	density: Density;
	words: Words;
	options: MapOptions;
	/** Ways to arrange a phase that are not to be taken. */
	avoid?: ReadonlySet<string>;
	/** Gives a layout even where it is too tall. */
	isForced?: boolean;
}
