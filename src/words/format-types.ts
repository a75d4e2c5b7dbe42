import type { Id, Journey } from '../domain/journey.ts';
import { formatList } from './format-timing.ts';
import type { Words } from './words.ts';

/** The names of partner types as a list in words: “Reseller and Services”. */
export function formatTypes(words: Words, { partnerTypes }: Journey, ids: readonly Id[]): string {
	return formatList(
		words,
		ids.map((id) => partnerTypes.get(id)?.title ?? id),
	);
}
