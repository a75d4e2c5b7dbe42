import type { CardSource } from '../../plan/describe-item.ts';
import { fillPhrase } from '../../plan/phrases.ts';
import type { PlanData } from '../../plan/plan-data.ts';
import { collectPhrases } from '../../plan/plan-phrases.ts';
import type { Site } from '../../site/site.ts';
import type { Say } from '../../words/words.ts';

const collected = new WeakMap<Say, Record<string, string>>();

/** What cards are made of on pages without scripts, which know no day and nobody's contact. */
export function makeCardSource({ words: { say, locale } }: Site, data: PlanData): CardSource {
	const phrases = collected.get(say) ?? collectPhrases(say);
	collected.set(say, phrases);
	return {
		data,
		say: (phrase, values = {}) => fillPhrase(phrases[phrase], values),
		locale,
		today: undefined,
		contact: '',
	};
}
