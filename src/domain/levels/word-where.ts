import type { Journey } from '../journey.ts';
import { tell } from '../message.ts';
import type { Situation } from './resolve.ts';

/** For whom, where and when something is so; empty where it always is. */
export function wordWhere(
	{ partnerTypes, program }: Pick<Journey, 'partnerTypes' | 'program'>,
	{ type, region, day }: Partial<Situation>,
): string {
	const parts = [
		...(type === undefined ? [] : [partnerTypes.get(type)?.title ?? type]),
		...(region === undefined ? [] : [program.regions?.get(region)?.title ?? region]),
		...(day === undefined ? [] : [tell`from ${day}`]),
	];
	return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}
