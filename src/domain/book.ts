import { type CollectionName, collections, listInOrder } from './collections.ts';
import { listCollections } from './find-entry.ts';
import type { Entry, Id, Journey, Ladder, PartnerType, Phase, Resource } from './journey.ts';
import type { Path } from './path.ts';

/** One entry in the book, with its place in it. */
interface BookEntry {
	entry: Entry;
	/** “2.4” of a milestone; other entries stand in their chapter without a number. */
	number: string | undefined;
}

/** A chapter: a phase with its milestones, or all entries of another collection. */
export interface Chapter {
	/** Its anchor in the book. */
	id: string;
	number: number;
	collection: CollectionName;
	/** Of a chapter that is a phase. */
	phase: Phase | undefined;
	entries: readonly BookEntry[];
	/** Whether the contents list its entries; they would be too many of small ones. */
	isListed: boolean;
}

/** The whole handbook in the order in which it is read. */
export interface Book {
	path: Path;
	chapters: readonly Chapter[];
	/** A large program’s milestones are told in short, and bodies are left to their pages. */
	isShort: boolean;
}

/** With more milestones than this a page would be more than a browser bears. */
const mostFullMilestones = 200;
/** With more entries than this a PDF would have hundreds of pages, and its maker take more memory than a machine may have. */
const mostInVolume = 700;

/** What a volume has of a chapter. */
export interface Stretch {
	chapter: Chapter;
	entries: readonly BookEntry[];
	/** Whether it begins the chapter; its opening stands there alone. */
	isStart: boolean;
}

/** One of the PDFs that are the book together. */
export interface Volume {
	number: number;
	/** How many there are. */
	count: number;
	stretches: readonly Stretch[];
}

/** The volumes of a book, as few as can be; most have one. Long chapters are cut into even stretches. */
export function listVolumes({ chapters }: Book): Volume[] {
	const volumes: Stretch[][] = [];
	let room = 0;
	for (const stretch of chapters.flatMap(cutChapter)) {
		if (volumes.length === 0 || stretch.entries.length > room) {
			volumes.push([]);
			room = mostInVolume;
		}
		volumes.at(-1)?.push(stretch);
		room -= stretch.entries.length;
	}
	return volumes.map((stretches, i) => ({ number: i + 1, count: volumes.length, stretches }));
}

function cutChapter(chapter: Chapter): Stretch[] {
	const { entries } = chapter;
	const count = Math.max(1, Math.ceil(entries.length / mostInVolume));
	const size = Math.ceil(entries.length / count);
	return Array.from({ length: count }, (_, i) => ({
		chapter,
		entries: entries.slice(i * size, (i + 1) * size),
		isStart: i === 0,
	}));
}

/** Where the PDF of a volume is; the first has the address of the only one. */
export function formatVolumeAddress({ number }: Pick<Volume, 'number'>): string {
	return number === 1 ? '/handbook.pdf' : `/handbook-${number}.pdf`;
}

/**
 * Puts together the handbook of a path: its phases with their milestones in the path’s order, then
 * what they refer to. Of resources only those that are for the path’s partner type.
 */
export function buildBook(journey: Journey, path: Path): Book {
	const type = path.partnerType;
	const isForType = ({ partnerTypes }: Resource) =>
		!type || partnerTypes.length === 0 || partnerTypes.includes(type.id);
	/** What a partner type’s handbook leaves out of a chapter. */
	const parts: Partial<Record<CollectionName, readonly Entry[]>> = {
		...(type && { 'partner-types': [type] }),
		resources: [...journey.resources.values()].filter(isForType),
		levels: listLadders(journey, type).flatMap((ladder) => [
			ladder,
			...ladder.levels.flatMap((id) => journey.levels.get(id) ?? []),
		]),
	};
	const phases = path.phases.map(
		({ phase, milestones }): Chapter => ({
			id: formatBookId(phase),
			number: phase.number,
			collection: 'phases',
			phase,
			entries: milestones.map((entry, i) => ({ entry, number: `${phase.number}.${i + 1}` })),
			isListed: true,
		}),
	);
	const all = listCollections(journey);
	const filled = listInOrder(({ chapter }) => chapter?.order)
		.map((name) => ({ name, entries: parts[name] ?? [...all[name].values()] }))
		.filter(({ entries }) => entries.length > 0);
	return {
		path,
		chapters: [
			...phases,
			...filled.map(
				({ name, entries }, i): Chapter => ({
					id: name,
					number: journey.phases.size + i + 1,
					collection: name,
					phase: undefined,
					entries: entries.map((entry) => ({ entry, number: undefined })),
					isListed: collections[name].chapter?.isListed ?? false,
				}),
			),
		],
		isShort: path.milestones.size > mostFullMilestones,
	};
}

/** The ladders of a partner type, or all of them. */
function listLadders({ ladders }: Journey, type: PartnerType | undefined): Ladder[] {
	return [...ladders.values()].filter(
		({ partnerTypes }) => !type || partnerTypes.includes(type.id),
	);
}

/** The anchor of an entry in the book. Ids have single dashes, so that what follows two is a part of it. */
export function formatBookId({ collection, id }: { collection: CollectionName; id: Id }): string {
	return `${collection}-${id}`;
}
