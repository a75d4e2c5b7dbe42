import type { CardSource } from '../../plan/describe-item.ts';
import { fillPhrase } from '../../plan/phrases.ts';
import type { PlanData } from '../../plan/plan-data.ts';
import { collectPhrases } from '../../plan/plan-phrases.ts';
import type { Site } from '../../site/site.ts';

/** What cards are made of on pages without scripts, which know no day and nobody's contact. */
export function makeCardSource({ words: { say, locale } }: Site, data: PlanData): CardSource {
	const phrases = collectPhrases(say);
	return {
		data,
		say: (phrase, values = {}) => fillPhrase(phrases[phrase], values),
		locale,
		today: undefined,
		contact: '',
	};
}
