import { availableParallelism } from 'node:os';
import { runInThread } from './run-in-thread.ts';

/** Bytes; below this a thread takes longer to start than to work. */
const worthOfThread = 2_000_000;

/** Something to work on, and how much of it there is. */
export interface Sized {
	/** Bytes. */
	size: number;
}

/**
 * Works through a list on two processors, where there are two and enough to do. What comes out stands in
 * no order.
 * @param here does what the exported function `name` of the module `file` does, with the first of two lists
 */
export async function shareWork<Item extends Sized, Made>(
	items: readonly Item[],
	{ file, name, here }: { file: string; name: string; here: (items: readonly Item[]) => Made[] },
	...parts: readonly unknown[]
): Promise<Made[]> {
	const bytes = items.reduce((sum, { size }) => sum + size, 0);
	if (bytes < worthOfThread || availableParallelism() < 2) return here(items);
	const [own, others] = halve(items);
	const made = runInThread<Made[]>(file, name, others, ...parts);
	// An error here is told at once, whatever becomes of the thread.
	made.catch(() => undefined);
	return [...here(own), ...(await made)];
}

/** Two lists of about as many bytes. */
function halve<Item extends Sized>(items: readonly Item[]): [Item[], Item[]] {
	const halves: [Item[], Item[]] = [[], []];
	let difference = 0;
	for (const item of [...items].sort((a, b) => b.size - a.size)) {
		halves[difference > 0 ? 1 : 0].push(item);
		difference += difference > 0 ? -item.size : item.size;
	}
	return halves;
}
