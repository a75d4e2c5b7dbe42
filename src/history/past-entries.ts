import { stepSchema } from '../collections/schema/milestones.ts';
import type { CollectionName } from '../domain/collections.ts';
import type { Id } from '../domain/journey.ts';
import { findHidden } from '../guard/find-hidden.ts';
import { hidesItself } from '../guard/list-values.ts';
import { type RawEntry, readRaw } from '../guard/read-raw.ts';
import { keep, nameCode, nameContent, readKept } from '../kept/kept-files.ts';
import { extractContent, withFolder } from './extract-tree.ts';
import type { Repository } from './git.ts';

/** What has to be known of an entry to know it again in other states of the content. */
export interface PastEntry {
	collection: CollectionName;
	id: Id;
	file: string;
	title: string;
	formerly: readonly Id[];
	/** What it says in whole texts, by which it is known again where it was written anew. */
	texts: readonly string[];
	/** It was hidden from the public in this state. */
	isHidden: boolean;
	/** What is done in its steps, and whether that was hidden. */
	steps: readonly { text: string; isHidden: boolean }[];
	/** The tracks of a phase, and whether nothing public was on them. */
	tracks: readonly { id: Id; title: string; isHidden: boolean }[];
}

/** Names a step of an entry; in another state it may be the same step by other words. */
export const formatStepKey = (
	{ collection, id }: Pick<PastEntry, 'collection' | 'id'>,
	text: string,
) => `${collection}/${id} ${foldSpace(text)}`;

export const foldTitle = (title: string) => foldSpace(title).toLowerCase();

const foldSpace = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The entries of a tree, also of one in which something is wrong. */
export async function readPastEntries(repository: Repository, tree: string): Promise<PastEntry[]> {
	const name = nameContent(nameCode('guard', 'migrations', 'history'), tree);
	const kept = readKept('past-entries', name);
	if (kept) return JSON.parse(kept.toString()) as PastEntry[];
	const entries = await withFolder((folder) => {
		extractContent(repository, tree, folder);
		return toPastEntries(readRaw(folder));
	});
	keep('past-entries', name, Buffer.from(JSON.stringify(entries)));
	return entries;
}

export function toPastEntries(entries: readonly RawEntry[]): PastEntry[] {
	const { entries: hidden, takeOut } = findHidden(entries);
	const listTracks = (entry: RawEntry): PastEntry['tracks'] => {
		if (entry.collection !== 'phases' || !Array.isArray(entry.data['tracks'])) return [];
		const shown = takeOut(entry).shown['tracks'] as readonly unknown[];
		return entry.data['tracks'].map((track) => ({
			id: String(track?.id),
			title: foldSpace(String(track?.title)),
			isHidden: !shown.includes(track),
		}));
	};
	return entries.flatMap((entry) => {
		const { collection, id, file, data } = entry;
		if (collection === 'program') return [];
		const formerly = Array.isArray(data['formerly']) ? data['formerly'].map(String) : [];
		const title = String(data['title'] ?? '');
		return [
			{
				collection,
				id,
				file,
				title,
				formerly,
				texts: listWholeTexts(entry),
				isHidden: hidden.has(entry),
				steps: listSteps(entry),
				tracks: listTracks(entry),
			},
		];
	});
}

function listWholeTexts({ data, body }: RawEntry): string[] {
	const written = [data['definition'], data['summary'], body.text];
	return written.flatMap((text) =>
		typeof text === 'string' && text.trim() !== '' ? foldTitle(text) : [],
	);
}

function listSteps({ collection, data }: RawEntry): PastEntry['steps'] {
	if (collection !== 'milestones') return [];
	const differences = Object.values((data['byType'] ?? {}) as Record<string, unknown>);
	const lists = [data, ...differences].map((one) => (one as RawEntry['data'] | null)?.['steps']);
	return lists.flat().flatMap((step: unknown) => {
		if (typeof step !== 'object' || step === null) return [];
		const { do: text, ...others }: Record<string, unknown> = { ...step };
		if (typeof text !== 'string') return [];
		return [{ text: foldSpace(text), isHidden: hidesItself(stepSchema, others) }];
	});
}

/** From the path of a file in one tree to its path in the next, where Git sees that it moved. */
export function findMovedFiles(
	{ run }: Repository,
	before: string,
	after: string,
): Map<string, string> {
	const parts = run([
		'diff-tree',
		'-r',
		'-z',
		'-M30%',
		'--diff-filter=R',
		'--name-status',
		before,
		after,
	])
		.toString()
		.split('\0');
	const moved = new Map<string, string>();
	for (let i = 0; i + 2 < parts.length; i += 3) moved.set(parts[i + 1] ?? '', parts[i + 2] ?? '');
	return moved;
}
