import type { Marks } from './marks.ts';

/** Reads what `writeMarks` wrote; no marks where it is anything else. */
export function readMarks(text: string | null): Marks {
	try {
		const { type, done, here, overdue } = JSON.parse(text ?? '{}') as Record<string, unknown>;
		return {
			type: typeof type === 'string' ? type : undefined,
			done: readIds(done),
			here: readIds(here),
			overdue: readIds(overdue),
		};
	} catch {
		return { type: undefined, done: [], here: [], overdue: [] };
	}
}

function readIds(list: unknown): string[] {
	return Array.isArray(list) ? list.filter((id): id is string => typeof id === 'string') : [];
}
