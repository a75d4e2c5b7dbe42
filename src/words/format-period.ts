import type { Over } from '../domain/levels/requirement.ts';
import type { WordKey, Words } from './words.ts';

/** Of which period a figure is: “in the last 12 months”. */
export function formatPeriod({ say, locale }: Pick<Words, 'say' | 'locale'>, over: Over): string {
	const [, months] = /^trailing-(\d+)-months$/.exec(over) ?? [];
	if (months === undefined) return say(`measure.over.${over}` as WordKey);
	const count = Number(months);
	return say('measure.over.trailing', {
		count,
		number: new Intl.NumberFormat(locale).format(count),
	});
}
