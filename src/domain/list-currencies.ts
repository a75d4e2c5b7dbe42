import type { Program } from './journey.ts';

/** The currencies of the program's regions, each once: in one of them an amount is that names none. */
export function listCurrencies({ regions = new Map() }: Pick<Program, 'regions'>): string[] {
	return [...new Set([...regions.values()].flatMap(({ currency }) => currency ?? []))];
}
