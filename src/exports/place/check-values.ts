import { type Day, isDay } from '../../domain/place/days.ts';

/**
 * Says what was found and what to write instead; both are for programmers, in English as all names of
 * the data are.
 */
export function refuse(name: string, value: unknown, instead: string): never {
	throw new TypeError(`${name} is ${show(value)}. Write ${instead}.`);
}

function show(value: unknown): string {
	if (Array.isArray(value)) return 'a list';
	return typeof value === 'object' ? nameKind(value) : (JSON.stringify(value) ?? 'missing');
}

/** Such as “[object Map]”. */
function nameKind(value: unknown): string {
	return Object.prototype.toString.call(value);
}

export function readDay(name: string, value: unknown): Day {
	return isDay(value) ? value : refuse(name, value, 'a day that exists, such as "2026-10-07"');
}

export function readList(name: string, value: unknown, example: string): readonly unknown[] {
	return Array.isArray(value) ? value : refuse(name, value, `a list, such as ${example}`);
}

/** The fields of a plain object that have a value. */
export function readFields(name: string, value: unknown, example: string): [string, unknown][] {
	if (nameKind(value) !== '[object Object]')
		refuse(name, value, `a plain object, such as ${example}`);
	return Object.entries(value as object).filter(([, one]) => one !== undefined);
}
