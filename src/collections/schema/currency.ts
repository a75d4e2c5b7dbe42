import { z } from 'zod';
import { tell } from '../../domain/message.ts';

/** A currency by its three letters. */
export function currency() {
	return z.string().regex(/^[A-Z]{3}$/, {
		error: () => tell`Write the three letters of a currency, such as EUR, USD or JPY.`,
	});
}
