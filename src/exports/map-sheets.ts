import { formatAddress, formatPhaseSheet } from '../domain/addresses.ts';
import type { Id, Journey } from '../domain/journey.ts';
import type { Path } from '../domain/path.ts';
import { keepSheet } from '../map/kept-maps/keep-sheet.ts';
import { beginSheets } from '../map/kept-maps/sheets-ahead.ts';
import type { LaidOutSheet } from '../map/laid-out-sheet.ts';
import type { SheetName } from '../map/sheet.ts';
import type { Words } from '../words/words.ts';
import { tellProblems } from './tell-problems.ts';

/** What the sheets of a path are made from. */
export interface MapSource {
	journey: Journey;
	path: Path;
	words: Words;
	contentDate: string | undefined;
	/** The site's absolute address with its base path, without a slash at the end. */
	site: string;
	/** Only this phase of it. */
	phase?: Id | undefined;
}

/**
 * The address of the map of a path below the site's root, without an ending: `/map` or `/map/reseller`, and
 * of a phase `/map/phases/onboarding`.
 */
export function formatMapAddress(path: Path, phase?: Id): string {
	if (phase !== undefined) return formatPhaseSheet(phase);
	return path.partnerType ? `/map/${path.partnerType.id}` : '/map';
}

/** The page that shows a sheet: of a phase, which has no map of its own, the page of the phase. */
function formatPageAddress(path: Path, phase?: Id): string {
	return phase === undefined ? `${formatMapAddress(path)}/` : formatAddress('phases', phase);
}

/** The sheet of a path, laid out once for all that is made of it. */
export function recallSheet(source: MapSource, sheet: SheetName): Promise<LaidOutSheet> {
	const { journey, path } = source;
	return keepSheet(journey, path, sheet, readOptions(source));
}

function readOptions({ path, contentDate, site, phase }: MapSource) {
	return { address: site + formatPageAddress(path, phase), contentDate, phase };
}

/** The sheets that every map is printed on. */
const mapSheets: readonly SheetName[] = ['a4', 'letter', 'slide'];

/** Has the sheets of these paths laid out before they are asked for, where that is sooner. */
export function beginAllSheets(journey: Journey, sources: readonly MapSource[]): void {
	const all = sources.flatMap((source) =>
		mapSheets.map((sheet) => ({ path: source.path, sheet, options: readOptions(source) })),
	);
	beginSheets(journey, all);
}

/**
 * The same for a build, which prints what its authors should know: a title that is cut, a larger
 * sheet, what cannot be read.
 */
export async function findSheet(source: MapSource, sheet: SheetName): Promise<LaidOutSheet> {
	const { path, phase } = source;
	const laid = await recallSheet(source, sheet);
	tellProblems(path, formatMapAddress(path, phase), laid.problems);
	return laid;
}

/** More milestones than this cannot be read on one sheet. */
const mostOnOne = 60;

/** Whether each phase of a program has a sheet of its own: one of these sheets cannot show all of it. */
export async function hasPhaseSheets(
	source: MapSource,
	sheets: readonly SheetName[] = mapSheets,
): Promise<boolean> {
	if (source.path.milestones.size > mostOnOne) return true;
	const laid = await Promise.all(sheets.map((sheet) => recallSheet(source, sheet)));
	return laid.some(({ problems }) => problems.some(({ rule }) => rule === 'map-folded'));
}
