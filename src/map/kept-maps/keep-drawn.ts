import type { Id, Journey } from '../../domain/journey.ts';
import { nameSpoken } from '../../domain/message.ts';
import { buildPath, type Path } from '../../domain/path.ts';
import { nameBrandFonts } from '../../fonts/faces.ts';
import { keepAmong, nameContent, readKept } from '../../kept/kept-files.ts';
import { listProgramPhrases, loadProgramWords } from '../../words/load-words.ts';
import type { Words } from '../../words/words.ts';
import type { KeptParts, MapOptions } from '../map-options.ts';
import type { SheetName } from '../sheet.ts';
import { cutToMaps, writeJourney } from './cut-to-maps.ts';
import { nameMapRecipe } from './map-recipe.ts';

/** So many drawings are kept for later builds; one is between a few and some hundred kilobytes. */
export const folder = 'maps';
const most = 1000;

/** What maps are drawn from. */
interface Source {
	journey: Journey;
	words: Words;
	/** Of all this, and of the language that authors read. */
	name: string;
	paths: Map<Id | undefined, Path>;
	/** What has been asked for in this build. */
	made: Map<string, unknown>;
}

const sources = new WeakMap<Journey, Source>();

export function findSource(whole: Journey): Source {
	let source = sources.get(whole);
	if (!source) {
		const journey = cutToMaps(whole);
		const { program } = journey;
		const phrases = JSON.stringify(listProgramPhrases(program));
		const name = nameContent(nameMapRecipe(), writeJourney(journey), phrases, nameSpoken());
		source = { journey, words: loadProgramWords(program), name, paths: new Map(), made: new Map() };
		sources.set(whole, source);
	}
	return source;
}

/** The same path through what maps read of the journey. */
export function findPath({ journey, paths }: Source, { partnerType }: Path): Path {
	const type = partnerType?.id;
	const path = paths.get(type) ?? buildPath(journey, journey.partnerTypes.get(type ?? ''));
	paths.set(type, path);
	return path;
}

function nameDrawing(source: Source, kind: string, path: Path, ...parts: string[]): string {
	const type = path.partnerType?.id ?? '';
	return `${nameContent(source.name, nameBrandFonts(), kind, type, ...parts)}.json`;
}

export function nameSheet(
	source: Source,
	path: Path,
	sheet: SheetName,
	{ address, contentDate = '', phase = '' }: Omit<MapOptions, 'parts'>,
): string {
	return nameDrawing(source, 'sheet', path, sheet, address, contentDate, phase);
}

/** A drawing, as an earlier build made it where nothing has changed that it follows from. */
export function keepDrawn<Made>(
	journey: Journey,
	path: Path,
	[kind, ...parts]: readonly [string, ...string[]],
	make: (source: Source, path: Path) => Made,
): Made {
	const source = findSource(journey);
	const name = nameDrawing(source, kind, path, ...parts);
	return recall(
		source,
		name,
		() => readPart<Made>(name) ?? keepPart(name, make(source, findPath(source, path))),
	);
}

export function recall<Made>({ made }: Source, name: string, make: () => Made): Made {
	if (!made.has(name)) made.set(name, make());
	return made.get(name) as Made;
}

/** Parts of sheets, which are the same whatever their header says. */
export function openParts({ name }: Source): KeptParts {
	const nameOf = (part: string) => `${nameContent(name, nameBrandFonts(), 'part', part)}.json`;
	return {
		find: (part) => readPart(nameOf(part)),
		keep: (part, content) => void keepPart(nameOf(part), content),
	};
}

export function readPart<Part>(name: string): Part | undefined {
	const kept = readKept(folder, name);
	return kept && (JSON.parse(kept.toString('utf8')) as Part);
}

/** As it will be read, so that what is made of it is the same now and later. */
export function keepPart<Part>(name: string, part: Part): Part {
	const text = JSON.stringify(part);
	keepAmong(folder, name, Buffer.from(text), most);
	return JSON.parse(text) as Part;
}
