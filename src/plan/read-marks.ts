import { isDay } from '../domain/place/days.ts';
import type { MarkedPlace, Marks } from './marks.ts';

/** Reads what `writeMarks` wrote; no marks where it is anything else. */
export function readMarks(text: string | null): Marks {
	try {
		const { type, done, here, overdue, due, place } = JSON.parse(text ?? '{}') as Record<
			string,
			unknown
		>;
		return {
			type: typeof type === 'string' ? type : undefined,
			done: readIds(done),
			here: readIds(here),
			overdue: readIds(overdue),
			due: readDays(due),
			place: readPlace(place),
		};
	} catch {
		return { type: undefined, done: [], here: [], overdue: [], due: {}, place: undefined };
	}
}

function readIds(list: unknown): string[] {
	return Array.isArray(list) ? list.filter((id): id is string => typeof id === 'string') : [];
}

function readDays(days: unknown): Marks['due'] {
	if (typeof days !== 'object' || days === null) return {};
	return Object.fromEntries(Object.entries(days).filter(([, day]) => isDay(day)));
}

function readPlace(place: unknown): MarkedPlace | undefined {
	if (typeof place !== 'object' || place === null) return undefined;
	const { phase, day, on, late } = place as Record<string, unknown>;
	if (typeof phase !== 'string' || !isDay(on)) return undefined;
	return { phase, day: typeof day === 'number' ? day : undefined, on, late: readLate(late) };
}

function readLate(late: unknown): MarkedPlace['late'] {
	if (!Array.isArray(late)) return [];
	return late.flatMap((one: { id?: unknown; title?: unknown } | null) =>
		typeof one?.id === 'string' && typeof one.title === 'string'
			? [{ id: one.id, title: one.title }]
			: [],
	);
}
