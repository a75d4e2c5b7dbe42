import type { Marks } from './marks.ts';

/** Reads what `writeMarks` wrote; no marks where it is anything else. */
export function readMarks(text: string | null): Marks {
	try {
		const { done, here } = JSON.parse(text ?? '{}') as Record<string, unknown>;
		return { done: readIds(done), here: readIds(here) };
	} catch {
		return { done: [], here: [] };
	}
}

function readIds(list: unknown): string[] {
	return Array.isArray(list) ? list.filter((id): id is string => typeof id === 'string') : [];
}
