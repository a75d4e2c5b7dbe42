import type { Change } from '../domain/diff/change.ts';
import { diffJourneys } from '../domain/diff/diff-journeys.ts';
import type { Edition, Journey } from '../domain/journey.ts';
import { type RawEntry, readRaw } from '../guard/read-raw.ts';
import { keep, nameCode, nameContent, readKept } from '../kept/kept-files.ts';
import type { PastState } from './find-heirs.ts';
import { findHiddenPast } from './find-hidden-past.ts';
import { listTrackTitles } from './find-hidden-tracks.ts';
import { GitError, openRepository, type Repository } from './git.ts';
import { findMovedFiles, readPastEntries, toPastEntries } from './past-entries.ts';
import { createJourneyReader } from './read-journeys.ts';
import { type LoggedState, readLog } from './read-log.ts';

/** What one commit changed in the journey, as one edition shows it. */
export interface Revision {
	/** The same for the same change of the same day, in every copy of the repository. */
	id: string;
	/** ISO time in UTC of the commit, to the second. */
	time: string;
	changes: readonly Change[];
}

/** `undefined` in place of changes: the later state cannot be read. */
type Kept = { changes: readonly Change[] | undefined };

/**
 * What the last commits changed in the journey, the newest first. The first state that can be read
 * is what the others are compared with. Empty without Git, in a folder that Git does not know, or
 * where Git refuses: a copy of the folder builds as well.
 * @param content the content folder, absolute
 * @param count how many commits to look at
 * @param now reads the content as it lies there
 * @param warn is told why a history that is there is left out
 */
export async function loadHistory(
	content: string,
	edition: Edition,
	count: number,
	warn: (wordReason: () => string) => void = () => {},
	now = () => readRaw(content),
): Promise<Revision[]> {
	if (count === 0) return [];
	try {
		const repository = openRepository(content);
		if (!repository) return [];
		return await compareStates(repository, readLog(repository, count + 1), edition, now);
	} catch (error) {
		if (!(error instanceof GitError)) throw error;
		warn(error.word);
		return [];
	}
}

async function compareStates(
	repository: Repository,
	states: readonly LoggedState[],
	edition: Edition,
	readNow: () => RawEntry[],
): Promise<Revision[]> {
	// What other code read and compared is not used.
	const program = nameCode('domain', 'collections', 'body', 'guard', 'migrations', 'history');
	const hidden = edition === 'public' ? await listHidden(repository, states, readNow) : undefined;
	const read = createJourneyReader(repository, edition, (tree) => hidden?.get(tree));
	const revisions: Revision[] = [];
	let base: string | undefined;
	for (const { tree, time } of states) {
		const { changes } = await compareTrees(base, tree);
		if (changes && changes.length > 0 && base) {
			const id = `on-${time.slice(0, 10)}-${nameContent(base, tree).slice(0, 8)}`;
			revisions.push({ id, time, changes });
		}
		// A state with a mistake in it is passed over: the next one says what changed since the last good one.
		if (changes) base = tree;
	}
	return revisions.reverse();

	function nameHidden(tree: string | undefined): string {
		return [...((tree && hidden?.get(tree)) || [])].sort().join();
	}
	function diff(old: Journey, now: Journey, before = '', after = ''): readonly Change[] {
		const names = new Set([
			...listTrackTitles(hidden?.get(before)),
			...listTrackTitles(hidden?.get(after)),
			...listHiddenTeams(old, hidden?.get(before)),
			...listHiddenTeams(now, hidden?.get(after)),
		]);
		return diffJourneys(old, now).changes.filter((change) => !tellsOf(change, names));
	}
	async function compareTrees(before: string | undefined, after: string): Promise<Kept> {
		const name = nameContent(
			program,
			edition,
			before ?? '',
			after,
			nameHidden(before),
			nameHidden(after),
		);
		const kept = readKept('history', name);
		if (kept) return JSON.parse(kept.toString()) as Kept;
		const [old, now] = [before && (await read(before)), await read(after)];
		const result: Kept = { changes: now && (old ? diff(old, now, before, after) : []) };
		keep('history', name, Buffer.from(JSON.stringify(result)));
		return result;
	}
}

/** What each tree has that the public is not told of; a tree that came twice hides what it hid once. */
async function listHidden(
	repository: Repository,
	states: readonly LoggedState[],
	readNow: () => RawEntry[],
): Promise<Map<string, Set<string>>> {
	const past: PastState[] = [];
	for (const [i, { tree }] of states.entries()) {
		const next = states[i + 1]?.tree;
		const moved = next ? findMovedFiles(repository, tree, next) : new Map<string, string>();
		past.push({ entries: await readPastEntries(repository, tree), moved });
	}
	const now = { entries: toPastEntries(readNow()), moved: new Map<string, string>() };
	const found = findHiddenPast([...past, now]);
	const hidden = new Map<string, Set<string>>();
	for (const [i, { tree }] of states.entries())
		hidden.set(tree, new Set([...(hidden.get(tree) ?? []), ...(found[i] ?? [])]));
	return hidden;
}

/** A team stays in an earlier journey, where public milestones name it; here it is as they name it. */
function listHiddenTeams({ teams }: Journey, hidden: ReadonlySet<string> | undefined): string[] {
	return [...teams.values()].flatMap(({ id, title }) => (hidden?.has(`teams/${id}`) ? title : []));
}

function tellsOf({ subject, ...fact }: Change, names: ReadonlySet<string>): boolean {
	const said = [...Object.values(fact), subject.collection === 'teams' ? subject.title : ''];
	return said.flat().some((one) => typeof one === 'string' && names.has(one));
}
